import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cite } from '#lib/answer/cite.ts'
import type { Page, Sentence } from '#lib/document.ts'
import { buildDocument } from '../support/build-document.ts'
import { buildPassage } from '../support/build-evidence.ts'

const passage = buildPassage(['水路は長い。', '水番が守る。', '今も流れる。'], {
  headings: ['序', '一'],
  holder: '山田',
})
const record = { ...buildDocument('canal.txt', ['水']).record, id: 'paper', version: 'v1' }
const [first, second, last] = passage.sentences
if (first === undefined || second === undefined || last === undefined) throw new Error('Unbuilt.')

describe('a citation', () => {
  test('has its quote from the passage, and where it stands', () => {
    expect(cite({ record, passage, sentence: second })).toMatchObject({
      documentId: 'paper',
      version: 'v1',
      source: 'canal.txt',
      quote: '水番が守る。',
      start: 6,
      end: 12,
      headings: ['序', '一'],
      holder: '山田',
      page: null,
      pageLabel: null,
      readBy: 'text',
    })
  })

  test('has the sentences before and after it, for reading on', () => {
    expect(cite({ record, passage, sentence: second })).toMatchObject({
      before: '水路は長い。',
      after: '今も流れる。',
    })
    expect(cite({ record, passage, sentence: first }).before).toBe('')
    expect(cite({ record, passage, sentence: last }).after).toBe('')
  })

  const pages: Page[] = [
    { start: 0, end: 9, number: 12, label: 'x', readBy: 'text' },
    { start: 9, end: 18, number: 13, label: 'xi', readBy: 'ocr' },
  ]

  test('names the page that it begins on, by what is printed there, and how that was read', () => {
    const paged = { ...passage, pages }
    const placeOf = (sentence: Sentence) => {
      const { page, pageLabel, readBy } = cite({ record, passage: paged, sentence })
      return [page, pageLabel, readBy]
    }
    expect(placeOf(first)).toEqual([12, 'x', 'text'])
    expect(placeOf(second)).toEqual([12, 'x', 'ocr'])
    expect(placeOf(last)).toEqual([13, 'xi', 'ocr'])
  })
})

describe('no citation is made', () => {
  test('of a passage of another document or version', () => {
    expect(() => cite({ record: { ...record, id: 'other' }, passage, sentence: first })).toThrow(
      RangeError,
    )
    expect(() => cite({ record: { ...record, version: 'v2' }, passage, sentence: first })).toThrow(
      RangeError,
    )
  })

  test.each([
    ['before', -3, 6],
    ['behind', 18, 24],
    ['across', 6, 24],
    ['inside, but not one of its sentences', 1, 9],
  ])('of a span %s', (_, start, end) => {
    const sentence = { id: 'forged', start, end, statable: true }
    expect(() => cite({ record, passage, sentence })).toThrow(RangeError)
  })
})

test('the quote is what stands in the text under its span, wherever the passage stands', () => {
  const said = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 })
  fc.assert(
    fc.property(said, fc.string(), (sentences, ahead) => {
      const built = buildPassage(sentences)
      const moved = {
        ...built,
        start: ahead.length,
        end: ahead.length + built.end,
        sentences: built.sentences.map((one) => ({
          ...one,
          start: one.start + ahead.length,
          end: one.end + ahead.length,
        })),
      }
      const text = ahead + moved.text
      for (const sentence of moved.sentences) {
        const { quote, start, end } = cite({ record, passage: moved, sentence })
        expect(quote).toBe(text.slice(start, end))
      }
    }),
  )
})
