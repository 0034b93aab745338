import type { Span } from '#lib/document.ts'

/**
 * The way between a paper's canonical text and its page: whatever element shows a stretch of the text
 * holds that stretch alone, and says in `data-start` where it begins.
 */
const shown = '[data-start]'

/** The stretch of the text that a selection covers, from its first to its last character; null where none. */
export function spanOfRange(root: Element, range: Range): Span | null {
  const touched = [...root.querySelectorAll<HTMLElement>(shown)].filter((one) =>
    range.intersectsNode(one),
  )
  // Notes that stand open in the text come from another place of it.
  const running = touched.filter((one) => one.closest('.inline-note') === null)
  const parts = (running.length > 0 ? running : touched).flatMap((one) => partOf(one, range))
  if (parts.length === 0) return null
  return {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
  }
}

function partOf(element: HTMLElement, range: Range): Span[] {
  const node = element.firstChild
  if (!(node instanceof Text)) return []
  const from = Number(element.dataset.start)
  const begin =
    range.comparePoint(node, 0) < 0 ? boundary(node, range.startContainer, range.startOffset, 0) : 0
  const end =
    range.comparePoint(node, node.length) > 0
      ? boundary(node, range.endContainer, range.endOffset, node.length)
      : node.length
  return begin < end ? [{ start: from + begin, end: from + end }] : []
}

const boundary = (node: Text, container: Node, offset: number, otherwise: number) =>
  container === node ? offset : otherwise

/** The place in the text under a point of the window; null where no text is. */
export function offsetAt(root: Element, x: number, y: number): number | null {
  const found = caretAt(x, y)
  const element = found?.node.parentElement?.closest<HTMLElement>(shown)
  if (!found || !element || !root.contains(element)) return null
  const isOver = [...element.getClientRects()].some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  )
  return isOver ? Number(element.dataset.start) + found.offset : null
}

/** The place between characters that is under a point of the window. */
export function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if (typeof Reflect.get(document, 'caretPositionFromPoint') === 'function') {
    const place = document.caretPositionFromPoint(x, y)
    return place && { node: place.offsetNode, offset: place.offset }
  }
  // Safari before 26.2 knows this older name alone.
  const older: unknown = Reflect.get(document, 'caretRangeFromPoint')
  const range: unknown = typeof older === 'function' ? older.call(document, x, y) : null
  return range instanceof Range ? { node: range.startContainer, offset: range.startOffset } : null
}

/** The running text's elements, in order. */
export function placesIn(root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(shown)].filter(
    (one) => one.closest('.inline-note') === null,
  )
}

/** What shows a stretch of the text, as ranges within `places`. */
export function rangesOf(places: readonly HTMLElement[], { start, end }: Span): Range[] {
  const ranges: Range[] = []
  for (let at = firstReaching(places, start); at < places.length; at += 1) {
    const node = places[at]?.firstChild
    const from = Number(places[at]?.dataset.start)
    if (from >= end) break
    if (!(node instanceof Text)) continue
    const range = new Range()
    range.setStart(node, Math.min(node.length, Math.max(0, start - from)))
    range.setEnd(node, Math.min(node.length, end - from))
    if (!range.collapsed) ranges.push(range)
  }
  return ranges
}

function firstReaching(places: readonly HTMLElement[], offset: number): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const place = places[middle]
    const end = Number(place?.dataset.start) + (place?.textContent.length ?? 0)
    if (end > offset) high = middle
    else low = middle + 1
  }
  return low
}
