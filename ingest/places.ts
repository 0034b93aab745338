/**
 * From places in the decoded original to places in the canonical text: what of it stands on which page,
 * and where each of its characters stands there.
 */
import type { Layout, MapRun, Page, PlacedLine, Span } from '#lib/document.ts'
import { firstEndingAfter } from '#lib/text/spans.ts'
import type { RawPage } from './extract/extract.ts'

/**
 * What of the text stands on each page, in the order of the text. A page has several stretches where
 * something of another page stands between them; the line break between two of its blocks belongs to it.
 * @param pages stretches of the original, in its order.
 */
export function pagesOf(map: readonly MapRun[], pages: readonly RawPage[]): Page[] {
  const found: Page[] = []
  for (const { part, start, end } of carry(map, pages)) {
    const last = found.at(-1)
    if (last?.number === part.number && start - last.end <= 1) last.end = end
    else found.push({ ...part, readBy: part.readBy ?? 'text', start, end })
  }
  return found
}

/**
 * The layout of the original as that of the text: its lines in the order of the text, each cut where
 * something was left out of it.
 * @param layout its spans are offsets into the original, in its order.
 */
export function layoutOf(map: readonly MapRun[], { pages, lines }: Layout): Layout {
  return {
    pages,
    lines: carry(map, lines).map(({ part, start, end, from }): PlacedLine => {
      const edges = part.edges.slice(from, from + end - start + 1)
      return { ...part, start, end, edges }
    }),
  }
}

/** A stretch of the text that lies in `part` of the original, `from` characters behind its start. */
type Carried<Part> = Span & { part: Part; from: number }

/** The parts of the original as stretches of the text, in the order of the text. */
function carry<Part extends Span>(map: readonly MapRun[], parts: readonly Part[]): Carried<Part>[] {
  return map.flatMap((run) => {
    const rawEnd = run.rawStart + run.end - run.start
    const found: Carried<Part>[] = []
    for (let at = firstEndingAfter(parts, run.rawStart); at < parts.length; at += 1) {
      const part = parts[at]
      if (part === undefined || part.start >= rawEnd) break
      const rawStart = Math.max(part.start, run.rawStart)
      const start = run.start + rawStart - run.rawStart
      const end = start + Math.min(part.end, rawEnd) - rawStart
      if (start < end) found.push({ part, start, end, from: rawStart - part.start })
    }
    return found
  })
}
