import { TenkyoError } from '#lib/errors.ts'
import type { Extract } from './extract.ts'
import { layOut } from './pdf/lay-out.ts'
import { markRecognised, type RecognisedPage } from './recognised.ts'
import { pictureTypeOf } from './signatures.ts'

/**
 * A picture of a paper, as OCR read it.
 * @throws TenkyoError `needs-ocr` where it was not read, or nothing was found in it.
 */
export async function readPicture(
  bytes: Uint8Array,
  recognised: readonly RecognisedPage[] = [],
): Promise<Extract> {
  const pages = recognised.filter(({ glyphs }) => glyphs.length > 0)
  if (pages.length > 0) {
    const mediaType = pictureTypeOf(bytes) ?? 'application/octet-stream'
    return { ...markRecognised(layOut(pages), pages), mediaType }
  }
  throw recognised.length > 0
    ? new TenkyoError('needs-ocr', 'OCR found nothing in the picture that it could read.', {
        hint: 'Take it again: upright, sharp, with 300 dots per inch or more.',
      })
    : new TenkyoError('needs-ocr', 'The file is a picture and needs OCR.', {
        hint: 'Have its text recognised: npm run ingest -- FILE --ocr, where Tesseract is installed.',
      })
}
