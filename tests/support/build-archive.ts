import { type Zippable, zipSync } from 'fflate'

/** A ZIP archive of texts and bytes by their names, in their order. */
export function buildArchive(entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {}
  for (const [name, content] of Object.entries(entries)) {
    files[name] = typeof content === 'string' ? new TextEncoder().encode(content) : content
  }
  return zipSync(files, { mtime: new Date('2024-04-01T00:00:00') })
}

/** Field offsets within an entry of the central directory. */
const fields = { flags: 8, method: 10, size: 24, localHeader: 42 } as const

/**
 * A copy of an archive with a field of one directory entry overwritten: what a hostile writer says of
 * his archive need not be true.
 * @param at which entry, from 0
 */
export function withDirectoryField(
  archive: Uint8Array,
  at: number,
  field: keyof typeof fields,
  value: number,
): Uint8Array {
  const bytes = Buffer.from(archive)
  let entry = -1
  for (let nth = 0; nth <= at; nth += 1) entry = bytes.indexOf('PK\x01\x02', entry + 1, 'latin1')
  if (field === 'flags' || field === 'method') bytes.writeUInt16LE(value, entry + fields[field])
  else bytes.writeUInt32LE(value, entry + fields[field])
  return bytes
}
