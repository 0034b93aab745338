import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type AnswerEvent, type AnswerOptions, answer } from '#lib/answer/answer.ts'
import { readConfig } from '#lib/config.ts'
import { type Answer, type AnswerRequest, answerSchema } from '#lib/contract.ts'
import {
  honest,
  type ModelRequest,
  type ModelScript,
  type ModelServer,
  startModelServer,
  statements,
} from '../support/model-server.ts'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'
import { papers } from '../support/papers.ts'

const question = '水番の報酬は何で支払われましたか'
const quick = { firstTokenMs: 500, idleMs: 500 }

let reading: OpenPapers
let server: ModelServer

beforeAll(async () => {
  reading = await openPapers(papers)
  server = await startModelServer(honest)
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await reading.close()
})
beforeEach(() => {
  server.requests.length = 0
})

function events(
  script: ModelScript,
  request: Partial<AnswerRequest> = {},
  options: AnswerOptions = {},
): AsyncGenerator<AnswerEvent> {
  server.script = script
  const config = readConfig({
    TENKYO_MODEL: 'openai-compatible:tiny,extractive',
    TENKYO_MODEL_URL: `${server.url}/v1`,
  })
  return answer(
    reading.library,
    { question, ...request },
    { config, open: { limits: quick }, ...options },
  )
}

async function ask(...asked: Parameters<typeof events>): Promise<Answer> {
  for await (const event of events(...asked)) {
    if (event.type === 'answer-end') return answerSchema.strict().parse(event.answer)
  }
  throw new Error('The answer did not end.')
}

/** The id of the line that says this. */
function idOf({ evidence }: ModelRequest, words: string): string {
  const line = evidence.find(({ text }) => text.includes(words))
  if (line === undefined) throw new Error(`No line says ${words}.`)
  return line.id
}
const paid = '水番の仕事への報酬は、米で支払われた。'
const written: ModelScript = (asked) =>
  statements(
    { kind: 'heading', text: '水番の報酬' },
    { text: paid, ids: [idOf(asked, '二俵')] },
    { text: '水番の報酬は、2022年に村長が金貨で廃止した。', ids: [idOf(asked, '二俵')] },
    { kind: 'heading', text: '水番の仕事' },
  )

describe('a model that was chosen writes the answer', () => {
  test('in statements with the papers’ own quotes; what they do not bear out is withheld', async () => {
    const given = await ask(written)
    expect(given).toMatchObject({
      outcome: 'answered',
      lead: '',
      generator: { kind: 'model', model: 'openai-compatible:tiny' },
      notice: null,
      withheld: 1,
    })
    expect(
      given.statements.map(({ kind, text, citations }) => [kind, text, citations.length]),
    ).toEqual([
      ['heading', '水番の報酬', 0],
      ['point', paid, 1],
    ])
    expect(given.statements[1]?.citations[0]?.quote).toBe(
      '水番の報酬は米で支払われ、一年に二俵と決められていた。',
    )
  })

  test('with each statement given out before the model has written the next', async () => {
    const seen: string[] = []
    const next = Promise.withResolvers<void>()
    const script: ModelScript = (asked) => ({
      text: (function* () {
        yield `{"elements":[${JSON.stringify({ text: paid, kind: 'point', ids: [idOf(asked, '二俵')] })}`
      })(),
      end: 'hang',
    })
    const reader = events(script)
    for await (const event of reader) {
      seen.push(event.type)
      if (event.type === 'statement-end') {
        next.resolve()
        break
      }
    }
    await next.promise
    expect(seen).toEqual(['search-end', 'statement-end'])
  })

  test('is told who asks what, what is missing, and nothing that a heading or a credit says', async () => {
    await ask(honest, { question: '水番の報酬は何円でしたか' })
    const { prompt, system, schema } = server.requests[0] ?? {
      prompt: '',
      system: '',
      schema: null,
    }
    expect(prompt).toContain('質問: 水番の報酬は何円でしたか')
    expect(prompt).toContain('資料に見つからなかったもの: "金額"')
    expect(prompt).not.toMatch(/\] (?:Clara Whitfield|二　水番の仕事)/)
    expect(system).toContain('日本語で書く')
    expect(JSON.stringify(schema)).toContain('"point"')
  })

  test('from less where it does not take so much', async () => {
    const given = await ask((asked) =>
      server.requests.length === 1 ? { status: 400 } : written(asked),
    )
    expect(server.requests).toHaveLength(2)
    expect(given).toMatchObject({ notice: null, generator: { kind: 'model' } })
  })

  test('but the papers’ own sentences where those are chosen', async () => {
    const given = await ask(written, { generator: 'extractive' })
    expect(given.generator).toEqual({ kind: 'extractive', model: null })
    expect(given.statements.every(({ support }) => support === 'quoted')).toBe(true)
    expect(server.requests).toEqual([])
  })

  test('and no other than is offered', async () => {
    await expect(ask(written, { generator: 'openai:gpt' })).rejects.toMatchObject({
      code: 'unknown-generator',
    })
  })
})

test('what the papers don’t answer, no model is asked', async () => {
  const given = await ask(written, { question: 'おいしいカレーの作り方を教えてください' })
  expect(given).toMatchObject({
    outcome: 'not-found',
    statements: [],
    generator: { kind: 'extractive', model: null },
    notice: null,
  })
  expect(server.requests).toEqual([])
})

describe('the papers’ own sentences answer where the model', () => {
  test.each<[string, ModelScript, string]>([
    ['refuses the key', () => ({ status: 401 }), 'model-refused-key'],
    ['is not there', () => ({ status: 404 }), 'model-not-found'],
    ['refuses the request', () => ({ status: 400 }), 'model-refused'],
    ['is busy', () => ({ status: 429 }), 'model-busy'],
    ['fails', () => ({ status: 500, body: 'oh no' }), 'model-failed'],
    ['sends garbage', () => ({ status: 200, body: '<html>hi</html>' }), 'model-unusable'],
    ['says nothing', () => 'silence', 'model-timeout'],
    ['closes the connection', () => 'close', 'model-failed'],
    ['breaks off at once', () => ({ text: '{"elem', end: 'cut' }), 'model-cut-off'],
    ['hangs at once', () => ({ text: '{"elem', end: 'hang' }), 'model-timeout'],
    ['writes prose', () => '水番の報酬は米でした。', 'model-unusable'],
    ['writes nothing', () => '{"elements":[]}', 'model-unusable'],
    ['cites nothing', () => statements({ text: paid }), 'nothing-supported'],
    [
      'writes but headings',
      () => statements({ text: '水番の報酬', kind: 'heading' }),
      'nothing-supported',
    ],
    [
      'says what no quote bears out',
      (asked) =>
        statements({
          text: '水番の報酬は、2022年に村長が金貨で廃止した。',
          ids: [idOf(asked, '二俵')],
        }),
      'nothing-supported',
    ],
  ])('%s', async (_, script, code) => {
    const given = await ask(script)
    expect(given.notice).toMatchObject({ code, message: expect.stringMatching(/\.$/) })
    expect(given.generator).toEqual({ kind: 'extractive', model: null })
    expect(given.statements.map(({ text }) => text).join()).toContain('水番の報酬は米で支払われ')
    expect(given.statements.every(({ support }) => support === 'quoted')).toBe(true)
    expect(given.lead).not.toBe('')
  })

  test('has no key', async () => {
    const config = readConfig({ TENKYO_MODEL: 'openai:gpt' })
    const given = await ask(written, {}, { config })
    expect(given.notice?.code).toBe('model-not-configured')
    expect(given.outcome).toBe('answered')
  })
})

test.each([
  ['cut', 'model-cut-off'],
  ['hang', 'model-timeout'],
] as const)('what was checked is kept where the stream breaks: %s', async (end, code) => {
  const script: ModelScript = async (asked) => ({
    text: `${String(await written(asked)).slice(0, -60)}`,
    end,
  })
  const given = await ask(script)
  expect(given.notice).toMatchObject({ code, message: expect.stringContaining('is kept') })
  expect(given.generator.kind).toBe('model')
  expect(given.statements.map(({ text }) => text)).toContain(paid)
})

describe('whoever leaves', () => {
  const endless: ModelScript = (asked) => ({
    text: (function* () {
      yield '{"elements":['
      for (let at = 0; ; at += 1) {
        yield `${JSON.stringify({ text: `${paid}${'そ'.repeat(at)}`, kind: 'point', ids: [idOf(asked, '二俵')] })},`
      }
    })(),
  })

  test.each([1, 2])('ends the model’s work with it, after event %d', async (after) => {
    const leaving = new AbortController()
    let seen = 0
    for await (const _ of events(endless, {}, { signal: leaving.signal })) {
      seen += 1
      if (seen === after) leaving.abort()
    }
    expect(seen).toBe(after)
    await expect.poll(() => server.connections()).toBe(0)
  })

  test('also while the model has yet to say a word', async () => {
    const leaving = new AbortController()
    const reader = events(() => 'silence', {}, { signal: leaving.signal, open: {} })
    await reader.next()
    const waiting = reader.next()
    await expect.poll(() => server.requests.length).toBe(1)
    leaving.abort()
    expect((await waiting).done).toBe(true)
    await expect.poll(() => server.connections()).toBe(0)
  })

  test('a model that never ends is heard no longer than an answer is', async () => {
    const given = await ask(endless)
    expect(given.statements.length).toBeLessThanOrEqual(40)
    await expect.poll(() => server.connections()).toBe(0)
  })
})

test.each(['openai-compatible', 'ollama'])(
  'wherever the stream of %s is cut, down to single bytes, the answer is the same',
  async (provider) => {
    const config = readConfig({
      TENKYO_MODEL: `${provider}:tiny`,
      TENKYO_MODEL_URL: provider === 'ollama' ? server.url : `${server.url}/v1`,
    })
    const script: ModelScript = async (asked) =>
      `\`\`\`json\n${await written(asked)},{"text":"broken "quotes" here","ids":[]} and 「so」 on 🙂`
    const answers: unknown[] = []
    for (const by of ['byte', 1, 2, 3, 7, 64, 100_000] as const) {
      const reply: ModelScript = async (asked) => ({ text: String(await script(asked)), by })
      const { timings: _, ...given } = await ask(reply, {}, { open: {}, config })
      answers.push(given)
    }
    expect(answers[0]).toMatchObject({ notice: null, generator: { kind: 'model' } })
    for (const one of answers) expect(one).toEqual(answers[0])
  },
)
