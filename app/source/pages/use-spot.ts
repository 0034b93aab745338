'use client'

import { useEffect, useState } from 'react'
import type { Page, Span } from '#lib/document.ts'
import { rectanglesOf } from '#lib/text/rectangles.ts'
import { type Goal, overlap } from '../reading.ts'
import type { PageLines } from './page-lines.ts'
import type { Size } from './place-pages.ts'
import type { PageSpot } from './use-roll.ts'

type Paged = { pages: readonly Page[]; lines: PageLines; sizes: readonly Size[] }

/** Where on which page a goal lies; null until that is known. */
export function useSpot(goal: Goal | null, { pages, lines, sizes }: Paged): PageSpot | null {
  const [spot, setSpot] = useState<PageSpot | null>(null)
  useEffect(() => {
    if (goal === null) return
    if (goal.to === 'page') return setSpot({ number: goal.number, at: 'top' })
    let isLeft = false
    findSpot(goal.span, { pages, lines, sizes }).then((found) => {
      if (!isLeft && found !== null) setSpot(found)
    })
    return () => {
      isLeft = true
    }
  }, [goal, pages, lines, sizes])
  return spot
}

async function findSpot(span: Span, { pages, lines, sizes }: Paged): Promise<PageSpot | null> {
  const [page] = pages
    .filter((one) => overlap(one, span))
    .sort((one, other) => one.start - other.start)
  const size = page && sizes[page.number - 1]
  if (page === undefined || size === undefined) return null
  const [first] = rectanglesOf({ lines: await lines.of(page.number) }, span)
  if (first === undefined) return { number: page.number, at: 'top' }
  const down = (first.y + first.height / 2) / size.height
  return { number: page.number, at: { down, along: first.x / size.width } }
}
