import { expect, test } from 'vitest'
import { chatRequestSchema } from '#lib/chat/request.ts'

const says = (role: 'user' | 'assistant', text: string) => ({
  role,
  parts: [{ type: 'text', text }],
})

test('the last message is the question, what was said before it is the history', () => {
  const request = chatRequestSchema.parse({
    id: 'chat',
    trigger: 'submit-message',
    messages: [says('user', 'Who?'), says('assistant', 'The navy.'), says('user', 'When?')],
    documents: ['d1'],
  })
  expect(request).toEqual({
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
  expect(chatRequestSchema.parse({ messages: [{ role: 'user', parts }] }).question).toBe('Who?')
})

test('a question over the limit is told from other faults by its place', () => {
  const parsed = chatRequestSchema.safeParse({ messages: [says('user', 'x'.repeat(4001))] })
  expect(parsed.error?.issues[0]).toMatchObject({ code: 'too_big', path: ['question'] })
})

test.each([
  ['no messages', {}],
  ['an empty conversation', { messages: [] }],
  ['a role that only programs have', { messages: [{ role: 'system', parts: [] }] }],
])('%s is refused', (_, body) => {
  expect(chatRequestSchema.safeParse(body).success).toBe(false)
})
