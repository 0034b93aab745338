import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'

const paper = `# 港の年報

## 東港

東港の岸壁は昨年に塗り直された。東港の灯台は鮮やかな赤い色をしている。

## 西港

西港の灯台は白く塗られている。西港には市場がある。
`
let papers: OpenPapers

beforeAll(async () => {
  papers = await openPapers({ 'harbours.md': paper })
})

afterAll(async () => {
  await papers?.close()
})

test('a citation is read on with the sentences around it, also over the edge of its passage', async () => {
  const { answer } = await papers.ask('東港の灯台は何色ですか')
  const citation = answer.statements
    .flatMap(({ citations }) => citations)
    .find(({ quote }) => quote === '東港の灯台は鮮やかな赤い色をしている。')
  expect(citation?.before).toBe('東港の岸壁は昨年に塗り直された。')
  expect(citation?.after).toBe('西港')
})

test.each(['1', '1=1', '2 3', '99'])(
  'the digits %s ask nothing, and nothing is answered',
  async (digits) => {
    const { answer } = await papers.ask(digits)
    expect(answer).toMatchObject({ outcome: 'not-found', statements: [] })
  },
)

test('digits that follow a question lean on it, and are answered with it', async () => {
  const history = [{ role: 'user' as const, text: '東港の灯台は何色ですか' }]
  const { answer } = await papers.ask({ question: '1?', history })
  expect(answer).toMatchObject({ outcome: 'answered' })
})
