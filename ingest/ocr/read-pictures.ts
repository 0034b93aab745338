import type { Config } from '#lib/config.ts'
import type { RecognisedPage } from '../extract/recognised.ts'
import { isPdf, pictureTypeOf } from '../extract/signatures.ts'
import { openDrawing } from './draw/drawing-process.ts'
import { glyphsOf } from './glyphs.ts'
import { dotsPerInch, greyMap } from './grey-picture.ts'
import { chooseLanguages, offeredLanguages } from './languages.ts'
import { type ReadWords, recogniseWords } from './recognise.ts'
import { findTesseract, type Tesseract } from './tesseract.ts'

/** The languages that pictures can be read in; none where the system has no tesseract. */
export async function ocrLanguages(config: Config): Promise<string[]> {
  return offeredLanguages((await findTesseract(config))?.installed ?? [])
}

export type ReadPictures = (bytes: Uint8Array, languages: string) => Promise<RecognisedPage[]>

/** `asked`: the languages that a run asks for, as they are kept with a document. */
export type Ocr = { asked: string | null; read: ReadPictures }

/**
 * OCR for a run.
 * @param asked such as `jpn+eng`, or `auto`; nothing to read only what was read by OCR before.
 * @throws TenkyoError `ocr-unavailable`
 */
export async function openOcr(config: Config, asked: string | undefined): Promise<Ocr> {
  const read: ReadPictures = (bytes, languages) => readPictures(config, bytes, languages)
  if (asked === undefined) return { asked: null, read }
  const installed = (await findTesseract(config))?.installed ?? []
  return { asked: chooseLanguages(asked, installed), read }
}

/** True for a file that can hold pages without usable text. */
export function mayNeedOcr(bytes: Uint8Array): boolean {
  return isPdf(bytes) || pictureTypeOf(bytes) !== null
}

/**
 * The pages of a file that have no usable text, as OCR reads them; none in files that have no pages.
 * Pages are drawn in a process that may load a drawing library, and that can start nothing; tesseract
 * is started here, and what it says is checked here.
 * @throws TenkyoError `ocr-unavailable`, `ocr-failed`, or what reading a PDF throws.
 */
async function readPictures(
  config: Config,
  bytes: Uint8Array,
  languages: string,
): Promise<RecognisedPage[]> {
  if (!mayNeedOcr(bytes)) return []
  const tesseract = await findTesseract(config)
  chooseLanguages(languages, tesseract?.installed ?? [])
  if (tesseract === null) return []
  return isPdf(bytes)
    ? readPdfPictures(tesseract, bytes, languages)
    : readPicture(tesseract, bytes, languages)
}

async function readPdfPictures(
  tesseract: Tesseract,
  bytes: Uint8Array,
  languages: string,
): Promise<RecognisedPage[]> {
  const drawing = await openDrawing(bytes)
  try {
    const found: RecognisedPage[] = []
    for (const page of drawing.pages) {
      const picture = greyMap(await drawing.draw(page))
      const [words] = await recogniseWords(tesseract, picture, languages, dotsPerInch)
      if (words !== undefined) found.push(recognisedPage(words, page))
    }
    return found
  } finally {
    await drawing.close()
  }
}

/** Pictures rarely say truly how large they are on paper: each is taken for one at 300 dots an inch. */
async function readPicture(
  tesseract: Tesseract,
  bytes: Uint8Array,
  languages: string,
): Promise<RecognisedPage[]> {
  const pages = await recogniseWords(tesseract, bytes, languages, null)
  return pages.map((words, at) => {
    const width = (words.width * 72) / dotsPerInch
    const height = (words.height * 72) / dotsPerInch
    const page = { number: at + 1, label: `${at + 1}`, width, height }
    return recognisedPage(words, page)
  })
}

function recognisedPage(words: ReadWords, page: Parameters<typeof glyphsOf>[1]): RecognisedPage {
  return { ...glyphsOf(words, page), language: words.language }
}
