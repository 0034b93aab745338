'use client'

import { useEffect, useState } from 'react'
import type { PlacedLine } from '#lib/document.ts'
import type { PageLines } from './page-lines.ts'

/** The lines of a page; none until they are there. */
export function useLines(source: PageLines, number: number): readonly PlacedLine[] {
  const [lines, setLines] = useState<readonly PlacedLine[]>([])
  useEffect(() => {
    let isLeft = false
    source.of(number).then((found) => !isLeft && setLines(found))
    return () => {
      isLeft = true
    }
  }, [source, number])
  return lines
}
