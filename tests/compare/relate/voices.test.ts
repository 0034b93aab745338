import { expect, test } from 'vitest'
import { areApart, quotesOf, voicesOf } from '#lib/compare/relate/voices.ts'
import { buildPosition } from '../../support/build-position.ts'

const voices = (quote: string, cue: string, terms: string[] = [], language = 'ja') =>
  voicesOf(
    quotesOf([
      buildPosition('白書', [quote], { stance: 'advocates', cues: [cue], terms, language }),
    ]),
  )

test('a quote speaks by the words of its stance, up to where it turns', () => {
  const [voice] = voices('渡し船は高いが、島には欠かせない。', '欠かせない')
  expect(voice).toMatchObject({ cues: ['欠かせない'], stretch: '島には欠かせない。' })
  const [english] = voices('The ferry is dear, but it should be kept.', 'should', [], 'en')
  expect(english?.stretch).toBe('but it should be kept.')
})

test('a word that only qualifies another is no verdict', () => {
  expect(voices('渡し船が重要な役割を果たしてきた。', '重要')).toEqual([])
  expect(voices('渡し船は島にとって重要である。', '重要')).toHaveLength(1)
})

test('a verdict on something else than what was asked does not speak', () => {
  expect(voices('灯台を塗り替えるべきである。', 'べきである', ['渡し船'])).toEqual([])
  expect(voices('渡し船を塗り替えるべきである。', 'べきである', ['渡し船'])).toHaveLength(1)
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
