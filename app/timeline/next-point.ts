import type { Lane } from './lanes.ts'

/**
 * The number of the point that a key leads to: the one before or behind in time, the nearest in time
 * in the paper above or below, the first or last of the paper; null where there is none.
 */
export function nextPoint(lanes: readonly Lane[], from: number, key: string): number | null {
  const at = lanes.findIndex(({ placed }) => placed.some(({ point }) => point.number === from))
  const own = lanes[at]?.placed.map(({ point }) => point) ?? []
  const here = own.findIndex(({ number }) => number === from)
  switch (key) {
    case 'ArrowRight':
      return own[here + 1]?.number ?? null
    case 'ArrowLeft':
      return own[here - 1]?.number ?? null
    case 'Home':
      return own[0]?.number ?? null
    case 'End':
      return own.at(-1)?.number ?? null
    case 'ArrowDown':
      return nearestIn(lanes[at + 1], own[here]?.from ?? '')
    case 'ArrowUp':
      return nearestIn(lanes[at - 1], own[here]?.from ?? '')
    default:
      return null
  }
}

function nearestIn(lane: Lane | undefined, day: string): number | null {
  if (lane === undefined) return null
  const away = (one: string) => Math.abs(Date.parse(one) - Date.parse(day))
  const [nearest] = lane.placed
    .map(({ point }) => point)
    .toSorted((one, other) => away(one.from) - away(other.from))
  return nearest?.number ?? null
}
