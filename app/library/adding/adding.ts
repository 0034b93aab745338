import { type Problem, unreachable } from '../fetch.ts'
import type { Given } from './given.ts'
import {
  canRetry,
  type Item,
  type ItemState,
  isOpen,
  itemOf,
  stateAfter,
  wantsOcr,
} from './item.ts'
import { nextLot } from './lot.ts'
import type { Reply } from './send-lot.ts'

/** Everything that the reader has given in this visit, and how it stands. */
export type Standing = {
  items: readonly Item[]
  /** Whether files are on their way. */
  running: boolean
  /** What keeps all the files that wait from being sent. */
  halted: Problem | null
  /** How often papers have come into the library: it is to be looked at again when this changes. */
  changes: number
}

type Send = (lot: readonly Item[], signal: AbortSignal) => AsyncGenerator<Reply>

/** Faults of no file, but of what all files need. */
const common = ['unreachable', 'unauthorised', 'forbidden-host', 'forbidden-origin', 'index-busy']
const ofTheServer = ['disk-full', 'index-corrupt', 'index-read-only', 'embedder-unavailable']
const halting = new Set([...common, ...ofTheServer, 'embedder-mismatch'])

export type Adding = ReturnType<typeof createAdding>

/**
 * The queue of files on their way into the library: sent lot by lot, one request at a time.
 * @param send takes one lot to the server.
 * @param tell is called at every change; there may be hundreds in a second.
 */
export function createAdding(send: Send, tell: () => void) {
  const items = new Map<number, Item>()
  let abort: AbortController | null = null
  let halted: Problem | null = null
  let changes = 0
  let latest = 0

  function set(id: number, state: ItemState): void {
    const item = items.get(id)
    if (item !== undefined) items.set(id, { ...item, state })
  }

  async function run(): Promise<void> {
    if (abort !== null || halted !== null) return
    for (;;) {
      const lot = nextLot([...items.values()])
      if (lot.length === 0) break
      abort = new AbortController()
      await sendOne(lot, abort.signal)
      changes += 1
      if (halted !== null) break
    }
    abort = null
    tell()
  }

  async function sendOne(lot: readonly Item[], signal: AbortSignal): Promise<void> {
    const bySource = new Map(lot.map(({ id, source }) => [source, id]))
    for (const { id } of lot) set(id, { kind: 'under-way', step: 'sending', progress: 0 })
    tell()
    // A server that ends without an outcome for each has gone away.
    let last: Problem = unreachable
    try {
      for await (const reply of send(lot, signal)) {
        if ('problem' in reply) last = reply.problem
        else take(reply.event)
        tell()
      }
    } catch (error) {
      if (!signal.aborted) throw error
      // Who was not cancelled goes with the next lot.
      settle(lot, { kind: 'waiting' })
      return
    }
    if (halting.has(last.code) && lot.some(({ id }) => isUnderWay(id))) {
      halted = last
      settle(lot, { kind: 'waiting' })
    } else {
      settle(lot, { kind: 'failed', problem: last })
    }

    function take(event: Parameters<typeof stateAfter>[0]): void {
      const id = bySource.get(event.source)
      if (event.error !== undefined) {
        const { code, message, hint } = event.error
        last = { code, message, hint }
        // The files stay as they are: what ended it is a fault of none of them.
        if (halting.has(code)) return
      }
      if (id !== undefined && isUnderWay(id)) set(id, stateAfter(event))
    }
  }

  const isUnderWay = (id: number) => items.get(id)?.state.kind === 'under-way'

  function settle(lot: readonly Item[], state: ItemState): void {
    for (const { id } of lot) if (isUnderWay(id)) set(id, state)
  }

  function again(chosen: readonly Item[], ocr: boolean): void {
    for (const item of chosen) {
      items.set(item.id, { ...item, ocr: item.ocr || ocr, state: { kind: 'waiting' } })
    }
    halted = null
    tell()
    void run()
  }

  return {
    standing: (): Standing => ({
      items: [...items.values()],
      running: abort !== null,
      halted,
      changes,
    }),
    /** Takes files into the queue, and sends them unless something keeps all from being sent. */
    add(given: readonly Given[]): void {
      for (const one of given) {
        latest += 1
        items.set(latest, itemOf(one, latest))
      }
      tell()
      void run()
    },
    /** Takes one file out of the queue; what of it is on its way is broken off. */
    cancel(id: number): void {
      const item = items.get(id)
      if (item === undefined || !isOpen(item)) return
      const sent = isUnderWay(id)
      set(id, { kind: 'cancelled' })
      if (sent) abort?.abort()
      tell()
    },
    /** Takes all that have no outcome yet out of the queue; what is done stays. */
    cancelAll(): void {
      for (const item of items.values()) if (isOpen(item)) set(item.id, { kind: 'cancelled' })
      halted = null
      abort?.abort()
      tell()
    },
    /** Tries these again, and whatever waits. */
    retry: (chosen: readonly Item[]) => again(chosen.filter(canRetry), false),
    /** Sends these again to have the text in their pictures read. */
    readPictures: (chosen: readonly Item[]) => again(chosen.filter(wantsOcr), true),
    /** Forgets every file that has an outcome. */
    clear(): void {
      for (const item of items.values()) if (!isOpen(item)) items.delete(item.id)
      tell()
    },
  }
}
