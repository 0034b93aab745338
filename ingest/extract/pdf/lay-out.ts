import { type Extract, noProperties, type RawPage } from '../extract.ts'
import { withNoteMarks } from '../notes.ts'
import { blocksOf } from './blocks.ts'
import { pageFurniture } from './furniture.ts'
import type { GlyphPage, PageFrame } from './glyph.ts'
import { PageLayout } from './page-layout.ts'

/** Makes a paper of pages of glyphs: its lines, paragraphs, notes and tables in reading order. */
export function layOut(pages: readonly GlyphPage[]): Extract {
  const layout = new PageLayout()
  for (const page of pages) layout.add(page)
  return paperOf(layout, pages)
}

/**
 * Makes a paper of pages that were laid out.
 * @param pages all of them, with text or without, in their order.
 */
export function paperOf(layout: PageLayout, pages: readonly PageFrame[]): Extract {
  const entries = layout.finish()
  const furniture = pageFurniture(entries, pages.length)
  const { raw, blocks, lines, starts } = blocksOf(entries, furniture)
  return withNoteMarks({
    mediaType: 'application/pdf',
    raw,
    blocks,
    warnings: [],
    properties: noProperties,
    hidden: 0,
    pages: rawPages(pages, starts, furniture.labels, raw.length),
    layout: {
      pages: pages.map(({ number, width, height, quality }) => ({
        number,
        width,
        height,
        quality,
      })),
      lines,
    },
  })
}

function rawPages(
  pages: readonly PageFrame[],
  starts: ReadonlyMap<number, number>,
  labels: ReadonlyMap<number, string>,
  length: number,
): RawPage[] {
  let end = length
  return pages
    .toReversed()
    .map(({ number, label }) => {
      const start = starts.get(number) ?? end
      const page = { start, end, number, label: labels.get(number) ?? label }
      end = start
      return page
    })
    .reverse()
}
