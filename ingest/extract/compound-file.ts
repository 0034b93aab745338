import { TenkyoError } from '#lib/errors.ts'

const signature = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

/** The names of streams that tell what a compound file is, and the format to save it in instead. */
const kinds: readonly (readonly [stream: string, name: string, instead: string])[] = [
  ['WordDocument', 'an old Word document (.doc)', '.docx'],
  ['PowerPoint Document', 'an old PowerPoint presentation (.ppt)', '.pptx'],
  ['Workbook', 'an old Excel workbook (.xls)', '.xlsx'],
  ['HwpSummaryInformation', 'a Hangul document (.hwp)', '.docx'],
]

/** True for the container of office files before 2007, and of encrypted ones to this day. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return signature.equals(bytes.subarray(0, signature.length))
}

/**
 * Refuses a compound file by name.
 * @throws TenkyoError `file-encrypted` or `file-not-text`, always.
 */
export async function refuseCompoundFile(bytes: Uint8Array): Promise<never> {
  const holds = (stream: string) => Buffer.from(bytes).includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) {
    throw new TenkyoError('file-encrypted', 'The file is protected by a password.', {
      hint: 'Save a copy without a password.',
    })
  }
  const [, name = 'an old Office file', instead = '.docx'] =
    kinds.find(([stream]) => holds(stream)) ?? []
  throw new TenkyoError('file-not-text', `The file is ${name}.`, {
    hint: `Save it as ${instead} or PDF and add that.`,
  })
}
