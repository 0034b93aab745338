import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { suggest } from '#lib/answer/suggest.ts'
import { afterReaders, asReader } from '#lib/answer/turns-to-search.ts'
import { suggestionsResponseSchema } from '#lib/contract.ts'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'
import { papers as texts } from '../support/papers.ts'

const harbours = `# 北の港の年報

## はじめに

この年報は港の一年を記す。

## 灯台の塗り替え

灯台の塗り替えは、雪のとける四月に始まり、九月まで続いた。塗り替えには赤い塗料を二百缶使い、職人八人が足場に上った。塗り替えた灯台は、沖の漁船からも遠くよく見えるようになった。灯台の光は十五年ぶりに強められ、霧の夜の事故は起きていない。港の人々は塗り替えの費用を寄付で集めた。
`
let papers: OpenPapers
let none: OpenPapers

beforeAll(async () => {
  papers = await openPapers({ ...texts, 'harbours.md': harbours })
  none = await openPapers({})
})

afterAll(async () => {
  await papers?.close()
  await none?.close()
})

const both = ['ja', 'en'] as const

test('every question offered is answered by the paper that it was made from, nothing missing', async () => {
  for (const language of both) {
    const offered = await suggest(papers.library, { language })
    suggestionsResponseSchema.parse({ questions: offered })
    for (const { question, documentId } of offered) {
      const { answer } = await papers.ask(question)
      expect(answer, question).toMatchObject({ outcome: 'answered', missing: [] })
      const cited = answer.statements.flatMap(({ citations }) => citations)
      expect(cited.map((one) => one.documentId)).toContain(documentId)
    }
  }
})

test('a part of a paper with much to say is asked about in the reader’s language', async () => {
  const offered = await suggest(papers.library, { language: 'ja' })
  expect(offered.map(({ question }) => question)).toContain(
    '灯台の塗り替えについて何と述べられていますか',
  )
  expect(offered.some(({ question }) => question.includes('はじめに'))).toBe(false)
})

test('only the papers that are asked give questions', async () => {
  const offered = await suggest(papers.library, { language: 'ja', documents: [] })
  expect(offered).toEqual([])
})

test('a library without papers offers none', async () => {
  for (const language of both) expect(await suggest(none.library, { language })).toEqual([])
})

test('next questions go on from what was answered, with other places than it showed', async () => {
  for (const [after, language] of [
    ['灯台の塗り替えはいつ始まりましたか', 'ja'],
    ['泥さらいの担い手が減ったのはなぜですか', 'ja'],
    ['How many street lamps did the town replace?', 'en'],
  ] as const) {
    const offered = await suggest(papers.library, { language, after })
    expect(offered.length).toBeLessThanOrEqual(3)
    const { answer: shown } = await papers.ask(after)
    for (const { question } of offered) {
      expect(question).not.toBe(after)
      const { answer } = await papers.ask(question)
      expect(answer, question).toMatchObject({ outcome: 'answered', missing: [] })
      const quotes = answer.statements.map(({ text }) => text)
      const known = shown.statements.filter(({ text }) => quotes.includes(text))
      expect(known.length, question).toBeLessThanOrEqual(quotes.length / 2)
    }
  }
})

test('the part of a paper that was quoted is offered next', async () => {
  const after = '霧の夜の事故は起きていますか'
  const offered = await suggest(papers.library, { language: 'ja', after })
  expect(offered.map(({ question }) => question)).toEqual([
    '灯台の塗り替えについて何と述べられていますか',
  ])
})

test('where nothing was answered, nothing is offered next', async () => {
  const after = 'おいしいカレーの作り方を教えてください'
  expect(await suggest(papers.library, { language: 'ja', after })).toEqual([])
})

test('asked again, nothing is tried again until the papers change', async () => {
  const first = await suggest(papers.library, { language: 'ja' })
  expect(await suggest(papers.library, { language: 'ja' })).toBe(first)
})

test('nothing is tried any more once all who asked have gone, and it is when someone asks again', async () => {
  const documents = [...((await papers.library.index.current())?.documents.keys() ?? [])]
  const asked = { language: 'ja' as const, documents }
  const [one, other] = [new AbortController(), new AbortController()]
  const first = suggest(papers.library, asked, one.signal)
  const second = suggest(papers.library, asked, other.signal)
  // Both have joined once the index has told a third what is current.
  await papers.library.index.current()
  one.abort()
  const whileOneWaits = await Promise.race([
    first.catch(() => 'stopped'),
    setTimeout(0, 'going on'),
  ])
  expect(whileOneWaits).toBe('going on')
  other.abort()
  await expect(second).rejects.toThrow('aborted')
  expect(await suggest(papers.library, asked)).not.toEqual([])
})

test('what readers ask is searched before what is only tried', async () => {
  const order: string[] = []
  const reading = Promise.withResolvers<void>()
  const reader = asReader(() => reading.promise)
  const trial = afterReaders(new AbortController().signal).then(() => order.push('trial'))
  await setTimeout(50)
  order.push('reader')
  reading.resolve()
  await Promise.all([reader, trial])
  expect(order).toEqual(['reader', 'trial'])
})
