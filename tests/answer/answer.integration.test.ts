import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { answer } from '#lib/answer/answer.ts'
import { search } from '#lib/answer/search.ts'
import { longestQuestion } from '#lib/contract.ts'
import { listDocuments } from '#lib/index/documents.ts'
import { checkAnswer } from '../support/check-answer.ts'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'
import { papers } from '../support/papers.ts'

let reading: OpenPapers

beforeAll(async () => {
  reading = await openPapers(papers)
})
afterAll(() => reading.close())

/** Asks, checks what every answer keeps, and gives the answer and all its quotes. */
async function ask(question: string, more: { documents?: string[] } = {}) {
  const { answer: given, passages } = await reading.ask({ question, ...more })
  await checkAnswer(reading.library, given)
  const quotes = given.statements.map(({ text }) => text)
  return { answer: given, quotes, passages }
}

async function idOf(source: string): Promise<string> {
  const found = (await listDocuments(reading.library.index)).find((one) => one.source === source)
  if (found === undefined) throw new Error(`${source} is not indexed.`)
  return found.id
}

describe('a question is answered with the papers’ own sentences', () => {
  test.each([
    ['水番の報酬は何で支払われましたか', '水番の報酬は米で支払われ、一年に二俵と決められていた。'],
    [
      '移動図書館はいつ巡り始めましたか',
      '移動図書館「青空号」は、一九八二年に山あいの集落を巡り始めた。',
    ],
    ['水路の長さは何キロメートルですか', '長さ三キロメートル'],
    ['How many street lamps did the town replace?', 'replaced 640 street lamps'],
    [
      'By how much did energy use for lighting fall?',
      'Energy use for street lighting fell by 38 percent',
    ],
    ['Did accidents increase in the darker streets?', 'no increase in accidents'],
  ])('in the language of the papers: %s', async (question, quote) => {
    const { answer: given, quotes } = await ask(question)
    expect(given.outcome).toBe('answered')
    expect(given.missing).toEqual([])
    expect(quotes.slice(0, 2).join('\n')).toContain(quote)
  })

  test.each([
    ['星は何倍になりましたか', 'three times as many stars'],
    ['警察は事故について何と言っていますか', 'no increase in accidents'],
    ['What was the water guard paid with?', '水番の報酬は米で支払われ'],
    ['How many books did the mobile library carry?', '千二百冊'],
  ])('and across languages: %s', async (question, quote) => {
    const { answer: given, quotes } = await ask(question)
    expect(given.outcome).toBe('answered')
    expect(quotes.join('\n')).toContain(quote)
  })

  test('by an extractive generator, with the passages and why each was used or not', async () => {
    const { answer: given, passages } = await ask('水番の報酬は何で支払われましたか')
    expect(given.generator).toEqual({ kind: 'extractive', model: null })
    expect(passages.filter(({ used }) => used).length).toBeGreaterThan(0)
    for (const { used, reason } of passages) expect(used).toBe(reason === 'quoted')
  })

  test('statement by statement before the answer ends', async () => {
    const types: string[] = []
    for await (const event of answer(reading.library, { question: '水番の仕事は何ですか' })) {
      types.push(event.type)
    }
    expect(types[0]).toBe('search-end')
    expect(types.at(-1)).toBe('answer-end')
    expect(new Set(types.slice(1, -1))).toEqual(new Set(['statement-end']))
  })
})

describe('what the papers don’t answer is refused', () => {
  test.each([
    'おいしいカレーの作り方を教えてください',
    'Which team won the football championship?',
    '宇宙船のエンジンの仕組み',
    '如何治疗感冒？',
  ])('%s', async (question) => {
    const { answer: given } = await ask(question)
    expect(given.outcome).toBe('not-found')
    expect(given.statements).toEqual([])
  })

  test('with up to three of the nearest quotes', async () => {
    const { answer: given } = await ask('おいしいカレーの作り方を教えてください')
    expect(given.nearest.length).toBeGreaterThan(0)
  })
})

describe('what a question asks for and the papers lack is named', () => {
  test.each([
    ['2015年に取り替えた街灯は何基ですか', '2015年'],
    ['水番の報酬は何円でしたか', '金額'],
    ['移動図書館はベトナムの集落を巡りましたか', 'ベトナム'],
    ['Did the town in Canada replace its street lamps?', 'Canada'],
  ])('%s', async (question, missing) => {
    const { answer: given } = await ask(question)
    expect(given.missing).toContain(missing)
    expect(given.lead).toContain(missing)
  })
})

describe('only the papers that were chosen are asked', () => {
  test('and only they are quoted', async () => {
    const lamps = await idOf('lamps.md')
    const { answer: given, passages } = await ask('What did residents fear?', {
      documents: [lamps],
    })
    expect(given.outcome).toBe('answered')
    expect(
      [...passages, ...given.statements.flatMap(({ citations }) => citations)].every(
        ({ documentId }) => documentId === lamps,
      ),
    ).toBe(true)
  })

  test('an answer that stands in another paper is not found', async () => {
    const { answer: given } = await ask('水番の報酬は何で支払われましたか', {
      documents: [await idOf('lamps.md')],
    })
    expect(given.outcome).toBe('not-found')
  })

  test('none, or unknown ones, hold nothing', async () => {
    for (const documents of [[], ['0123456789abcdef']]) {
      const { answer: given, passages } = await ask('水番の仕事は何ですか', { documents })
      expect(given).toMatchObject({ outcome: 'not-found', nearest: [] })
      expect(passages).toEqual([])
    }
  })
})

describe('a question is read as words, whatever it holds', () => {
  test.each([
    '水番 AND (報酬 OR "米") NOT 仕事*',
    'text:水番^2 +報酬 -米 ~1',
    '{"水番": {"報酬": ["米"]}}',
    "水番'; DROP TABLE passages; --",
    '水番の報酬\\ \u0000は？\ud800',
  ])('%j', async (question) => {
    const { quotes } = await ask(question)
    expect(quotes.join('\n')).toContain('水番の報酬は米で支払われ')
  })

  test.each(['？！…', '「」', '   ', '🙂', '+-*/'])(
    'but not where it says nothing: %j',
    async (question) => {
      await expect(reading.ask(question)).rejects.toMatchObject({ code: 'question-empty' })
      await expect(search(reading.library, { query: question, limit: 5 })).rejects.toMatchObject({
        code: 'question-empty',
      })
    },
  )

  test('also where it is as long as it may be', async () => {
    const long = `${'水番の報酬は何で支払われましたか。'.repeat(250)}`.slice(0, longestQuestion)
    expect((await ask(long)).quotes.join('\n')).toContain('水番の報酬は米で支払われ')
    const varied = Array.from({ length: 800 }, (_, at) => `w${at}`)
      .join(' ')
      .slice(0, longestQuestion)
    expect((await ask(varied)).answer.outcome).toBe('not-found')
  })
})

test('a follow-up is asked with the question that it leans on', async () => {
  const question = 'その額はいくらですか'
  const history = [
    { role: 'user' as const, text: '水番の報酬は何で支払われましたか' },
    { role: 'assistant' as const, text: '米です。' },
  ]
  const { answer: given } = await reading.ask({ question, history })
  expect(given.question).toBe(question)
  expect(given.standaloneQuestion).toContain('水番の報酬')
  expect(given.statements[0]?.text).toContain('水番の報酬は米で支払われ')
  expect(given.missing).toEqual(['金額'])
})

test('a generator that is not there is refused by name', async () => {
  await expect(
    reading.ask({ question: '水番の仕事は何ですか', generator: 'openai:gpt' }),
  ).rejects.toMatchObject({
    code: 'unknown-generator',
    message: expect.stringContaining('openai:gpt'),
  })
})

describe('search', () => {
  test('gives as many passages as were asked for, best first', async () => {
    const passages = await search(reading.library, { query: '水番の報酬', limit: 2 })
    expect(passages).toHaveLength(2)
    expect(passages[0]?.text).toContain('水番の報酬')
    expect(passages[0]?.score).toBeGreaterThanOrEqual(passages[1]?.score ?? 0)
    expect(passages[0]).toMatchObject({ ranks: { vector: 1, text: 1 }, used: null, reason: null })
  })
})

test('without papers there is nothing to quote, and no error', async () => {
  const empty = await openPapers({})
  onTestFinished(empty.close)
  const { answer: given, passages } = await empty.ask('水番の仕事は何ですか')
  expect(given).toMatchObject({ outcome: 'not-found', statements: [], nearest: [] })
  expect(passages).toEqual([])
  expect(await search(empty.library, { query: '水番', limit: 5 })).toEqual([])
})
