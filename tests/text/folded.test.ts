import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '#lib/text/fold.ts'
import { foldMapped, unfoldSpan } from '#lib/text/folded.ts'

/** Where `sought` stands in a text, by its folded form. */
function found(text: string, sought: string): string {
  const folded = foldMapped(text)
  const start = folded.text.indexOf(fold(sought))
  const span = unfoldSpan(folded, { start, end: start + fold(sought).length })
  return text.slice(span.start, span.end)
}

test.each([
  ['ﾊﾞﾗﾝｽを保つ', 'バランス', 'ﾊﾞﾗﾝｽ'],
  ['常識と认识', '認識', '认识'],
  ['第３回㈱青空', '3', '３'],
  ['用　水　路の長さ', '用水路', '用　水　路'],
  ['The ﬁrst lamps', 'first', 'ﬁrst'],
  ['한국의 강', '한국', '한국'],
  ['がん', 'がん', 'がん'],
  ['𠮷野の LAMP', 'lamp', 'LAMP'],
])('in %s, %s is %s', (text, sought, original) => {
  expect(found(text, sought)).toBe(original)
})

test('folds as the search does, and each character leads back to what folds to it', () => {
  const plain = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('Σ'))
  const written = fc.array(
    fc.oneof(
      plain,
      fc.constantFrom('ｶﾞ', '識', '识', ' ', '\u3000', 'ﬁ', '㍿', '각', 'ㄱㅏ', 'か\u3099'),
    ),
  )
  fc.assert(
    fc.property(written, (parts) => {
      const text = parts.join('')
      const { text: folded, starts, ends } = foldMapped(text)
      expect(folded).toBe(fold(text))
      expect(starts).toHaveLength(folded.length)
      for (const [at, start] of starts.entries()) {
        expect(fold(text.slice(start, ends[at]))).toContain(folded[at])
      }
    }),
  )
})
