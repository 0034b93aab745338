/**
 * What tesseract tells of a picture in its TSV output (one line for each page, block, paragraph, line
 * and word, with boxes in pixels). Nothing of it is taken on trust.
 */
import { TenkyoError } from '#lib/errors.ts'

/** A box in pixels from the picture's top left corner. */
export type PixelBox = { left: number; top: number; width: number; height: number }

/** A word as it was recognised; `confidence` from 0 to 100. */
type Word = PixelBox & { text: string; confidence: number }

export type WordLine = PixelBox & { words: Word[] }

/** A page of a picture with its lines in the order in which tesseract reads them. */
export type WordPage = { width: number; height: number; lines: WordLine[] }

const levels = { page: 1, line: 4, word: 5 } as const

/** Characters that a word can't hold: controls, blanks, halves of surrogate pairs. */
const unfit = /[\p{Cc}\p{Cs}\s]/gu

/**
 * The pages that the output tells of.
 * @throws TenkyoError `ocr-failed` where it is no such output.
 */
export function parseTsv(output: string): WordPage[] {
  const [header, ...rows] = output.split('\n')
  if (!header?.startsWith('level\tpage_num\t')) {
    throw new TenkyoError('ocr-failed', 'Tesseract answered with something else than words.')
  }
  const pages: WordPage[] = []
  for (const row of rows) {
    const cells = row.split('\t')
    const [level, , , , , , left, top, width, height, confidence] = cells.map(Number)
    const box = boxOf(left, top, width, height)
    if (box === null) continue
    if (level === levels.page) pages.push({ width: box.width, height: box.height, lines: [] })
    const page = pages.at(-1)
    if (page === undefined || !isWithin(box, page)) continue
    if (level === levels.line) page.lines.push({ ...box, words: [] })
    const text = (cells[11] ?? '').toWellFormed().replace(unfit, '').slice(0, 200)
    const isWord = level === levels.word && text !== '' && confidence !== undefined
    if (isWord && confidence >= 0 && confidence <= 100) {
      page.lines.at(-1)?.words.push({ ...box, text, confidence })
    }
  }
  return pages.map((page) => ({
    ...page,
    lines: page.lines.filter(({ words }) => words.length > 0),
  }))
}

/** How sure tesseract is of a page's characters on average, from 0 to 100; 0 for an empty page. */
export function confidenceOf(lines: readonly WordLine[]): number {
  const words = lines.flatMap((line) => line.words)
  const characters = words.reduce((sum, { text }) => sum + text.length, 0)
  const sum = words.reduce((all, { text, confidence }) => all + text.length * confidence, 0)
  return characters === 0 ? 0 : sum / characters
}

function boxOf(...sides: (number | undefined)[]): PixelBox | null {
  const [left, top, width, height] = sides
  if (left === undefined || top === undefined || width === undefined || height === undefined) {
    return null
  }
  const box = { left, top, width, height }
  return Object.values(box).every((side) => Number.isSafeInteger(side) && side >= 0) ? box : null
}

function isWithin({ left, top, width, height }: PixelBox, page: WordPage): boolean {
  return left + width <= page.width && top + height <= page.height
}
