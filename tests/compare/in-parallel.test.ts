import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inParallel } from '#lib/compare/in-parallel.ts'

test('everything comes once, never more under way than wanted', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      async (delays, width) => {
        let running = 0
        const items = delays.map((delay, at) => ({ delay, at }))
        const came: number[] = []
        const results = inParallel(items, width, async ({ delay, at }) => {
          running += 1
          expect(running).toBeLessThanOrEqual(width)
          await wait(delay)
          running -= 1
          return at
        })
        for await (const at of results) came.push(at)
        expect(came.toSorted((a, b) => a - b)).toEqual(items.map(({ at }) => at))
      },
    ),
    { numRuns: 25 },
  )
})

test('what is ready first comes first', async () => {
  const gate = Promise.withResolvers<void>()
  const results = inParallel(['slow', 'fast'], 2, async (name) => {
    if (name === 'slow') await gate.promise
    return name
  })
  expect(await results.next()).toEqual({ done: false, value: 'fast' })
  gate.resolve()
  expect(await results.next()).toEqual({ done: false, value: 'slow' })
})

test('whoever reads no further lets no more begin', async () => {
  const begun: number[] = []
  const results = inParallel([0, 1, 2, 3, 4, 5], 2, async (at) => {
    begun.push(at)
    return at
  })
  await results.next()
  await results.return(undefined)
  expect(begun.length).toBeLessThanOrEqual(3)
})

test('what fails is thrown, and what fails after it is nobody’s concern', async () => {
  const results = inParallel([1, 2], 2, async (at) => {
    throw new Error(`${at} failed`)
  })
  await expect(results.next()).rejects.toThrow('1 failed')
})
