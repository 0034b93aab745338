/**
 * Gives what `source` yields, and lets it work on the next `count` values meanwhile: one file is
 * read while another is embedded.
 */
export async function* ahead<T>(source: AsyncGenerator<T>, count: number): AsyncGenerator<T> {
  const waiting: Promise<IteratorResult<T>>[] = []
  try {
    for (;;) {
      while (waiting.length <= count) {
        const next = source.next()
        // A failure is thrown when its turn comes; until then it must not count as forgotten.
        next.catch(() => {})
        waiting.push(next)
      }
      const result = await waiting.shift()
      if (result === undefined || result.done === true) return
      yield result.value
    }
  } finally {
    await source.return(undefined)
  }
}
