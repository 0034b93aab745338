import type { Properties } from '../extract.ts'
import { noProperties } from '../extract.ts'
import { givenDate } from '../given-date.ts'
import type { Archive } from './archive.ts'
import { childElements, elementsBelow, readXml, textBelow, type XmlElement } from './xml.ts'
import { xmlText } from './xml-text.ts'

/** The parts that a part of an office file (or the file itself, `''`) is related to: kind to names. */
export async function relatedParts(
  archive: Archive,
  part: string,
): Promise<ReadonlyMap<string, string[]>> {
  const related = new Map<string, string[]>()
  for (const { kind, target } of await relationships(archive, part)) {
    if (archive.has(target)) related.set(kind, [...(related.get(kind) ?? []), target])
  }
  return related
}

/** What leads outside the archive is left alone. */
async function relationships(
  archive: Archive,
  part: string,
): Promise<{ kind: string; target: string }[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`
  if (!archive.has(name)) return []
  const root = readXml(await xmlText(archive, name))
  return childElements(root, 'Relationship').flatMap(({ attributes }) => {
    const target = attributes.get('Target') ?? ''
    if (attributes.get('TargetMode') === 'External') return []
    const kind = (attributes.get('Type') ?? '').split('/').at(-1) ?? ''
    return [{ kind, target: resolvePart(folder, target) }]
  })
}

/** The name of a part from the folder of the part that names it; `..` leads no further than the top. */
function resolvePart(folder: string, target: string): string {
  const path: string[] = []
  const from = target.startsWith('/') ? target : folder + target
  for (const step of from.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

/** What a Word, PowerPoint or Excel file's own properties say of it; its company stands as publisher. */
export async function officeProperties(archive: Archive): Promise<Properties> {
  const related = await relatedParts(archive, '')
  const core = await partNamed(archive, related.get('core-properties')?.[0])
  if (core === null) return noProperties
  const app = await partNamed(archive, related.get('extended-properties')?.[0])
  const all = (name: string) => elementsBelow(core, name).flatMap((one) => saidBy(one))
  const creators = all('dc:creator').flatMap((names) => names.split(/\s*[;；]\s*/))
  const company = app === null ? [] : elementsBelow(app, 'Company').flatMap((one) => saidBy(one))
  // What the library python-docx leaves in every file that it makes.
  const isTemplate = creators.includes('python-docx')
  return {
    title: all('dc:title')[0] ?? null,
    authors: isTemplate ? [] : creators.filter((name) => name !== ''),
    date: isTemplate ? null : givenDate(all('dcterms:created')[0] ?? all('dcterms:modified')[0]),
    publisher: company[0] ?? null,
  }
}

async function partNamed(archive: Archive, name: string | undefined): Promise<XmlElement | null> {
  return name === undefined ? null : readXml(await xmlText(archive, name))
}

function saidBy(element: XmlElement): string[] {
  const text = textBelow(element).replace(/\s+/g, ' ').trim()
  return text === '' ? [] : [text]
}
