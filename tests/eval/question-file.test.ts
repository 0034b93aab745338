import { describe, expect, test } from 'vitest'
import { parseQuestions } from '#lib/eval/question-file.ts'

const question = {
  id: 'q1',
  lang: 'ja',
  type: 'fact',
  q: '水番の仕事は何ですか',
  gold: [{ doc: 'canal', quote: '堰を見回り' }],
}
const line = JSON.stringify(question)

test('a question file has a question per line', () => {
  const compare = { ...question, id: 'q2', type: 'compare', silent: ['lamps'] }
  expect(parseQuestions(`${line}\n${JSON.stringify(compare)}\n`)).toEqual([question, compare])
})

test('empty lines, line ends of Windows and a byte order mark do no harm', () => {
  expect(parseQuestions(`\uFEFF${line}\r\n\r\n  \n${line}\r\n`)).toEqual([question, question])
  expect(parseQuestions('')).toEqual([])
})

describe('a line that is no question is named', () => {
  test.each([
    ['no JSON', '{"id": "q1",'],
    ['another type of question', JSON.stringify({ ...question, type: 'riddle' })],
    ['an empty quote', JSON.stringify({ ...question, gold: [{ doc: 'canal', quote: '' }] })],
    ['no gold', JSON.stringify({ ...question, gold: undefined })],
    ['a list', JSON.stringify([question])],
  ])('%s', (_, wrong) => {
    expect(() => parseQuestions(`${line}\n\n${wrong}\n`)).toThrow(
      expect.objectContaining({ code: 'bad-request', message: expect.stringContaining('Line 3') }),
    )
  })

  test('with what is wrong about it', () => {
    expect(() => parseQuestions(JSON.stringify({ ...question, q: 7 }))).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('q') }),
    )
  })
})
