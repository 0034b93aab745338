/**
 * Whatever becomes of a model, a question is answered: by what of the model's had been checked, or by
 * the papers' own sentences, with a notice that says why.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type AnswerEvent, type AnswerOptions, answer } from '#lib/answer/answer.ts'
import { standalone } from '#lib/answer/rewrite.ts'
import { type Config, readConfig } from '#lib/config.ts'
import { type Answer, answerSchema } from '#lib/contract.ts'
import { checkAnswer } from '../support/check-answer.ts'
import {
  honest,
  type ModelReply,
  type ModelRequest,
  type ModelServer,
  startModelServer,
  statements,
} from '../support/model-server.ts'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'
import { papers } from '../support/papers.ts'

const question = '水番の報酬は何で支払われましたか'
const key = 'sk-verysecret0123456789'
/** Where the model's time has to run out; elsewhere it must not, however busy this machine is. */
const short = { firstTokenMs: 300, idleMs: 300 }

let reading: OpenPapers
let server: ModelServer
let config: Config

beforeAll(async () => {
  server = await startModelServer(honest)
  reading = await openPapers(papers)
  config = readConfig({
    TENKYO_MODEL: 'openai-compatible:tiny',
    TENKYO_MODEL_URL: `${server.url}/v1`,
    TENKYO_MODEL_KEY: key,
  })
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await reading.close()
})
beforeEach(() => {
  server.requests.length = 0
})

type Asked = AnswerOptions & { question?: string; history?: { role: 'user'; text: string }[] }

async function eventsOf({ question: asked = question, history = [], ...options }: Asked = {}) {
  const events: AnswerEvent[] = []
  const request = { question: asked, history }
  for await (const event of answer(reading.library, request, { config, ...options })) {
    events.push(event)
  }
  return events
}

/** The answer, which holds to the contract and shows no key. */
async function answerTo(options: Asked): Promise<Answer> {
  const end = (await eventsOf(options)).at(-1)
  if (end?.type !== 'answer-end') throw new Error('The answer did not end.')
  expect(JSON.stringify(end)).not.toContain('verysecret')
  return answerSchema.strict().parse(end.answer)
}

/** The same, after which nothing is left of what was asked for. */
async function ask(options: Asked = {}): Promise<Answer> {
  const answered = await answerTo(options)
  await expect.poll(() => server.connections()).toBe(0)
  return answered
}

/** The evidence's first sentence as a statement, and then whatever else. */
const firstAnd =
  (rest: string, end: 'stop' | 'cut' | 'hang' | 'missing' | 'length') =>
  ({ evidence }: ModelRequest): ModelReply => {
    const [first] = evidence
    const whole = statements({ text: first?.text ?? '', ids: [first?.id ?? ''] })
    return { text: `${whole.slice(0, -2)},${rest}`, end }
  }

test('the scripted model answers where nothing fails', async () => {
  server.script = honest
  const answered = await ask()
  expect(answered).toMatchObject({ notice: null, generator: { kind: 'model' } })
  expect(answered.statements.length).toBeGreaterThan(0)
})

describe('the papers’ own sentences answer, and the notice says why, where the model', () => {
  test.each<[string, ModelReply, string]>([
    ['never answers', 'silence', 'model-timeout'],
    [
      'hangs before its first statement',
      { text: '{"elements":[{"te', end: 'hang' },
      'model-timeout',
    ],
    ['hangs after its headers', { status: 200, hang: true }, 'model-timeout'],
    ['breaks off before its first statement', { text: '{"elem', end: 'cut' }, 'model-cut-off'],
    ['ends without a last word', { text: '{"elem', end: 'missing' }, 'model-cut-off'],
    ['closes the connection', 'close', 'model-failed'],
    ['refuses the key', { status: 401, body: `{"error":"${key}"}` }, 'model-refused-key'],
    ['is not there', { status: 404, body: key }, 'model-not-found'],
    ['has had enough', { status: 429, body: key }, 'model-busy'],
    ['breaks down', { status: 500, body: key }, 'model-failed'],
    [
      'sends elsewhere',
      { status: 302, headers: { location: 'http://127.0.0.1:9' } },
      'model-failed',
    ],
    ['sends garbage', { status: 200, body: `data: {${key}\n\n` }, 'model-failed'],
    ['says nothing', '', 'model-unusable'],
    ['returns no statement', statements(), 'model-unusable'],
    ['writes prose in place of statements', '水番の報酬は米で支払われた。', 'model-unusable'],
    ['writes without end', { text: endless() }, 'nothing-supported'],
    ['writes JSON of its own', '[{"answer":"米"}]', 'model-unusable'],
    [
      'cites nothing that it was shown',
      statements({ text: '米で支払われた。', ids: ['zz99'] }),
      'nothing-supported',
    ],
  ])('%s', async (_, reply, code) => {
    server.script = () => reply
    const open = code === 'model-timeout' ? { limits: short } : {}
    const answered = await ask({ open })
    expect(answered).toMatchObject({
      outcome: 'answered',
      generator: { kind: 'extractive', model: null },
      notice: { code },
    })
    await checkAnswer(reading.library, answered)
    expect(server.requests).toHaveLength(1)
  })

  test('is not running', async () => {
    const nobody = readConfig({
      TENKYO_MODEL: 'ollama:tiny',
      TENKYO_MODEL_URL: 'http://127.0.0.1:9',
    })
    const answered = await ask({ config: nobody })
    expect(answered.notice).toMatchObject({ code: 'model-unreachable' })
    await checkAnswer(reading.library, answered)
  })

  test('has no key', async () => {
    const answered = await ask({ config: readConfig({ TENKYO_MODEL: 'openai:tiny' }) })
    expect(answered.notice).toMatchObject({
      code: 'model-not-configured',
      message: expect.stringContaining('OPENAI_API_KEY'),
    })
    await checkAnswer(reading.library, answered)
  })
})

describe('what was checked by then is kept, and the notice says why there is no more, where the model', () => {
  test.each([
    ['hangs', 'hang', 'model-timeout'],
    ['breaks off', 'cut', 'model-cut-off'],
    ['ends without a last word', 'missing', 'model-cut-off'],
    ['has no room left', 'length', 'model-cut-off'],
  ] as const)('%s', async (_, end, code) => {
    server.script = firstAnd('{"text":"水番の', end)
    const open = code === 'model-timeout' ? { limits: short } : {}
    const answered = await ask({ open })
    expect(answered).toMatchObject({
      outcome: 'answered',
      generator: { kind: 'model', model: 'openai-compatible:tiny' },
      notice: { code },
      statements: [{ support: 'quoted' }],
    })
  })
})

test('a model is not asked what the papers do not answer', async () => {
  server.script = honest
  const answered = await ask({ question: '火星の軌道傾斜角は何度ですか' })
  expect(answered).toMatchObject({ outcome: 'not-found', notice: null })
  expect(server.requests).toEqual([])
})

describe('a follow-up', () => {
  const history = [{ role: 'user' as const, text: question }]

  test('is searched for as the model puts it', async () => {
    server.script = (request) =>
      request.evidence.length > 0
        ? honest(request)
        : JSON.stringify({ text: '水番の仕事は何でしたか' })
    const answered = await ask({ question: '仕事は何でしたか', history })
    expect(answered.standaloneQuestion).toBe('水番の仕事は何でしたか')
    expect(answered.question).toBe('仕事は何でしたか')
    expect(answered.generator.kind).toBe('model')
  })

  test('is searched for as the rules put it where the model fails', async () => {
    server.script = () => ({ status: 500 })
    const answered = await ask({ question: 'それはなぜですか', history })
    expect(answered.standaloneQuestion).toBe(standalone('それはなぜですか', history))
    expect(answered.standaloneQuestion).toContain('水番の報酬')
    expect(answered.notice).toMatchObject({ code: 'model-failed' })
  })
})

describe('a reader who leaves', () => {
  test.each<[string, ModelReply]>([
    ['before the model’s first word', 'silence'],
    ['in the middle of its answer', { text: '{"elements":[', end: 'hang' }],
  ])('%s ends what was asked for', async (_, reply) => {
    server.script = () => reply
    const leaving = new AbortController()
    const events = eventsOf({ signal: leaving.signal })
    await expect.poll(() => server.requests.length).toBe(1)
    leaving.abort()
    expect((await events).map(({ type }) => type)).toEqual(['search-end'])
    await expect.poll(() => server.connections()).toBe(0)
  })

  test('by reading no further ends it too', async () => {
    server.script = firstAnd('', 'hang')
    for await (const event of answer(reading.library, { question }, { config })) {
      if (event.type === 'statement-end') break
    }
    await expect.poll(() => server.connections()).toBe(0)
  })
})

test('twenty answers at once, sound and broken, each end as they do alone', async () => {
  const replies: [ModelReply | null, string | null][] = [
    [null, null],
    [{ status: 500 }, 'model-failed'],
    [{ text: '{"elem', end: 'cut' }, 'model-cut-off'],
    ['close', 'model-failed'],
    [statements({ text: '米で支払われた。', ids: ['zz99'] }), 'nothing-supported'],
  ]
  const planned = Array.from({ length: 20 }, (_, place) => replies[place % replies.length])
  const coming = [...planned]
  const codes: (string | null)[] = []
  server.script = (request) => {
    const [reply = null, code = null] = coming.shift() ?? []
    codes.push(code)
    return reply ?? honest(request)
  }
  const answers = await Promise.all(planned.map(() => answerTo({})))
  const sorted = (all: (string | null)[]) => all.map(String).sort()
  expect(sorted(answers.map(({ notice }) => notice?.code ?? null))).toEqual(sorted(codes))
  expect(answers.every(({ outcome }) => outcome === 'answered')).toBe(true)
  await expect.poll(() => server.connections()).toBe(0)
})

function* endless(): Generator<string> {
  yield '{"elements":['
  for (;;) yield '{"text":"米で支払われた。","kind":"point","ids":["zz99"]},'
}
