import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '#lib/text/fold.ts'
import { foldMapped, unfoldSpan } from '#lib/text/folded.ts'

const pieces = fc.constantFrom(
  ...[
    '日本',
    'ﾊﾞﾅﾅ',
    'ｶﾞ',
    'が',
    'か\u3099',
    'ＯＳＡ',
    '㈱',
    'ﬁ',
    '　',
    ' ',
    '\t',
    '\n',
    '½',
    '国际',
  ],
  ...[
    '⼤',
    '⻑',
    'é',
    'e\u0301',
    '𠮷',
    '🇯🇵',
    '가',
    '\u1100\u1161',
    'ㄱㅏ',
    'A',
    'z',
    '、',
    'ー',
    '\u00a0',
  ],
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
)
/** A Greek sigma is lowered by its place in the word, and half a surrogate pair is not kept. */
const plain = texts.filter((text) => text.isWellFormed() && !text.includes('Σ'))

describe('a text folded with its map', () => {
  test('is what folding gives', () => {
    fc.assert(
      fc.property(plain, (text) => {
        expect(foldMapped(text).text).toBe(fold(text))
      }),
      { numRuns: 3000 },
    )
  })

  test('leads every stretch back to what was folded to it', () => {
    fc.assert(
      fc.property(plain, fc.nat(), fc.nat(), (text, one, other) => {
        const map = foldMapped(text)
        if (map.text === '') return
        const start = one % map.text.length
        const end = start + 1 + (other % (map.text.length - start))
        const span = unfoldSpan(map, { start, end })
        expect(span.start).toBeGreaterThanOrEqual(0)
        expect(span.end).toBeLessThanOrEqual(text.length)
        const halves = /^\p{Surrogate}|\p{Surrogate}$/gu
        expect(fold(text.slice(span.start, span.end))).toContain(
          map.text.slice(start, end).replace(halves, ''),
        )
      }),
      { numRuns: 3000 },
    )
  })

  test.each([
    ['支援ＯＳＡは', 'osa', 'ＯＳＡ'],
    ['ﾊﾞﾅﾅの皮', 'バナナ', 'ﾊﾞﾅﾅ'],
    ['自由で 開かれた', '自由で開かれた', '自由で 開かれた'],
    ['㈱北沢', '北沢', '北沢'],
    ['㈱北沢', '株', '㈱'],
    ['国际关系', '国際', '国际'],
    ['⼤国', '大国', '⼤国'],
    ['葛\u{e0100}城の', '葛城', '葛\u{e0100}城'],
    ['常識と认识', '認識', '认识'],
    ['第３回㈱青空', '3', '３'],
    ['用　水　路の長さ', '用水路', '用　水　路'],
    ['The ﬁrst lamps', 'first', 'ﬁrst'],
    ['한국의 강', '한국', '한국'],
    ['か\u3099ん', 'がん', 'か\u3099ん'],
    ['𠮷野の LAMP', 'lamp', 'LAMP'],
  ])('in %j, %j stands as %j', (text, folded, written) => {
    const map = foldMapped(text)
    const start = map.text.indexOf(folded)
    const span = unfoldSpan(map, { start, end: start + folded.length })
    expect(text.slice(span.start, span.end)).toBe(written)
  })
})
