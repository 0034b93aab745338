/** How large a paper is shown: as wide as its pane, or so many times its printed size. */
export type Zoom = 'fit' | number

/** CSS pixels to a point at printed size. */
export const printedScale = 96 / 72

const steps = [0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5] as const

/** The next step above or below `now`. */
export function stepZoom(now: number, direction: 'in' | 'out'): number {
  const next =
    direction === 'in'
      ? steps.find((step) => step > now * 1.01)
      : steps.findLast((step) => step < now * 0.99)
  return next ?? (direction === 'in' ? 5 : 0.25)
}

/** `now`, times `factor`, within what can be shown. */
export function turnZoom(now: number, factor: number): number {
  return Math.min(5, Math.max(0.25, now * factor))
}
