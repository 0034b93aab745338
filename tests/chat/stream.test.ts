import { readUIMessageStream } from 'ai'
import { expect, test } from 'vitest'
import type { AnswerEvent } from '#lib/answer/answer.ts'
import type { ChatMessage } from '#lib/chat/message.ts'
import { chatParts, chatStream } from '#lib/chat/stream.ts'
import type { Answer, PassageHit, Statement } from '#lib/contract.ts'
import { TenkyoError } from '#lib/errors.ts'

const passage: PassageHit = {
  documentId: 'd1',
  source: 'one.txt',
  title: 'One',
  start: 0,
  end: 3,
  page: null,
  headings: [],
  text: 'Yes',
  score: 1,
  ranks: { vector: 1, text: null },
  used: null,
  reason: null,
}
const [first, second] = ['Yes.', 'No.'].map(
  (text): Statement => ({ text, kind: 'point', citations: [], support: 'quoted', notes: [] }),
) as [Statement, Statement]
const answer: Answer = {
  question: 'Is it?',
  standaloneQuestion: 'Is it?',
  language: 'en',
  outcome: 'answered',
  lead: '1 paper',
  statements: [first, second],
  nearest: [],
  terms: [],
  missing: ['2031'],
  withheld: 0,
  notice: null,
  generator: { kind: 'extractive', model: null },
  timings: { retrievalMs: 1, firstStatementMs: 2, totalMs: 3 },
}
const searchEnd: AnswerEvent = {
  type: 'search-end',
  standaloneQuestion: 'Is it?',
  language: 'en',
  searched: { documents: 1, passages: 1 },
  passages: [passage],
  lead: '1 paper',
  missing: ['2031'],
  terms: [],
  retrievalMs: 1,
  generator: { kind: 'extractive', model: null },
}

async function* events(): AsyncGenerator<AnswerEvent> {
  yield searchEnd
  yield { type: 'statement-end', statement: first }
  yield { type: 'statement-end', statement: second }
  yield { type: 'answer-end', answer, passages: [{ ...passage, used: true }] }
}

async function lastMessage(stream: ReadableStream): Promise<ChatMessage | undefined> {
  let last: ChatMessage | undefined
  for await (const message of readUIMessageStream<ChatMessage>({ stream })) last = message
  return last
}

test('every statement becomes a part of its own as soon as it is there', async () => {
  const types: string[] = []
  for await (const chunk of chatParts(events())) types.push(chunk.type)
  expect(types).toEqual([
    'data-search',
    'data-statement',
    'data-statement',
    'data-search',
    'data-answer',
  ])
})

test('a reader ends with the statements in order, one search that knows what was used, one answer', async () => {
  const message = await lastMessage(await chatStream(events(), new AbortController().signal))
  const data = (message?.parts ?? []).flatMap((part) => ('data' in part ? [part] : []))
  expect(data.map(({ type }) => type)).toEqual([
    'data-search',
    'data-statement',
    'data-statement',
    'data-answer',
  ])
  expect(data[0]?.data).toMatchObject({ passages: [{ used: true }], searched: { documents: 1 } })
  expect(data.slice(1, 3).map((part) => part.data)).toEqual([first, second])
  const { statements: _, ...rest } = answer
  expect(data[3]?.data).toEqual(rest)
})

test('a failure reaches the page as the error of the contract, without what is internal', async () => {
  async function* failing(): AsyncGenerator<AnswerEvent> {
    yield searchEnd
    throw new TenkyoError('index-busy', 'The index is busy.', { hint: 'Wait.', cause: 'secret' })
  }
  const errors: string[] = []
  for await (const chunk of await chatStream(failing(), new AbortController().signal)) {
    if (chunk.type === 'error') errors.push(chunk.errorText)
  }
  expect(errors.map((text) => JSON.parse(text))).toEqual([
    {
      error: { code: 'index-busy', message: 'The index is busy.', hint: 'Wait.' },
    },
  ])
})

test('what fails before the first event fails before anything is sent', async () => {
  async function* answering(question: string): AsyncGenerator<AnswerEvent> {
    if (question === '') throw new TenkyoError('question-empty', 'There is no question.')
    yield searchEnd
  }
  const stream = chatStream(answering(''), new AbortController().signal)
  await expect(stream).rejects.toMatchObject({ code: 'question-empty' })
})

test('work stops when the reader leaves', async () => {
  let worked = 0
  let closed = false
  async function* endless(): AsyncGenerator<AnswerEvent> {
    try {
      yield searchEnd
      for (; worked < 100; worked++) yield { type: 'statement-end', statement: first }
    } finally {
      closed = true
    }
  }
  const leaving = new AbortController()
  const reader = (await chatStream(endless(), leaving.signal)).getReader()
  await reader.read()
  leaving.abort()
  await reader.cancel()
  await expect.poll(() => closed).toBe(true)
  expect(worked).toBeLessThan(100)
})
