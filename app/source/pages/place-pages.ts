/** The size of a page as it is shown, in points. */
export type Size = { width: number; height: number }

/** A page on the roll of pages; in CSS pixels from the top of the roll. */
export type PlacedPage = { number: number; top: number; width: number; height: number }

export type Roll = { pages: PlacedPage[]; width: number; height: number }

/** Between pages, and before the first, in CSS pixels. */
export const pageGap = 12

/**
 * One page below the other.
 * @param scaleOf how many CSS pixels a point of this page takes
 */
export function placePages(sizes: readonly Size[], scaleOf: (size: Size) => number): Roll {
  let top = pageGap
  const pages = sizes.map((size, at): PlacedPage => {
    const { width, height } = size
    const scale = scaleOf(size)
    const page = { number: at + 1, top, width: width * scale, height: height * scale }
    top += page.height + pageGap
    return page
  })
  const width = pages.reduce((widest, page) => Math.max(widest, page.width), 0)
  return { pages, width, height: top }
}

/** The pages that a stretch of the roll touches, as the first and the last place in the list. */
export function pagesBetween({ pages }: Roll, top: number, bottom: number): [number, number] {
  const first = Math.min(firstBelow(pages, top), pages.length - 1)
  let last = first
  while (last + 1 < pages.length && (pages[last + 1]?.top ?? bottom) < bottom) last += 1
  return [Math.max(0, first), last]
}

/** A place on a page: `down` is the part of its height above, below 0 in the gap before it. */
export type Anchor = { number: number; down: number }

/** Which place of which page stands at `y` of the roll. */
export function anchorAt(roll: Roll, y: number): Anchor {
  const page = roll.pages[pagesBetween(roll, y, y)[0]]
  return page ? { number: page.number, down: (y - page.top) / page.height } : { number: 1, down: 0 }
}

/** Where a place stands on the roll. */
export function placeAnchor({ pages }: Roll, { number, down }: Anchor): number {
  const page = pages[number - 1]
  return page ? page.top + down * page.height : 0
}

function firstBelow(pages: readonly PlacedPage[], y: number): number {
  let [low, high] = [0, pages.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const page = pages[middle]
    if (page !== undefined && page.top + page.height > y) high = middle
    else low = middle + 1
  }
  return low
}
