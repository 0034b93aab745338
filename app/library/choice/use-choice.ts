'use client'

import { useMemo, useSyncExternalStore } from 'react'
import type { Document } from '#lib/contract.ts'
import { askedOf, type Choice, everything, readChoice } from './choice.ts'

const key = 'tenkyo-asked'

let current: Choice | null = null
const listeners = new Set<() => void>()

/**
 * Chooses which papers are asked, also from how it stands; kept for later visits where the browser
 * keeps things.
 */
export function choose(next: Choice | ((choice: Choice) => Choice)): void {
  current = typeof next === 'function' ? next(getChoice()) : next
  for (const listener of listeners) listener()
  try {
    localStorage.setItem(key, JSON.stringify(current))
  } catch {
    // Nothing is kept in a private window; the choice holds while the page is open.
  }
}

function getChoice(): Choice {
  current ??= readChoice(kept())
  return current
}

function kept(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Which papers are to be asked, and the ids of those among `documents` that are. */
export function useChoice(documents: readonly Document[]): {
  choice: Choice
  asked: ReadonlySet<string>
} {
  const choice = useSyncExternalStore(subscribe, getChoice, () => everything)
  const asked = useMemo(() => askedOf(choice, documents), [choice, documents])
  return { choice, asked }
}
