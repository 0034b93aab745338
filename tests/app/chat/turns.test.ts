import { expect, test } from 'vitest'
import type { ChatMessage } from '#lib/chat/message.ts'
import { chatRequestSchema } from '#lib/chat/request.ts'
import { longestQuestion } from '#lib/contract.ts'
import { longestDraft, plainMessages, turnReader } from '../../../app/chat/turns.ts'
import { quotePlace as quote, writtenStatement as written } from '../../support/build-answer.ts'

const messages: ChatMessage[] = [
  { id: '1', role: 'user', parts: [{ type: 'text', text: 'Who?' }] },
  {
    id: '2',
    role: 'assistant',
    parts: [
      { type: 'data-statement', id: 's0', data: quote('a', 1) },
      { type: 'data-statement', id: 's1', data: quote('b', 1) },
    ],
  },
  { id: '3', role: 'user', parts: [{ type: 'text', text: 'When?' }] },
]

test('a conversation is read as questions with what came of each', () => {
  const turns = turnReader()(messages)
  expect(turns.map(({ question, statements }) => [question, statements.length])).toEqual([
    ['Who?', 2],
    ['When?', 0],
  ])
})

test('what goes back to the server is what was said, and no quotes beside it', () => {
  expect(plainMessages(messages).map(({ parts }) => parts[0]?.text)).toEqual([
    'Who?',
    'a 1\nb 1',
    'When?',
  ])
})

test('a conversation of any length can be gone on with', () => {
  const question: ChatMessage = {
    id: 'q',
    role: 'user',
    parts: [{ type: 'text', text: '防'.repeat(4000) }],
  }
  const answer: ChatMessage = {
    id: 'a',
    role: 'assistant',
    parts: Array.from({ length: 5 }, (_, order) => ({
      type: 'data-statement',
      id: `s${order}`,
      data: written('衛'.repeat(300)),
    })),
  }
  const long = Array.from({ length: 500 }, () => [question, answer]).flat()
  const body = { messages: plainMessages([...long, question]) }
  expect(chatRequestSchema.safeParse(body).success).toBe(true)
  expect(new TextEncoder().encode(JSON.stringify(body)).length).toBeLessThan(800_000)
  expect(body.messages.at(-1)?.parts).toEqual(question.parts)
})

test('the question field takes what the contract takes', () => {
  expect(longestDraft).toBe(longestQuestion)
})

test('a turn stays the same object until its messages change', () => {
  const read = turnReader()
  const first: ChatMessage[] = [
    { id: 'q1', role: 'user', parts: [{ type: 'text', text: 'One?' }] },
    { id: 'a1', role: 'assistant', parts: [{ type: 'data-statement', data: quote('a', 0) }] },
  ]
  const second: ChatMessage = { id: 'q2', role: 'user', parts: [{ type: 'text', text: 'Two?' }] }
  const answering: ChatMessage = {
    id: 'a2',
    role: 'assistant',
    parts: [{ type: 'data-statement', data: quote('b', 0) }],
  }
  const before = read([...first, second])
  const after = read([...first, second, answering])
  expect(after[0]).toBe(before[0])
  expect(after[1]).not.toBe(before[1])
  expect(after[1]?.statements).toHaveLength(1)
  expect(read([...first, second, { ...answering }])[1]).not.toBe(after[1])
})
