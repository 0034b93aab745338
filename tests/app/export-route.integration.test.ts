import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Answer, ExportFormat, ExportSubject } from '#lib/contract.ts'
import { getLibrary } from '#lib/library.ts'
import { openEmbedder } from '#lib/models/embedder.ts'
import { POST as chat } from '../../app/api/chat/route.ts'
import { POST as send } from '../../app/api/export/route.ts'
import { ingestPaths, writeFiles } from '../support/ingest-papers.ts'
import { ask } from '../support/open-papers.ts'

const harbour = '港の整備には長い時間がかかる。防波堤は三度作り直された。灯台は丘の上に建つ。\n'
const lamp = '灯台守は毎晩十二段の梯子を登った。油は月に二樽使われた。\n'
const question = '防波堤は何度作り直されたか。'

let folder: string
let answer: Answer

const index = () =>
  ingestPaths(join(folder, 'data'), [join(folder, 'papers')], {
    open: () => openEmbedder('builtin'),
  })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenkyo-export-'))
  await writeFiles(join(folder, 'papers'), { 'harbour.txt': harbour, 'lamp.txt': lamp })
  await index()
  vi.stubEnv('TENKYO_DATA', join(folder, 'data'))
  vi.stubEnv('TENKYO_MODEL', 'extractive')
  answer = (await ask(await getLibrary(), { question })).answer
})
afterAll(async () => {
  await (await getLibrary()).close()
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

const context = { params: Promise.resolve({}) }

function post(route: typeof send, body: unknown): Promise<Response> {
  return route(
    new Request('http://127.0.0.1:3000/', {
      method: 'POST',
      headers: { host: '127.0.0.1:3000', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
    context,
  )
}

const exported = (what: ExportSubject, format: ExportFormat = 'markdown') =>
  post(send, { what, format, language: 'ja' })

async function talk(id: string, turn: string, text: string): Promise<void> {
  const messages = [{ id: turn, role: 'user', parts: [{ type: 'text', text }] }]
  await (await post(chat, { id, trigger: 'submit-message', messages })).text()
}

const codeOf = async (response: Response) => (await response.json()).error.code

test('an answer is sent as a file with a name of its own', async () => {
  const response = await exported({ kind: 'answer', answer })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
  const disposition = response.headers.get('content-disposition') ?? ''
  expect(disposition).toMatch(/^attachment; filename\*=UTF-8''[\w%.-]+$/)
  expect(decodeURIComponent(disposition)).toContain(`回答 ${question}.md`)
  expect(await response.text()).toContain('防波堤は三度作り直された。')
})

test('a quote that its paper does not hold is refused, with what helps', async () => {
  const statements = answer.statements.map((one) => ({
    ...one,
    text: one.text.replace('三', '五'),
    citations: one.citations.map((cited) => ({ ...cited, quote: cited.quote.replace('三', '五') })),
  }))
  const response = await exported({ kind: 'answer', answer: { ...answer, statements } })
  expect(response.status).toBe(409)
  const { error } = await response.json()
  expect(error.code).toBe('quote-changed')
  expect(error.message).toContain('五度')
  expect(error.hint).toContain('Ask again')
})

test.each([
  ['no subject', { format: 'docx', language: 'ja' }],
  [
    'a form that there is not',
    { what: { kind: 'conversation', id: 'a-conversation' }, format: 'pages', language: 'ja' },
  ],
  [
    'no comparison',
    { what: { kind: 'comparison', comparisons: [] }, format: 'csv', language: 'ja' },
  ],
])('%s is refused as it is', async (_, body) => {
  const response = await post(send, body)
  expect([response.status, await codeOf(response)]).toEqual([400, 'bad-request'])
})

test('what is too large is refused before it is read', async () => {
  const response = await exported({
    kind: 'answer',
    answer: { ...answer, lead: 'x'.repeat(8_000_001) },
  })
  expect([response.status, await codeOf(response)]).toEqual([413, 'export-too-large'])
})

test('a conversation, or a turn of it, is exported from what is kept', async () => {
  await talk('conversation-a', 'q1', question)
  await talk('conversation-a', 'q2', '油は月に何樽使われたか。')
  const whole = await (await exported({ kind: 'conversation', id: 'conversation-a' })).text()
  expect(whole).toContain(`## ${question}`)
  expect(whole).toContain('## 油は月に何樽使われたか。')
  const turn = await exported({ kind: 'conversation', id: 'conversation-a', turn: 'q2' })
  const one = await turn.text()
  expect(one).toMatch(/^# 油は月に何樽使われたか。\n/)
  expect(one).toContain('油は月に二樽使われた。')
  expect(one).not.toContain('防波堤')
  const none = await exported({ kind: 'conversation', id: 'conversation-a', turn: 'q9' })
  expect(await codeOf(none)).toBe('nothing-to-export')
  const unknown = await exported({ kind: 'conversation', id: 'conversation-z' })
  expect(await codeOf(unknown)).toBe('conversation-not-found')
})

test('where papers changed since, a kept conversation says so, and an answer sent is refused', async () => {
  await talk('conversation-b', 'q1', question)
  await talk('conversation-b', 'q2', '油は月に何樽使われたか。')
  await writeFiles(join(folder, 'papers'), {
    'harbour.txt': harbour.replace('三度', '四度'),
    'lamp.txt': `# 灯台守\n\n覚え書き。\n\n${lamp}`,
  })
  await index()
  const whole = await (await exported({ kind: 'conversation', id: 'conversation-b' })).text()
  expect(whole).toMatch(/三度作り直された。」.*この文は今の資料にありません/)
  expect(whole).toMatch(/二樽使われた。」.*同じ文が今もあります/)
  const refused = await exported({ kind: 'answer', answer })
  expect(await codeOf(refused)).toBe('quote-changed')
})
