import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  type Conversation,
  conversationSchema,
  conversationsResponseSchema,
} from '#lib/contract.ts'
import { type ModelServer, startModelServer, statements } from '../support/model-server.ts'
import { serve, type TestServer } from '../support/server.ts'

/** Two servers over one data folder. */
let folder: string
let model: ModelServer
let one: TestServer
let other: TestServer
let conversation = 0
/** The id of a conversation of the test's own. */
let id: string

const written = 'openai-compatible:scripted'
const paper = '港の記録\n\n北港の桟橋は1998年に建てられた。南港の桟橋は木でできている。\n'
const settings = () => ({
  TENKYO_DATA: join(folder, 'data'),
  TENKYO_CORPUS: join(folder, 'papers'),
  TENKYO_MODEL: `extractive,${written}`,
  TENKYO_MODEL_URL: `${model.url}/v1`,
})

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenkyo-conversations-'))
  model = await startModelServer(() => 'silence')
  one = await serve({ 'harbour.txt': paper }, settings())
  const { TENKYO_CORPUS: _, ...shared } = settings()
  other = await serve({}, shared)
})
afterAll(async () => {
  await one?.close()
  await other?.close()
  await model[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(() => {
  id = `conversation-${conversation++}`
})

const question = '北港の桟橋はいつ建てられたか。'

function ask(
  server: TestServer,
  turn: string,
  { generator = 'extractive', signal }: { generator?: string; signal?: AbortSignal } = {},
): Promise<Response> {
  const messages = [{ id: turn, role: 'user', parts: [{ type: 'text', text: question }] }]
  return fetch(`${server.url}/api/chat`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ id, trigger: 'submit-message', messages, generator }),
    signal: signal ?? null,
  })
}

async function opened(server: TestServer): Promise<Conversation> {
  const response = await fetch(`${server.url}/api/conversations/${id}`)
  return conversationSchema.parse(await response.json())
}

async function listed(server: TestServer) {
  const response = await fetch(`${server.url}/api/conversations`)
  const { conversations } = conversationsResponseSchema.parse(await response.json())
  return conversations.filter((summary) => summary.id === id)
}

test('what one server keeps, another opens, renames and deletes', async () => {
  await (await ask(one, 'q1')).text()
  expect(await opened(other)).toEqual(await opened(one))
  const send = (method: string, body?: object) =>
    fetch(`${other.url}/api/conversations/${id}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    })
  expect((await send('PATCH', { title: '桟橋' })).status).toBe(200)
  expect(await listed(one)).toMatchObject([{ title: '桟橋', turns: 1 }])
  expect((await send('DELETE')).status).toBe(204)
  expect(await listed(one)).toEqual([])
  expect(await (await ask(one, 'q2')).text()).toContain('conversation-deleted')
})

test('a conversation that many write to at once has every turn of theirs', async () => {
  const turns = Array.from({ length: 20 }, (_, at) => `q${at}`)
  await Promise.all(
    turns.map(async (turn, at) => (await ask(at % 2 === 0 ? one : other, turn)).text()),
  )
  const { turns: kept } = await opened(one)
  expect(kept.map((turn) => turn.id).sort()).toEqual([...turns].sort())
})

test('whoever goes away in the middle of an answer finds what was checked by then', async () => {
  model.script = ({ evidence }) => {
    const ids = evidence.filter(({ text }) => text.includes('1998')).map((line) => line.id)
    const whole = statements(
      { text: '北港の桟橋は1998年に建てられた。', ids },
      { text: '途中', ids },
    )
    return { text: whole.slice(0, whole.indexOf('途中')), end: 'hang' }
  }
  const leave = new AbortController()
  const response = await ask(one, 'q1', { generator: written, signal: leave.signal })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  for (let told = ''; !told.includes('data-statement'); ) {
    told += (await reader?.read())?.value ?? ''
  }
  leave.abort()
  await expect.poll(() => listed(one), { timeout: 10_000 }).toHaveLength(1)
  expect((await opened(one)).turns).toMatchObject([
    { end: 'stopped', answer: { statements: [{ text: '北港の桟橋は1998年に建てられた。' }] } },
  ])
})

test('citations follow their paper through its changes and the rebuilding of the index', async () => {
  await (await ask(one, 'q1')).text()
  const ingest = (...more: string[]) =>
    promisify(execFile)(process.execPath, ['ingest/main.ts', ...more], {
      env: { ...process.env, ...settings() },
    })
  const states = async () => {
    const [turn] = (await opened(one)).turns
    return turn?.anchors.map(({ state, now }) => [state, now?.quote])
  }
  const quote = '北港の桟橋は1998年に建てられた。'
  expect((await states())?.[0]).toEqual(['same', quote])
  await ingest('--force')
  expect((await states())?.[0]).toEqual(['same', quote])
  const file = join(folder, 'papers', 'harbour.txt')
  await writeFile(file, paper.replace('北港の桟橋は', 'はじめに述べる。北港の桟橋は'))
  await ingest()
  expect((await states())?.[0]).toEqual(['moved', quote])
  await writeFile(file, paper.replace('1998', '1999'))
  await ingest()
  expect((await states())?.[0]).toEqual(['changed', '北港の桟橋は1999年に建てられた。'])
  await rm(file)
  await ingest()
  expect((await states())?.[0]).toEqual(['gone', undefined])
  const [turn] = (await opened(one)).turns
  expect(turn?.answer.statements[0]?.citations[0]?.quote).toBe(quote)
})
