import { expect, test } from 'vitest'
import { nextSentence, sentenceAt, trimSpan } from '../../../app/source/selection/sentences.ts'

const sentences = [
  { id: 'a', statable: true, start: 0, end: 4 },
  { id: 'b', statable: true, start: 4, end: 9 },
  { id: 'c', statable: true, start: 12, end: 20 },
]
const span = (start: number, end: number) => ({ start, end })

test('a place belongs to the sentence that holds it, and to none between two', () => {
  expect(sentenceAt(sentences, 3)).toEqual(span(0, 4))
  expect(sentenceAt(sentences, 4)).toEqual(span(4, 9))
  expect(sentenceAt(sentences, 10)).toBeNull()
  expect(sentenceAt(sentences, 20)).toBeNull()
})

test('one goes from sentence to sentence, from within one too, and not beyond the ends', () => {
  expect(nextSentence(sentences, span(0, 4), 1)).toEqual(span(4, 9))
  expect(nextSentence(sentences, span(4, 9), 1)).toEqual(span(12, 20))
  expect(nextSentence(sentences, span(12, 20), 1)).toBeNull()
  expect(nextSentence(sentences, span(12, 20), -1)).toEqual(span(4, 9))
  expect(nextSentence(sentences, span(0, 4), -1)).toBeNull()
})

test('a selection loses the blanks at its ends and takes in halved characters', () => {
  expect(trimSpan(' 水路。\n', span(0, 5))).toEqual(span(1, 4))
  expect(trimSpan('𠮷野', span(1, 3))).toEqual(span(0, 3))
  expect(trimSpan('野𠮷', span(0, 2))).toEqual(span(0, 3))
  expect(trimSpan(' \n ', span(0, 3))).toBeNull()
})
