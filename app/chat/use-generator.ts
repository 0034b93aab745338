'use client'

import { useCallback, useState, useSyncExternalStore } from 'react'

const key = 'tenkyo-generator'

/**
 * What writes answers: the reader's choice of an earlier visit where it is still offered, else the
 * first that is; and how to choose another. Until it is known what is offered, the reader's choice
 * or undefined: whatever the server takes.
 */
export function useGenerator(
  offered: readonly string[],
): [string | undefined, (generator: string) => void] {
  const kept = useSyncExternalStore(subscribe, readKept, () => null)
  const [chosen, setChosen] = useState<string | null>(null)
  const choose = useCallback((generator: string) => {
    setChosen(generator)
    keep(generator)
  }, [])
  const wanted = chosen ?? kept ?? undefined
  const isUnknown = offered.length === 0
  return [isUnknown ? wanted : (offered.find((one) => one === wanted) ?? offered[0]), choose]
}

/** It changes by this page alone. */
const subscribe = () => () => {}

function readKept(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function keep(generator: string): void {
  try {
    localStorage.setItem(key, generator)
  } catch {
    // Nothing is kept in a private window; the choice holds while the page is open.
  }
}
