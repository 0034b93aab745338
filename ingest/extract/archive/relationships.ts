import { posix } from 'node:path'
import type { Archive } from './archive.ts'
import { childElements, readXml } from './xml.ts'
import { xmlText } from './xml-text.ts'

/** A part that another part of an office file leads to; `kind` is the last word of its type. */
export type Relationship = { kind: string; target: string }

/**
 * The parts that a part of an office file (or the file itself, `''`) leads to, by their ids; those outside of the file are left
 * out, and so are those that are missing.
 * @throws TenkyoError what `xmlText` and `readXml` throw.
 */
export async function readRelationships(
  archive: Archive,
  part: string,
): Promise<Map<string, Relationship>> {
  const name = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
  const found = new Map<string, Relationship>()
  if (!archive.has(name)) return found
  for (const { attributes } of childElements(
    readXml(await xmlText(archive, name)),
    'Relationship',
  )) {
    const target = attributes.get('Target') ?? ''
    const path = posix.resolve('/', posix.dirname(part), target).slice(1)
    if (attributes.get('TargetMode') === 'External' || !archive.has(path)) continue
    const kind = attributes.get('Type')?.split('/').at(-1) ?? ''
    found.set(attributes.get('Id') ?? '', { kind, target: path })
  }
  return found
}
