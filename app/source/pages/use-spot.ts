'use client'

import { useEffect, useState } from 'react'
import type { Page, Span } from '#lib/document.ts'
import { rectanglesOf } from '#lib/text/rectangles.ts'
import { type Goal, overlap } from '../reading.ts'
import type { PageLines } from './page-lines.ts'
import type { Size } from './place-pages.ts'
import type { PageSpot } from './use-roll.ts'

/** A spot, and whether the goal itself was found on the page: else the page alone is known. */
type Found = { spot: PageSpot; isPlaced: boolean }

type Paged = { pages: readonly Page[]; lines: PageLines; sizes: readonly Size[] }

/** Where on which page a goal lies; null until that is known. */
export function useSpot(goal: Goal | null, { pages, lines, sizes }: Paged): Found | null {
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    if (goal === null) return
    if (goal.to === 'page') {
      return setFound({ spot: { number: goal.number, at: 'top' }, isPlaced: true })
    }
    let isLeft = false
    findSpot(goal.span, { pages, lines, sizes }).then((next) => {
      if (!isLeft && next !== null) setFound(next)
    })
    return () => {
      isLeft = true
    }
  }, [goal, pages, lines, sizes])
  return found
}

async function findSpot(span: Span, { pages, lines, sizes }: Paged): Promise<Found | null> {
  const [page] = pages
    .filter((one) => overlap(one, span))
    .sort((one, other) => one.start - other.start)
  const size = page && sizes[page.number - 1]
  if (page === undefined || size === undefined) return null
  const [first] = rectanglesOf({ lines: await lines.of(page.number) }, span)
  if (first === undefined) {
    return { spot: { number: page.number, at: 'top' }, isPlaced: false }
  }
  const down = (first.y + first.height / 2) / size.height
  const at = { down, along: first.x / size.width }
  return { spot: { number: page.number, at }, isPlaced: true }
}
