import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '#lib/text/fold.ts'
import { termSpans } from '#lib/text/term-spans.ts'

const found = (text: string, ...terms: string[]) =>
  termSpans(text, terms.map(fold)).map(({ start, end }) => text.slice(start, end))

test.each([
  ['水番の報酬は米で、水番は二人。', ['水番', '報酬'], ['水番', '報酬', '水番']],
  ['防衛装備の移転', ['防衛', '装備'], ['防衛装備']],
  ['Lamps and lamp posts', ['lamp'], ['Lamps', 'lamp']],
  ['It was clamped down', ['lamp'], []],
  ['ＯＳＡの創設', ['osa'], ['ＯＳＡ']],
  ['认识不同', ['認識'], ['认识']],
  ['何もない', [], []],
  ['何もない', [''], []],
])('in %s, %j stand at %j', (text, terms, stretches) => {
  expect(found(text, ...terms)).toEqual(stretches)
})

test('the stretches are in order, apart from one another, and inside the text', () => {
  const text = fc.string({ unit: 'grapheme' })
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 4 }), (whole, terms) => {
      let end = -1
      for (const span of termSpans(whole, terms.map(fold))) {
        expect(span.start).toBeGreaterThan(end)
        expect(span.end).toBeGreaterThanOrEqual(span.start)
        expect(span.end).toBeLessThanOrEqual(whole.length)
        end = span.end
      }
    }),
  )
})
