/** A stretch of the window, in CSS pixels from its top left corner. */
export type Box = { left: number; top: number; right: number; bottom: number }

const gap = 6
const margin = 12

/** Where something is put, and how high it may be. */
export type Spot = { left: number; top: number; maxHeight: number }

/**
 * Where a card stands that must not cover its mark: below it where there is room, else on the side
 * that has more, and no higher than that side is.
 */
export function placeBeside(
  mark: Box,
  card: { width: number; height: number },
  window: { width: number; height: number },
): Spot {
  const below = window.height - margin - (mark.bottom + gap)
  const above = mark.top - gap - margin
  const isBelow = card.height <= below || below >= above
  const maxHeight = Math.max(0, isBelow ? below : above)
  const height = Math.min(card.height, maxHeight)
  return {
    left: Math.max(margin, Math.min(mark.left, window.width - card.width - margin)),
    top: isBelow ? mark.bottom + gap : mark.top - gap - height,
    maxHeight,
  }
}
