'use client'

import { type ReactNode, type RefObject, useMemo } from 'react'
import { useWords } from '../../messages/words.tsx'
import type { Zoom } from '../zoom.ts'
import { type PlacedPage, placePages, type Size } from './place-pages.ts'
import { scaleFor } from './scale.ts'
import { type PageSpot, useRoll } from './use-roll.ts'
import { useWheelZoom } from './use-wheel-zoom.ts'

type Props = {
  frame: RefObject<HTMLDivElement | null>
  sizes: readonly Size[]
  labels: ReadonlyMap<number, string>
  inner: Size
  zoom: Zoom
  spot: PageSpot | null
  onTurn: (factor: number) => void
  onPage: (number: number) => void
  children: (page: PlacedPage) => ReactNode
}

/** Pages one below the other, of which only those near the view are there. */
export function PageRoll(props: Props) {
  const { frame, sizes, labels, inner, zoom, spot, onTurn, onPage, children } = props
  const words = useWords()
  const roll = useMemo(
    () => placePages(sizes, (size) => scaleFor(size, zoom, inner.width)),
    [sizes, zoom, inner.width],
  )
  const { near, hold } = useRoll(frame, roll, inner.height, spot, onPage)
  useWheelZoom(frame, hold, onTurn)
  return (
    <div
      className="page-roll relative mx-auto"
      style={{ width: `${roll.width}px`, height: `${roll.height}px` }}
    >
      {roll.pages.slice(near[0], near[1] + 1).map((page) => (
        <article
          key={page.number}
          data-page={page.number}
          aria-label={words.page(labels.get(page.number) ?? `${page.number}`)}
          className="page-sheet absolute"
          style={{
            top: `${page.top}px`,
            left: `${(roll.width - page.width) / 2}px`,
            width: `${page.width}px`,
            height: `${page.height}px`,
          }}
        >
          {children(page)}
        </article>
      ))}
    </div>
  )
}
