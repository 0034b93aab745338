'use client'

import { useSyncExternalStore } from 'react'
import type { Adding, Standing } from './adding.ts'
import type { Given } from './given.ts'

/*
 * One queue for the whole app, whichever page or pane gives it files. What it is made of is loaded with
 * the first file; until then this door is all there is of it.
 */

const nothing: Standing = { items: [], running: false, halted: null, changes: 0 }
/** How often, in milliseconds, the page is told how the files stand: a hundred lines may come in that. */
const pace = 120

let queue: Promise<Adding> | null = null
let shown = nothing
let waiting = false
const listeners = new Set<() => void>()

function openQueue(): Promise<Adding> {
  queue ??= import('./queue.ts').then(({ openAdding }) => {
    const adding = openAdding(() => {
      if (waiting) return
      waiting = true
      setTimeout(() => {
        waiting = false
        show(adding.standing())
      }, pace)
    })
    return adding
  })
  return queue
}

function show(standing: Standing): void {
  if (standing.running !== shown.running) warnOfLeaving(standing.running)
  shown = standing
  for (const listener of listeners) listener()
}

function warnOfLeaving(running: boolean): void {
  if (running) addEventListener('beforeunload', stay)
  else removeEventListener('beforeunload', stay)
}

const stay = (event: BeforeUnloadEvent) => event.preventDefault()

/** Takes files into the queue, also such as are found one after the other. */
export async function giveFiles(
  given: readonly Given[] | AsyncIterable<readonly Given[]>,
): Promise<void> {
  // A drop is read before anything else is waited for.
  const adding = openQueue()
  if (!(Symbol.asyncIterator in given)) return (await adding).add(given)
  for await (const part of given) (await adding).add(part)
}

/** The queue's own functions, where files were given already. */
export async function withQueue(use: (adding: Adding) => void): Promise<void> {
  use(await openQueue())
}

/** How the files stand that were given in this visit; told a few times a second at most. */
export function useAdding(): Standing {
  return useSyncExternalStore(subscribe, getShown, getNothing)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const getShown = () => shown
const getNothing = () => nothing

/**
 * Whether files are on their way, and how often papers have come in: for those who need not be drawn
 * anew with every line of the server's.
 */
export function useArrivals(): Pick<Standing, 'running' | 'changes'> {
  const running = useSyncExternalStore(
    subscribe,
    () => shown.running,
    () => false,
  )
  const changes = useSyncExternalStore(
    subscribe,
    () => shown.changes,
    () => 0,
  )
  return { running, changes }
}
