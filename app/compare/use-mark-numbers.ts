'use client'

import { useEffect, useMemo, useState } from 'react'
import { type NumberedPlace, numberPlaces, numbersByPlace, type Place } from '#lib/chat/numbers.ts'

const none: readonly NumberedPlace[] = []

/** The numbers of what is cited on a page. A place keeps its number, whatever comes or goes. */
export function useMarkNumbers(cited: readonly Place[]): ReadonlyMap<string, number> {
  const [known, setKnown] = useState(none)
  const all = useMemo(() => numberPlaces(known, cited), [known, cited])
  useEffect(() => setKnown(all), [all])
  return useMemo(() => numbersByPlace(all), [all])
}
