import type { AskPapers } from './ask-papers.ts'
import { begin, type Column, isUnderWay, take } from './column.ts'

/** What questions are put to, and who is to write. */
export type Terms = {
  /** Ids of the papers. */
  papers: readonly string[]
  /** True where these are all of the library. */
  areAll: boolean
  generator: string | undefined
}

/** The questions of one page, asked one after the other, so that the first answers come soon. */
export type Comparer = {
  /** Every question that was asked, by itself; another object after each change. */
  columns(): ReadonlyMap<string, Column>
  subscribe(listener: () => void): () => void
  /** Sees to it that these questions, and no others, are put to these papers; what is known is not asked again. */
  want(topics: readonly string[], terms: Terms): void
  /** Asks a question again. */
  again(topic: string, terms: Terms): void
  /** Ends the asking of a question; what it found stands. */
  stop(topic: string): void
  /** Ends everything that is on its way. */
  leave(): void
}

/** A comparer that asks by `ask`. */
export function createComparer(ask: AskPapers): Comparer {
  let columns: ReadonlyMap<string, Column> = new Map()
  let queue: { topic: string; terms: Terms }[] = []
  let running: { topic: string; leaving: AbortController } | null = null
  const listeners = new Set<() => void>()

  function put(topic: string, column: Column | null) {
    const next = new Map(columns)
    if (column === null) next.delete(topic)
    else next.set(topic, column)
    columns = next
    for (const listener of listeners) listener()
  }

  function drop(topic: string) {
    queue = queue.filter((one) => one.topic !== topic)
    if (running?.topic !== topic) return
    running.leaving.abort()
    running = null
  }

  function enqueue(topic: string, terms: Terms) {
    drop(topic)
    put(topic, begin(topic, terms.papers, columns.get(topic)))
    queue.push({ topic, terms })
    void askNext()
  }

  async function askNext() {
    const next = running === null ? queue.shift() : undefined
    if (next === undefined) return
    const { topic, terms } = next
    const leaving = new AbortController()
    running = { topic, leaving }
    const { papers, areAll, generator } = terms
    const request = {
      topic,
      ...(areAll ? {} : { documents: [...papers] }),
      ...(generator === undefined ? {} : { generator }),
    }
    try {
      for await (const line of ask(request, leaving.signal)) {
        const column = columns.get(topic)
        if (leaving.signal.aborted || column === undefined) break
        put(topic, take(column, line))
      }
    } catch (error) {
      if (!leaving.signal.aborted) throw error
    }
    if (running?.leaving === leaving) running = null
    void askNext()
  }

  return {
    columns: () => columns,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    want(topics, terms) {
      for (const column of columns.values()) {
        if (topics.includes(column.topic) || !isUnderWay(column)) continue
        drop(column.topic)
        put(column.topic, null)
      }
      for (const topic of topics) {
        const asked = new Set(columns.get(topic)?.papers)
        if (terms.papers.some((id) => !asked.has(id))) enqueue(topic, terms)
      }
      void askNext()
    },
    again: enqueue,
    stop(topic) {
      const column = columns.get(topic)
      if (column === undefined || !isUnderWay(column)) return
      drop(topic)
      put(topic, { ...column, run: { is: 'stopped' } })
      void askNext()
    },
    leave() {
      queue = []
      running?.leaving.abort()
      running = null
    },
  }
}
