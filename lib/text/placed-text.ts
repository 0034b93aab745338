import type { DocumentText, Layout, Page, Span } from '#lib/document.ts'
import { type Rectangle, rectanglesOf } from './rectangles.ts'

/** A text with the places of its sentences. */
type PlacedText = Omit<DocumentText, 'pages'> & {
  pages: (Page & { width: number | null; height: number | null; quality: number | null })[]
  rectangles: Rectangle[]
}

type PlacedSpan = { version: string; pages: Layout['pages']; rectangles: Rectangle[] }

/**
 * A text with the rectangles of its sentences, cut at the borders of lines: those of a sentence are
 * those within its span. Without a layout it has none, and its pages have no sizes.
 */
export function placeText(text: DocumentText, layout: Layout | null): PlacedText {
  const sizes = new Map(layout?.pages.map((page) => [page.number, page]))
  return {
    ...text,
    pages: text.pages.map((page) => {
      const { width = null, height = null, quality = null } = sizes.get(page.number) ?? {}
      return { ...page, width, height, quality }
    }),
    rectangles:
      layout === null
        ? []
        : text.sentences.flatMap((sentence) => rectanglesOf(layout, sentence).map(rounded)),
  }
}

/** The rectangles of a span, with the pages that they are on. */
export function placeSpan(version: string, layout: Layout | null, span: Span): PlacedSpan {
  const rectangles = layout === null ? [] : rectanglesOf(layout, span).map(rounded)
  const shown = new Set(rectangles.map(({ page }) => page))
  const pages = layout?.pages.filter(({ number }) => shown.has(number)) ?? []
  return { version, pages, rectangles }
}

/** To a hundredth of a point, as layouts are kept: differences have longer tails. */
function rounded(rectangle: Rectangle): Rectangle {
  const { x, y, width, height } = rectangle
  const round = (points: number) => Math.round(points * 100) / 100
  return { ...rectangle, x: round(x), y: round(y), width: round(width), height: round(height) }
}
