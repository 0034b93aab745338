'use client'

import { createContext, useContext } from 'react'
import { type Place, placeKey } from '#lib/chat/numbers.ts'
import type { Anchor } from '#lib/contract.ts'

/** Where the citations of a kept conversation stand now, by their places. */
export type Anchors = ReadonlyMap<string, Anchor>

const AnchorsContext = createContext<Anchors>(new Map())

export const AnchorsProvider = AnchorsContext.Provider

/** Where a citation stands in its paper as it is now; undefined for one that was only just made. */
export function useAnchor(citation: Place): Anchor | undefined {
  return useContext(AnchorsContext).get(placeKey(citation))
}
