import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longestSentence, splitSentences } from '#lib/text/sentences.ts'

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end))

describe('a text comes apart at the end of each sentence', () => {
  test.each<[string, string[]]>([
    ['港は開いた。船が来た。', ['港は開いた。', '船が来た。']],
    ['港は開いた． 船が来た．', ['港は開いた．', '船が来た．']],
    ['本当か！？そうだ。', ['本当か！？', 'そうだ。']],
    ['決まっていない。「三原則」は生きている。', ['決まっていない。', '「三原則」は生きている。']],
    ['重要である。（別の委員も賛成した。）', ['重要である。', '（別の委員も賛成した。）']],
    ['「行く。」「残る。」決まった。', ['「行く。」', '「残る。」', '決まった。']],
    ['（注。）次である。', ['（注。）', '次である。']],
    ['当地渔民说，“不用花钱。”后来就难了。', ['当地渔民说，“不用花钱。”', '后来就难了。']],
    ['It rained. The boats stayed.', ['It rained.', 'The boats stayed.']],
    ['He said “Stop.” Then she left.', ['He said “Stop.”', 'Then she left.']],
    ['It began in 2020. The end came soon.', ['It began in 2020.', 'The end came soon.']],
    ['港は開いた\n船が来た', ['港は開いた', '船が来た']],
    ['できるであろう。■', ['できるであろう。']],
  ])('%s', (text, sentences) => {
    expect(split(text)).toEqual(sentences)
  })
})

describe('a sentence stays whole', () => {
  test.each([
    '「夜がつらかった。」と元観測員は話した。',
    '総理は、「改定は重要である。取りまとめてほしい。」と述べた。',
    '港（新旧二つある。）を直した。',
    '規則の「点検を行う。」という条文がある。',
    'どうするか？という問いが残る。',
    '率は３．１４である。',
    '図１．港の水深',
    '１．はじめに',
    '1. Introduction',
    '速度は 3.14 である。',
    '当番を務めるB12.に声を届ける。',
    'Yahoo!ニュースが報じた。',
    'Dr. Smith of the U.S. Navy saw Fig. 2 on p. 14, e.g. the inset.',
    'Harding et al. found it (see No. 5).',
    'The file at www.example.org/a.b is gone.',
    'J. R. Smith wrote it.',
  ])('%s', (text) => {
    expect(split(text)).toEqual([text])
  })
})

test('a bracket that is never closed holds nothing together', () => {
  const text = `「港は開いた。${'船が来た。'.repeat(200)}`
  expect(split(text)).toHaveLength(201)
})

test('a text without any end is cut at a comma, and never inside a character', () => {
  expect(split(`${'港'.repeat(700)}、${'船'.repeat(700)}`)).toEqual([
    `${'港'.repeat(700)}、`,
    '船'.repeat(700),
  ])
  const pairs = split(`あ${'𠮷'.repeat(3000)}`)
  expect(pairs.every((part) => part.isWellFormed() && part.length <= longestSentence)).toBe(true)
})

test('sentences are in order, apart from each other, trimmed, and hold every letter and digit', () => {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom(
      '。',
      '．',
      '. ',
      '！？',
      '「',
      '」',
      '（',
      '）',
      '“',
      '”',
      '\n',
      ' ',
      'と',
      'Fig. ',
      '3.1',
      '港',
      '𠮷',
      '1. ',
    ),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      const text = parts.join('')
      let end = 0
      let held = ''
      for (const span of splitSentences(text)) {
        const sentence = text.slice(span.start, span.end)
        expect(span.start).toBeGreaterThanOrEqual(end)
        expect(sentence).toBe(sentence.trim())
        expect(sentence).toMatch(/[\p{L}\p{N}]/u)
        expect(text.slice(end, span.start)).not.toMatch(/[\p{L}\p{N}]/u)
        held += sentence
        end = span.end
      }
      expect(text.slice(end)).not.toMatch(/[\p{L}\p{N}]/u)
      expect(held.length).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 1000 },
  )
})
