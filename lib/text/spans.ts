import type { Span } from '#lib/document.ts'

/**
 * The place of the first span that ends after an offset, by bisection; their number where none does.
 * @param spans in order and without overlaps.
 */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
