import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { conversationSchema, conversationsResponseSchema } from '#lib/contract.ts'
import { getLibrary } from '#lib/library.ts'
import { POST as chat } from '../../app/api/chat/route.ts'
import {
  GET as open,
  DELETE as remove,
  PATCH as rename,
} from '../../app/api/conversations/[id]/route.ts'
import { GET as list } from '../../app/api/conversations/route.ts'
import type { Route } from '../../app/guarded-route.ts'
import { type ModelServer, startModelServer, statements } from '../support/model-server.ts'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'

let papers: OpenPapers
let model: ModelServer
let conversation = 0
/** The id of a conversation of the test's own. */
let id: string

beforeAll(async () => {
  model = await startModelServer(() => 'silence')
  papers = await openPapers({
    'harbour.txt': '港の整備には長い時間がかかる。防波堤は三度作り直された。灯台は丘の上に建つ。',
  })
  vi.stubEnv('TENKYO_DATA', papers.data)
  vi.stubEnv('TENKYO_MODEL', 'extractive,openai-compatible:scripted')
  vi.stubEnv('TENKYO_MODEL_URL', `${model.url}/v1`)
})
beforeEach(() => {
  id = `conversation-${conversation++}`
})
afterAll(async () => {
  await (await getLibrary()).close()
  vi.unstubAllEnvs()
  await papers.close()
  await model[Symbol.asyncDispose]()
})

const question = '防波堤は何度作り直されたか。'

/** Asks as the page does, in the conversation `id`. */
function ask(turn: string, more: object = {}, signal?: AbortSignal): Promise<Response> {
  const message = { id: turn, role: 'user', parts: [{ type: 'text', text: question }] }
  const body = { id, trigger: 'submit-message', messages: [message], ...more }
  return send(chat, 'POST', { body, signal })
}

function send(
  route: Route,
  method: string,
  {
    body,
    query = '',
    signal,
  }: { body?: unknown; query?: string; signal?: AbortSignal | undefined } = {},
): Promise<Response> {
  return route(
    new Request(`http://127.0.0.1:3000/${query}`, {
      method,
      headers: { host: '127.0.0.1:3000', 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
      signal: signal ?? null,
    }),
    { params: Promise.resolve({ id }) },
  )
}

const opened = async () => conversationSchema.parse(await (await send(open, 'GET')).json())
const listed = async (query = '') =>
  conversationsResponseSchema
    .parse(await (await send(list, 'GET', { query })).json())
    .conversations.filter((one) => one.id === id)

test('what is asked in a conversation is listed, opened, renamed and deleted', async () => {
  const told = await (await ask('q1')).text()
  expect(told).toContain(`"data":{"state":"kept","conversation":"${id}","turn":"q1"}`)
  expect(await listed()).toMatchObject([{ title: question, turns: 1, found: null }])
  const { turns, numbers } = await opened()
  const [citation] = turns[0]?.answer.statements.flatMap(({ citations }) => citations) ?? []
  expect(citation?.quote).toBe('防波堤は三度作り直された。')
  expect(turns[0]?.anchors[0]).toMatchObject({ state: 'same', now: citation })
  expect(numbers[0]).toMatchObject({ start: citation?.start, number: 1 })
  expect(await listed(`?q=${encodeURIComponent('ﾎﾞｳﾊﾃｲ')}`)).toEqual([])
  expect(await listed(`?q=${encodeURIComponent('作り直')}`)).toHaveLength(1)
  const renamed = await send(rename, 'PATCH', { body: { title: ' 防波堤の\n 記録 ' } })
  expect(await renamed.json()).toMatchObject({ id, title: '防波堤の 記録', turns: 1 })
  expect((await send(remove, 'DELETE')).status).toBe(204)
  expect(await listed()).toEqual([])
  expect((await send(open, 'GET')).status).toBe(404)
})

test('nothing is kept of what is asked without the id of a conversation', async () => {
  const told = await (await ask('q1', { id: undefined })).text()
  expect(told).toContain('data-answer')
  expect(told).not.toContain('data-kept')
  expect(await listed()).toEqual([])
})

test('an id that cannot be one spoils no answer, and is told', async () => {
  const told = await (await ask('q1', { id: `x'; DROP TABLE --` })).text()
  expect(told).toContain('data-answer')
  expect(told).toContain('"state":"not-kept","code":"bad-request"')
})

test('a question that is refused is no turn', async () => {
  const blank = { messages: [{ id: 'q1', role: 'user', parts: [{ type: 'text', text: ' ' }] }] }
  expect((await ask('q1', blank)).status).toBe(400)
  expect((await ask('q1', { generator: 'nobody:knows' })).status).toBe(400)
  expect(await listed()).toEqual([])
})

test.each([
  [{ title: '' }, 'title'],
  [{ title: 'あ'.repeat(201) }, '200'],
  [{ title: 3 }, 'title'],
  [{ name: 'x' }, 'title'],
  [{ title: 'x', turns: [] }, 'turns'],
])('the title %j is refused, naming what is wrong', async (body, named) => {
  const refused = await send(rename, 'PATCH', { body })
  expect(refused.status).toBe(400)
  expect((await refused.json()).error.message).toContain(named)
})

test.each(['short', 'with blank', '../../../etc/passwd', `x'; DROP TABLE --`, 'あ'.repeat(9)])(
  'the id %j is refused everywhere',
  async (odd) => {
    id = odd
    for (const answered of [send(open, 'GET'), send(remove, 'DELETE')]) {
      expect((await answered).status).toBe(400)
    }
    expect((await send(rename, 'PATCH', { body: { title: 'x' } })).status).toBe(400)
  },
)

test('a search longer than a question can be is refused', async () => {
  const response = await send(list, 'GET', { query: `?q=${'x'.repeat(4001)}` })
  expect(response.status).toBe(413)
})

test('an answer that its reader stops is kept with what was checked by then', async () => {
  model.script = ({ evidence }) => {
    const ids = evidence.filter(({ text }) => text.includes('三度')).map((one) => one.id)
    const text = statements(
      { text: '防波堤は三度作り直された。', ids },
      { text: 'もうひとつの文。', ids },
    )
    return { text: text.slice(0, text.indexOf('もう')), end: 'hang' }
  }
  const stop = new AbortController()
  const response = await ask('q1', { generator: 'openai-compatible:scripted' }, stop.signal)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  for (let told = ''; !told.includes('data-statement'); ) {
    told += (await reader?.read())?.value ?? ''
  }
  stop.abort()
  await expect.poll(() => listed()).toHaveLength(1)
  expect((await opened()).turns).toMatchObject([
    {
      end: 'stopped',
      generator: 'openai-compatible:scripted',
      answer: {
        statements: [{ text: '防波堤は三度作り直された。' }],
        generator: { kind: 'model' },
      },
    },
  ])
  await reader?.cancel()
})

test('a conversation that is deleted while an answer is written does not come back', async () => {
  await (await ask('q1')).text()
  const silence = Promise.withResolvers<string>()
  model.script = () => silence.promise
  const response = await ask('q2', { generator: 'openai-compatible:scripted' })
  expect((await send(remove, 'DELETE')).status).toBe(204)
  silence.resolve(statements({ text: 'x', ids: [] }))
  const told = await response.text()
  expect(told).toContain('data-answer')
  expect(told).toContain('"state":"not-kept","code":"conversation-deleted"')
  expect(await listed()).toEqual([])
})
