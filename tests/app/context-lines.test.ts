import { expect, test } from 'vitest'
import type { Citation } from '#lib/document.ts'
import { contextLine } from '../../app/mentions/context-lines.ts'

const citation: Citation = {
  documentId: 'a',
  version: 'b',
  source: 'canal.md',
  title: '棚田の用水路',
  authors: [],
  date: null,
  publisher: null,
  language: 'ja',
  quote: '水番は堰を見回った。',
  start: 50,
  end: 60,
  page: null,
  pageLabel: null,
  readBy: 'text',
  headings: [],
  holder: null,
  before: '夏の朝である。',
  after: 'It was early.',
}

test('a mention stands between what is before and after it, sentences around included', () => {
  expect(contextLine({ citation, form: 'term', start: 53, end: 54 })).toEqual({
    left: '夏の朝である。水番は',
    term: '堰',
    right: 'を見回った。It was early.',
  })
})

test('a term that goes on into the next sentence is shown whole', () => {
  const { left, term, right } = contextLine({ citation, form: 'term', start: 58, end: 63 })
  expect([left, term, right]).toEqual(['夏の朝である。水番は堰を見回っ', 'た。 It', ' was early.'])
})

test('what goes on after its line is cut off with a sign that it does', () => {
  const long = { ...citation, after: 'The water stood in the upper fields. '.repeat(4) }
  const { right } = contextLine({ citation: long, form: 'term', start: 53, end: 54 })
  expect(right).toMatch(/^を見回った。The water .+…$/)
  expect(right.length).toBe(91)
})
