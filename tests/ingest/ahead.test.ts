import { expect, test } from 'vitest'
import { ahead } from '#ingest/ahead.ts'

/** Counts to `end`, and remembers how far it came and whether it was let go. */
function counter(end: number, failsAt = Number.POSITIVE_INFINITY) {
  const seen = { begun: 0, ended: false }
  async function* count() {
    try {
      while (seen.begun < end) {
        seen.begun += 1
        if (seen.begun === failsAt) throw new Error(`no ${failsAt}`)
        yield seen.begun
      }
    } finally {
      seen.ended = true
    }
  }
  return { seen, values: count() }
}

async function take<T>(values: AsyncGenerator<T>, most = Number.POSITIVE_INFINITY): Promise<T[]> {
  const taken: T[] = []
  for await (const value of values) {
    taken.push(value)
    if (taken.length >= most) break
  }
  return taken
}

test('everything comes, in order', async () => {
  expect(await take(ahead(counter(5).values, 2))).toEqual([1, 2, 3, 4, 5])
  expect(await take(ahead(counter(0).values, 2))).toEqual([])
})

test('the next values are made while one is used, and no more than asked for', async () => {
  const { seen, values } = counter(9)
  for await (const value of ahead(values, 2)) {
    await new Promise((resolve) => setImmediate(resolve))
    expect(seen.begun).toBe(Math.min(value + 2, 9))
  }
})

test('a failure comes in its turn, after what was made before it', async () => {
  const { values } = counter(5, 3)
  const taken: number[] = []
  const all = async () => {
    for await (const value of ahead(values, 4)) taken.push(value)
  }
  await expect(all()).rejects.toThrow('no 3')
  expect(taken).toEqual([1, 2])
})

test('who makes the values is let go when nobody wants more', async () => {
  const { seen, values } = counter(9)
  expect(await take(ahead(values, 2), 1)).toEqual([1])
  expect(seen.ended).toBe(true)
  expect(seen.begun).toBeLessThan(9)
})
