import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '#lib/text/fold.ts'

describe('writings of one word are folded to one form', () => {
  test.each([
    ['ＮＡＴＯ', 'nato'],
    ['ﾘｯﾄﾙ', 'リットル'],
    ['２０２３年', '2023年'],
    ['认识', '認識'],
    ['國際', '国際'],
    ['㈱', '(株)'],
    ['東 京', '東京'],
    ['ASEAN 諸国', 'asean 諸国'],
    ['⻑官', '長官'],
  ])('%s', (written, folded) => {
    expect(fold(written)).toBe(folded)
  })
})

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
    { numRuns: 1000 },
  )
})
