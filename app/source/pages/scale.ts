import { printedScale, type Zoom } from '../zoom.ts'
import type { Size } from './place-pages.ts'

/** Left free beside a page that is as wide as its pane, in CSS pixels. */
const margin = 12

/** On a wide screen a page is not blown up beyond this, in CSS pixels to a point. */
const largestFit = 1.75 * printedScale

/** How many CSS pixels a point of a page takes in a frame of this width. */
export function scaleFor(size: Size, zoom: Zoom, frameWidth: number): number {
  if (zoom !== 'fit') return zoom * printedScale
  const fitting = (frameWidth - 2 * margin) / size.width
  return Math.min(largestFit, Math.max(0.1, fitting))
}
