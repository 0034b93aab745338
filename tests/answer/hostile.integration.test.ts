import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AnswerEvent, answer } from '#lib/answer/answer.ts'
import { readConfig } from '#lib/config.ts'
import { type Answer, answerSchema, type Statement } from '#lib/contract.ts'
import { getText, listDocuments } from '#lib/index/documents.ts'
import { hostileOutput, injectedPaper } from '../support/hostile-outputs.ts'
import {
  type ModelReply,
  type ModelRequest,
  type ModelServer,
  startModelServer,
} from '../support/model-server.ts'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'
import { papers } from '../support/papers.ts'

const questions = [
  '水番の報酬は何で支払われましたか',
  'What happened after the lamps were shielded?',
]

let reading: OpenPapers
let server: ModelServer
const textOf = new Map<string, string>()

beforeAll(async () => {
  reading = await openPapers({ ...papers, 'notes.md': injectedPaper })
  server = await startModelServer(() => '')
  for (const { id } of await listDocuments(reading.library.index)) {
    textOf.set(id, (await getText(reading.library.index, id))?.text ?? '')
  }
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await reading.close()
})

/** Asks while the model writes `written`, checks every event, gives the answer. */
async function ask(
  question: string,
  reply: (evidence: ModelRequest['evidence']) => ModelReply,
): Promise<Answer> {
  const config = readConfig({
    TENKYO_MODEL: 'openai-compatible:tiny',
    TENKYO_MODEL_URL: `${server.url}/v1`,
  })
  let ids: string[] = []
  server.script = ({ evidence }) => {
    ids = evidence.map(({ id }) => id)
    return reply(evidence)
  }
  const given: Statement[] = []
  let last: AnswerEvent | null = null
  for await (const event of answer(reading.library, { question }, { config })) {
    if (event.type === 'statement-end') {
      given.push(event.statement)
      checkStatement(event.statement, ids)
    }
    last = event
  }
  if (last?.type !== 'answer-end') throw new Error('The answer did not end.')
  const ended = answerSchema.strict().parse(last.answer)
  expect(ended.statements).toEqual(given)
  expect(ended.outcome).toBe('answered')
  return ended
}

/** Marks that open and close a quotation, read without any of the product's own code. */
const quoted =
  /「([^「」]*)」|『([^『』]*)』|“([^“”]*)”|«([^«»]*)»|"([^"]*)"|〝([^〝〟]*)〟|(?<![\p{L}\p{N}])‘([^‘’]*)’(?!\p{L})/gu
const squeezed = (text: string) => text.replace(/\s/gu, '')

function checkStatement(statement: Statement, ids: readonly string[]): void {
  const { text, kind, citations, support } = statement
  for (const { documentId, quote, start, end } of citations) {
    expect(textOf.get(documentId)?.slice(start, end)).toBe(quote)
  }
  expect(support).not.toBe('unsupported')
  if (support === 'quoted') return
  if (kind === 'point') expect(citations.length).toBeGreaterThan(0)
  if (citations.length === 0) expect(text).not.toMatch(/[。.!]$|富豪|金貨|王で|recorded/u)
  expect(text).not.toBe('')
  expect(text).not.toMatch(/<[!?/]?[a-z]|\]\(|!\[|```|:\/\/|"(?:ids|text|kind|elements)"|†/iu)
  expect(text).not.toMatch(/[\p{Cc}\p{Cs}\u200b\u202a-\u202e\u2066-\u2069]/u)
  expect(ids.filter((id) => text.includes(id))).toEqual([])
  const said = citations.map(({ quote }) => squeezed(quote))
  for (const match of text.matchAll(quoted)) {
    const content = match.slice(1).find((one) => one !== undefined) ?? ''
    if ([...content.trim()].length < 8) continue
    const titles = citations.flatMap(({ title, headings }) => [title, ...headings].map(squeezed))
    const isTrue = [...said, ...titles].some((one) => one.includes(squeezed(content)))
    expect(isTrue, `quoted in: ${text}`).toBe(true)
  }
}

test('whatever a model writes, what is shown is checked, cited and whole', async () => {
  let outputs = 0
  let byModel = 0
  await fc.assert(
    fc.asyncProperty(
      hostileOutput,
      fc.constantFrom(...questions),
      fc.constantFrom(3, 40, 1000),
      async (write, question, by) => {
        const given = await ask(question, (evidence) => ({ text: write(evidence), by }))
        outputs += 1
        if (given.generator.kind === 'model') byModel += 1
        else expect(given.notice).not.toBeNull()
      },
    ),
    { numRuns: 1000 },
  )
  expect(outputs).toBeGreaterThanOrEqual(1000)
  // Else nothing but the fallback would have been looked at.
  expect(byModel).toBeGreaterThan(200)
}, 240_000)
