import { describe, expect, test } from 'vitest'
import { chatRequestSchema } from '#lib/chat/request.ts'

const says = (role: 'user' | 'assistant', text: string) => ({
  role,
  parts: [{ type: 'text', text }],
})

test('the last message is the question, what was said before it is the history', () => {
  const { answer } = chatRequestSchema.parse({
    trigger: 'submit-message',
    messages: [says('user', 'Who?'), says('assistant', 'The navy.'), says('user', 'When?')],
    documents: ['d1'],
  })
  expect(answer).toEqual({
    question: 'When?',
    history: [
      { role: 'user', text: 'Who?' },
      { role: 'assistant', text: 'The navy.' },
    ],
    documents: ['d1'],
  })
})

test('only what was written counts, not data parts', () => {
  const parts = [
    { type: 'data-search', data: {} },
    { type: 'text', text: 'Who?' },
  ]
  const { answer } = chatRequestSchema.parse({ messages: [{ role: 'user', parts }] })
  expect(answer.question).toBe('Who?')
})

test('a question over the limit is told from other faults by its place', () => {
  const parsed = chatRequestSchema.safeParse({ messages: [says('user', 'x'.repeat(4001))] })
  expect(parsed.error?.issues[0]).toMatchObject({ code: 'too_big', path: ['question'] })
})

describe('where a turn is kept', () => {
  const keeping = (id: unknown, messageId?: unknown) =>
    chatRequestSchema.parse({ id, messages: [{ ...says('user', 'Who?'), id: messageId }] }).keeping

  test('is its conversation, by the id of its question', () => {
    expect(keeping('conversation-1', 'q1')).toEqual({
      wish: 'keep',
      conversation: 'conversation-1',
      turn: 'q1',
    })
  })

  test('is nowhere without the id of a conversation', () => {
    expect(keeping(undefined, 'q1')).toEqual({ wish: 'none' })
  })

  test.each([
    ['short', 'q1', /^id: must be 8 to 64/],
    ['../../etc/passwd', 'q1', /^id: must be 8 to 64/],
    [`conversation'; --`, 'q1', /^id: must be 8 to 64/],
    ['x'.repeat(65), 'q1', /^id: must be 8 to 64/],
    ['会話のまとまりのひとつ', 'q1', /^id: must be 8 to 64/],
    [12_345_678, 'q1', /^id: /],
    [null, 'q1', /^id: /],
    ['conversation-1', undefined, /^The last message’s id: /],
    ['conversation-1', 'q 1', /^The last message’s id: must be 1 to 64/],
    ['conversation-1', '', /^The last message’s id: must be 1 to 64/],
  ])('%j and %j name none, which is told and spoils no answer', (id, messageId, message) => {
    expect(keeping(id, messageId)).toEqual({
      wish: 'unfit',
      message: expect.stringMatching(message),
    })
  })
})

test.each([
  ['no messages', {}],
  ['an empty conversation', { messages: [] }],
  ['a role that only programs have', { messages: [{ role: 'system', parts: [] }] }],
])('%s is refused', (_, body) => {
  expect(chatRequestSchema.safeParse(body).success).toBe(false)
})
