import { availableParallelism } from 'node:os'
import type { Config } from '#lib/config.ts'
import { TenkyoError } from '#lib/errors.ts'
import type { RecognisedPage } from '../extract/recognised.ts'
import { isPdf, pictureTypeOf } from '../extract/signatures.ts'
import type { PageToRead } from './draw/answers.ts'
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

/** A page that OCR read, and the share of the file's pages that are read by now. */
type PageRead = { page: RecognisedPage; progress: number }

type ReadPictures = (bytes: Uint8Array, languages: string) => AsyncGenerator<PageRead>

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
async function* readPictures(
  config: Config,
  bytes: Uint8Array,
  languages: string,
): AsyncGenerator<PageRead> {
  if (!mayNeedOcr(bytes)) return
  const tesseract = await findTesseract(config)
  chooseLanguages(languages, tesseract?.installed ?? [])
  if (tesseract === null) return
  if (isPdf(bytes)) yield* readPdfPictures(tesseract, bytes, languages)
  else yield* readPicture(tesseract, bytes, languages)
}

/** How many pages are read at once, each by a process that takes one core. */
const atOnce = Math.max(1, Math.min(4, Math.floor(availableParallelism() / 2)))

/** Reads pages while the next are drawn. One that tesseract can't read stays empty, if it can others. */
async function* readPdfPictures(
  tesseract: Tesseract,
  bytes: Uint8Array,
  languages: string,
): AsyncGenerator<PageRead> {
  const drawing = await openDrawing(bytes)
  try {
    const waiting: Promise<Attempt>[] = []
    let [done, read] = [0, 0]
    const next = async (): Promise<PageRead> => {
      const { page, failure } = (await waiting.shift()) ?? {}
      if (page === undefined) throw failure
      done += 1
      if (failure === null) read += 1
      else if (read === 0 && done === drawing.pages.length) throw failure
      return { page, progress: done / drawing.pages.length }
    }
    for (const page of drawing.pages) {
      const picture = greyMap(await drawing.draw(page))
      waiting.push(attempt(page, recogniseWords(tesseract, picture, languages, dotsPerInch)))
      if (waiting.length > atOnce) yield await next()
    }
    while (waiting.length > 0) yield await next()
  } finally {
    await drawing.close()
  }
}

/** A page as it was read, empty where that failed. */
type Attempt = { page: RecognisedPage; failure: TenkyoError | null }

async function attempt(page: PageToRead, reading: Promise<ReadWords[]>): Promise<Attempt> {
  const empty = { width: 0, height: 0, lines: [], language: 'none' }
  try {
    const [words = empty] = await reading
    return { page: recognisedPage(words, page), failure: null }
  } catch (error) {
    if (!(error instanceof TenkyoError)) throw error
    return { page: recognisedPage(empty, page), failure: error }
  }
}

/** Pictures rarely say truly how large they are on paper: each is taken for one at 300 dots an inch. */
async function* readPicture(
  tesseract: Tesseract,
  bytes: Uint8Array,
  languages: string,
): AsyncGenerator<PageRead> {
  const pages = await recogniseWords(tesseract, bytes, languages, null)
  for (const [at, words] of pages.entries()) {
    const width = (words.width * 72) / dotsPerInch
    const height = (words.height * 72) / dotsPerInch
    const page = recognisedPage(words, { number: at + 1, label: `${at + 1}`, width, height })
    yield { page, progress: (at + 1) / pages.length }
  }
}

function recognisedPage(words: ReadWords, page: PageToRead): RecognisedPage {
  return { ...glyphsOf(words, page), language: words.language }
}
