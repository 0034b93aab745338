import { isCompoundFile, refuseCompoundFile } from './compound-file.ts'
import { isMail } from './eml/recognise.ts'
import type { Extract } from './extract.ts'
import { isHtml } from './html/is-html.ts'
import { readPlainFile } from './plain-file.ts'
import type { RecognisedPage } from './recognised.ts'
import { isRtf } from './rtf/recognise.ts'
import { isArchive, isPdf, pictureTypeOf } from './signatures.ts'

/**
 * Reads the files of one format. Rejects with a TenkyoError that says what is wrong with the file.
 * @param recognised pages as OCR read them, where it was asked to.
 */
type Reader = (bytes: Uint8Array, recognised: readonly RecognisedPage[]) => Promise<Extract>

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
    name: 'picture',
    fits: (bytes) => pictureTypeOf(bytes) !== null,
    load: async () => (await import('./picture.ts')).readPicture,
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
    name: 'Rich Text file',
    fits: isRtf,
    load: async () => (await import('./rtf/rtf.ts')).readRtf,
  },
  {
    name: 'mail',
    fits: isMail,
    load: async () => (await import('./eml/eml.ts')).readEml,
  },
  {
    name: 'web page',
    fits: isHtml,
    load: async () => (await import('./html/extract-html.ts')).extractHtml,
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
export async function extract(
  bytes: Uint8Array,
  recognised: readonly RecognisedPage[] = [],
): Promise<Extract> {
  const format = formats.find(({ fits }) => fits(bytes))
  if (format === undefined) return readPlainFile(bytes)
  const read = await format.load()
  return await read(bytes, recognised)
}
