'use client'

import { useEffect, useMemo, useState } from 'react'
import { numberPlaces, numbersByPlace } from '#lib/chat/numbers.ts'
import type { Numbers } from './marks.tsx'
import type { Talk } from './talk.ts'
import { citationsOf, type Turn } from './turns.ts'

/**
 * The numbers of a conversation's citations: `settled` those of the answers that have ended, which
 * changes only when another ends, and `now` with those of the one that is on its way.
 */
export function useNumbers(
  talk: Talk,
  turns: readonly Turn[],
  busy: boolean,
): { settled: Numbers; now: Numbers } {
  const [known, setKnown] = useState(talk.numbers)
  const all = useMemo(() => numberPlaces(known, turns.flatMap(citationsOf)), [known, turns])

  useEffect(() => {
    if (busy) return
    talk.numbers = all
    setKnown(all)
  }, [talk, all, busy])

  const settled = useMemo(() => numbersByPlace(known), [known])
  const now = useMemo(() => numbersByPlace(all), [all])
  return { settled, now: all === known ? settled : now }
}
