import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '#lib/text/fold.ts'
import { foldMapped } from '#lib/text/folded.ts'
import { findInText } from '../../../app/source/find/find-in-text.ts'

const found = (text: string, query: string) =>
  findInText(foldMapped(text), query).map(({ start, end }) => text.slice(start, end))

test('words are found in whatever width, case or form they are written', () => {
  expect(found('ＯＳＡとosa、そして Osa。', 'osa')).toEqual(['ＯＳＡ', 'osa', 'Osa'])
  expect(found('知識と知识', '知識')).toEqual(['知識', '知识'])
  expect(found('ガラスとｶﾞﾗｽ', 'ガラス')).toEqual(['ガラス', 'ｶﾞﾗｽ'])
})

test('blanks find nothing', () => {
  expect(found('a b', '')).toEqual([])
  expect(found('a b', ' 　')).toEqual([])
})

test('places never overlap, and each says what was sought', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'A', 'ａ', '水', '路', ' ', '\n', 'が') })
  fc.assert(
    fc.property(letters, letters, (text, query) => {
      let last = 0
      for (const { start, end } of findInText(foldMapped(text), query)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(fold(text.slice(start, end))).toBe(fold(query.trim()))
        last = end
      }
    }),
  )
})
