import { expect, test } from 'vitest'
import type { CompareEvent } from '#lib/compare/compare.ts'
import { comparisonLines } from '#lib/compare/lines.ts'
import { comparisonLineSchema } from '#lib/contract.ts'
import { TenkyoError } from '#lib/errors.ts'

async function* failing(): AsyncGenerator<CompareEvent> {
  yield { type: 'compare-begin', topic: '水番', language: 'ja', documents: 2 }
  throw new TenkyoError('index-corrupt', 'The index is damaged.', { hint: 'Index again.' })
}

test('what fails midway is the last line, with what to do about it', async () => {
  const lines = []
  for await (const line of comparisonLines(failing())) lines.push(comparisonLineSchema.parse(line))
  expect(lines).toEqual([
    { begun: { topic: '水番', language: 'ja', documents: 2 } },
    { error: { code: 'index-corrupt', message: 'The index is damaged.', hint: 'Index again.' } },
  ])
})
