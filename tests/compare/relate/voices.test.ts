import { expect, test } from 'vitest'
import { areApart, quotesOf, voicesOf } from '#lib/compare/relate/voices.ts'
import { buildPosition } from '../../support/build-position.ts'

const voices = (quote: string, terms: string[] = [], language = 'ja') =>
  voicesOf(
    quotesOf([buildPosition('白書', [quote], { stance: 'advocates', terms, language })]),
    '渡し船',
  )

test('a quote speaks by the words of its stance, up to where it turns', () => {
  const [voice] = voices('渡し船は高いが、島には欠かせない。')
  expect(voice).toMatchObject({ words: '欠かせない', stretch: '島には欠かせない。' })
  const [english] = voices('The ferry is dear, but it should be kept.', [], 'en')
  expect(english?.stretch).toBe('but it should be kept.')
})

test('who supports a thing by opposing its end says so with both words', () => {
  expect(voices('渡し船の廃止には反対である。')[0]?.words).toBe('廃止には反対')
})

test('a verdict on something else than what was asked does not speak', () => {
  expect(voices('灯台を塗り替えるべきである。', ['渡し船'])).toEqual([])
  expect(voices('渡し船を塗り替えるべきである。', ['渡し船'])).toHaveLength(1)
})

test('two papers are apart, and two names in one; a paper and a name in it are not', () => {
  const [paper, other, name, another] = quotesOf([
    buildPosition('白書', ['一']),
    buildPosition('論考', ['二']),
    buildPosition('白書', ['三'], { holder: '山田' }),
    buildPosition('白書', ['四'], { holder: '鈴木' }),
  ])
  if (!paper || !other || !name || !another) throw new Error('four quotes')
  expect(areApart(paper, other)).toBe(true)
  expect(areApart(name, another)).toBe(true)
  expect(areApart(paper, name)).toBe(false)
})
