import type { Properties } from '../extract.ts'
import { noProperties } from '../extract.ts'
import { givenDate } from '../given-date.ts'
import type { Archive } from './archive.ts'
import { readRelationships } from './relationships.ts'
import { elementsBelow, readXml, textBelow, type XmlElement } from './xml.ts'
import { xmlText } from './xml-text.ts'

/** The parts that a part of an office file (or the file itself, `''`) is related to: kind to names. */
export async function relatedParts(
  archive: Archive,
  part: string,
): Promise<ReadonlyMap<string, string[]>> {
  const related = new Map<string, string[]>()
  for (const { kind, target } of (await readRelationships(archive, part)).values()) {
    related.set(kind, [...(related.get(kind) ?? []), target])
  }
  return related
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
