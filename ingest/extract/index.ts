import { isCompoundFile, refuseCompoundFile } from './compound-file.ts'
import { isMail } from './eml/recognise.ts'
import type { Extract } from './extract.ts'
import { readPlainFile } from './plain-file.ts'
import { isArchive, isPdf } from './signatures.ts'

/** Reads the files of one format. Rejects with a TenkyoError that says what is wrong with the file. */
export type Reader = (bytes: Uint8Array) => Promise<Extract>

/**
 * A format, told by a file's bytes and never by the file's name; its reader is loaded when it is
 * needed. `name` is what messages call it.
 */
type Format = { name: string; fits: (bytes: Uint8Array) => boolean; load: () => Promise<Reader> }

/** The formats in the order in which they are tried; what fits none of them is read as text. */
const formats: readonly Format[] = [
  {
    name: 'PDF',
    fits: isPdf,
    load: async () => (await import('./pdf/extract-pdf.ts')).extractPdf,
  },
  {
    name: 'Office file or e-book',
    fits: isArchive,
    load: async () => (await import('./archive/package.ts')).readPackage,
  },
  {
    name: 'old Office file',
    fits: isCompoundFile,
    load: async () => refuseCompoundFile,
  },
  {
    name: 'mail',
    fits: isMail,
    load: async () => (await import('./eml/eml.ts')).readEml,
  },
]

/** What messages call the format of a file. */
export function formatNameOf(bytes: Uint8Array): string {
  return formats.find(({ fits }) => fits(bytes))?.name ?? 'text'
}

/**
 * What a file says, as blocks in reading order.
 * @throws TenkyoError `file-empty`, `file-not-text`, or what the format's reader throws.
 */
export async function extract(bytes: Uint8Array): Promise<Extract> {
  const format = formats.find(({ fits }) => fits(bytes))
  if (format === undefined) return readPlainFile(bytes)
  const read = await format.load()
  return await read(bytes)
}
