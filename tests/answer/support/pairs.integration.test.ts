/** The labelled pairs: what the check of support catches and keeps does not get less. */
import { afterAll, describe, expect, test } from 'vitest'
import { openEmbedder } from '#lib/models/embedder.ts'
import { measureHolders, measurePairs, share } from '../../support/measure-support.ts'

const embedder = await openEmbedder('builtin')
afterAll(() => embedder.close())

const fixture = (name: string) => new URL(`../../fixtures/support/${name}`, import.meta.url)

/** The least shares, just below what was measured; see the fixtures' README. */
const floors = [
  { half: 'development', pairs: 'pairs.jsonl', caught: 0.97, across: 0.95, kept: 0.97 },
  { half: 'final', pairs: 'pairs.final.jsonl', caught: 0.97, across: 0.95, kept: 0.97 },
  { half: 'blind', pairs: 'pairs-blind.jsonl', caught: 0.91, across: 0.9, kept: 0.92 },
]

describe.each(floors)('on the $half set', ({ pairs, caught, across, kept }) => {
  const measured = measurePairs(embedder, fixture(pairs))

  test('what is wrong or unrelated is caught', async () => {
    const { matrix, wrong } = await measured
    const labels = ['adversarial', 'unrelated']
    const verdicts = ['weak', 'unsupported'] as const
    expect(share(matrix.within, labels, verdicts), wrong.join('\n')).toBeGreaterThanOrEqual(caught)
    expect(share(matrix.across, labels, verdicts), wrong.join('\n')).toBeGreaterThanOrEqual(across)
  })

  test('what is faithful is kept', async () => {
    const { matrix, wrong } = await measured
    const faithful = [matrix.within.faithful, matrix.across.faithful]
    const lost = faithful.reduce((sum, row) => sum + (row?.unsupported ?? 0), 0)
    const all = faithful.reduce(
      (sum, row) => sum + (row?.supported ?? 0) + (row?.weak ?? 0) + (row?.unsupported ?? 0),
      0,
    )
    expect(1 - lost / all, wrong.join('\n')).toBeGreaterThanOrEqual(kept)
  })
})

test.each([
  ['holders.jsonl', 0.92],
  ['holders.final.jsonl', 0.92],
  ['holders-blind.jsonl', 0.7],
])('claims stay with their holders: %s', async (name, least) => {
  const { right, all, wrong } = await measureHolders(embedder, fixture(name))
  expect(right / all, wrong.join('\n')).toBeGreaterThanOrEqual(least)
})
