import { describe, expect, test } from 'vitest'
import { answerRequestSchema, longestQuestion, searchRequestSchema } from '#lib/contract.ts'
import { parseRequest } from '#lib/request.ts'

test('a request is what the contract’s schema makes of it', () => {
  expect(parseRequest(searchRequestSchema, { query: '水番' })).toEqual({ query: '水番', limit: 10 })
  const question = '水'.repeat(longestQuestion)
  expect(parseRequest(answerRequestSchema, { question })).toEqual({ question })
})

describe('what is unfit is refused', () => {
  test.each<[string, unknown, string]>([
    ['a limit of nothing', { query: '水番', limit: 0 }, 'limit'],
    ['a limit beyond 100', { query: '水番', limit: 101 }, 'limit'],
    ['a limit that is no number', { query: '水番', limit: Number('ten') }, 'limit'],
    ['no query', {}, 'query'],
    ['a document id that could be no id', { query: '水番', documents: ["x' OR 1"] }, 'documents.0'],
    ['no object', 'query', 'The request'],
  ])('%s, naming the field', (_, value, field) => {
    expect(() => parseRequest(searchRequestSchema, value)).toThrow(
      expect.objectContaining({
        code: 'bad-request',
        message: expect.stringMatching(new RegExp(`^${field}:`)),
      }),
    )
  })

  test('a question that is too long, with how long it may be', () => {
    const error = expect.objectContaining({
      code: 'question-too-long',
      status: 413,
      hint: expect.stringContaining('4000'),
    })
    const long = 'a'.repeat(longestQuestion + 1)
    expect(() => parseRequest(answerRequestSchema, { question: long })).toThrow(error)
    expect(() => parseRequest(searchRequestSchema, { query: long })).toThrow(error)
  })

  test('a turn of the history that is too long is no long question', () => {
    const history = [{ role: 'user', text: 'a'.repeat(20_001) }]
    expect(() => parseRequest(answerRequestSchema, { question: 'why', history })).toThrow(
      expect.objectContaining({ code: 'bad-request' }),
    )
  })
})
