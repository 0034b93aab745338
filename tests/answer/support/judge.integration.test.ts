import { afterAll, describe, expect, test } from 'vitest'
import { judge } from '#lib/answer/support/judge.ts'
import { openEmbedder } from '#lib/models/embedder.ts'
import { detectLanguage } from '#lib/text/language.ts'
import { buildCitation } from '../../support/build-answer.ts'

const embedder = await openEmbedder('builtin')
afterAll(() => embedder.close())

const verdict = (text: string, ...quotes: string[]) =>
  judge(
    embedder,
    { text, language: detectLanguage(text) },
    quotes.map((quote) => buildCitation('paper.md', quote)),
  )

const budget = '防衛省は令和5年度予算に、無人機の取得費として約150億円を計上した。'

describe('numbers', () => {
  test.each([
    '無人機を取得するため、防衛省は2023年度予算に約150億円を計上した。',
    'The Ministry of Defense put about 15 billion yen into its fiscal 2023 budget to acquire drones.',
  ])('said in another way are borne out: %s', async (text) => {
    expect(await verdict(text, budget)).toEqual({ support: 'supported', notes: [] })
  })

  test.each([
    ['防衛省は2022年度予算に、無人機の取得費として約150億円を計上した。', '2022年度'],
    ['防衛省は令和5年度予算に、無人機の取得費として約150億ドルを計上した。', '150億ドル'],
    [
      'The Ministry of Defense put about 25 billion yen into its fiscal 2023 budget for drones.',
      '25 billion yen',
    ],
  ])('that were changed are told, and named: %s', async (text, named) => {
    const { support, notes } = await verdict(text, budget)
    expect(support).toBe('unsupported')
    expect(notes.join()).toContain(named)
  })
})

test('a statement about something else is not borne out', async () => {
  const { support } = await verdict('味噌汁は煮立てる前に火を止めると香りが残る。', budget)
  expect(support).toBe('unsupported')
})

test('a statement without a quote is not borne out', async () => {
  expect((await verdict('防衛省は予算を計上した。')).support).toBe('unsupported')
})
