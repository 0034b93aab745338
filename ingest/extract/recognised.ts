/**
 * Pages that OCR read, in a paper.
 */
import type { Extract } from './extract.ts'
import type { GlyphPage } from './pdf/glyph.ts'

/** A page that OCR read; `language` as tesseract names it. */
export type RecognisedPage = GlyphPage & { language: string }

/** Marks pages as read by OCR, and tells of them. */
export function markRecognised(found: Extract, recognised: readonly RecognisedPage[]): Extract {
  if (recognised.length === 0) return found
  const numbers = recognised.map(({ number }) => number)
  const languages = [...new Set(recognised.map((page) => page.language))].join(', ')
  const named = `${numbers.length === 1 ? 'Page' : 'Pages'} ${rangesOf(numbers)}`
  const were = numbers.length === 1 ? 'was' : 'were'
  const warning = `${named} ${were} read by OCR (${languages}): check quotes against the picture.`
  return {
    ...found,
    warnings: [...found.warnings, warning],
    pages: found.pages.map((page) =>
      numbers.includes(page.number) ? { ...page, readBy: 'ocr' as const } : page,
    ),
  }
}

/** Page numbers as ranges: `1–3, 7`. */
export function rangesOf(numbers: readonly number[]): string {
  const ranges: { first: number; last: number }[] = []
  for (const number of numbers) {
    const range = ranges.at(-1)
    if (range?.last === number - 1) range.last = number
    else ranges.push({ first: number, last: number })
  }
  return ranges
    .map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`))
    .join(', ')
}
