import type { Rectangle } from '#lib/text/rectangles.ts'
import type { Spot } from './spots.ts'

/** Smaller glyphs than this part of a line's largest are readings and note marks. */
const smallest = 0.7

/**
 * The text under rectangles: the glyphs whose middle lies in them, along each rectangle in turn,
 * without the readings and note marks that stand between them.
 */
export function textUnder(
  spots: readonly Spot[],
  rectangles: readonly Rectangle[],
  vertical: boolean,
): string {
  return rectangles
    .map(({ page, x, y, width, height }) => {
      const inside = spots.filter(
        (spot) =>
          spot.page === page &&
          spot.x > x &&
          spot.x < x + width &&
          spot.y > y &&
          spot.y < y + height,
      )
      const largest = Math.max(...inside.map(({ size }) => size))
      return inside
        .filter(({ size }) => size > smallest * largest)
        .sort((a, b) => (vertical ? a.y - b.y : a.x - b.x))
        .map(({ text }) => text)
        .join('')
    })
    .join('')
}
