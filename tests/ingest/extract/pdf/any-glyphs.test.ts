import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockText } from '#ingest/extract/extract.ts'
import type { Glyph, GlyphPage } from '#ingest/extract/pdf/glyph.ts'
import { layOut } from '#ingest/extract/pdf/lay-out.ts'
import { glyphPage } from '../../../support/glyph-pages.ts'

const character = fc.constantFrom(
  ...'水番の記録、。「」（）・ー　あいカ１２注図表abcxyzil 0123456789-.,()*†‐−',
  '𠮷',
  'ffi',
  'é',
  '\u0301',
  'שׁ',
  'ت',
  '\ud842',
  '\udfb7',
  '\u00ad',
  '\u0000',
  '\t',
  '\n',
  '',
)

const direction = fc.constantFrom('right', 'down', 'left', 'up')
const size = fc.constantFrom(0, 0.01, 5, 8, 10, 10, 10, 16, 800, 1e9)

/** A glyph anywhere, of any size, also where no paper has one. */
const odd: fc.Arbitrary<Glyph> = fc.record({
  text: character,
  x: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  y: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  width: fc.constantFrom(0, 5, 10, 1e6),
  height: fc.constantFrom(0, 5, 10, 1e6),
  size,
  direction,
  bold: fc.boolean(),
})

/** A glyph on a loose grid, so that many of them make lines, columns, ruby and tables by chance. */
const ordinary: fc.Arbitrary<Glyph> = fc
  .record({
    text: character,
    column: fc.nat(50),
    row: fc.nat(40),
    shift: fc.constantFrom(0, 0, 0, 0.3, 4, -5),
    size: fc.constantFrom(10, 10, 10, 5, 6, 16),
    direction: fc.constantFrom('right', 'right', 'right', 'down'),
    bold: fc.boolean(),
  })
  .map(({ column, row, shift, size, ...glyph }): Glyph => {
    const [x, y] = [40 + column * 10 + shift, 40 + row * 16 + shift]
    return { ...glyph, x, y, size, width: size, height: size }
  })

const rule = fc.record({
  x: fc.integer({ min: 0, max: 50 }).map((at) => at * 10),
  y: fc.integer({ min: 0, max: 50 }).map((at) => at * 16),
  width: fc.constantFrom(0.5, 200),
  height: fc.constantFrom(0.5, 100),
})

const pagesOf = (glyph: fc.Arbitrary<Glyph>): fc.Arbitrary<GlyphPage[]> =>
  fc
    .array(
      fc.record({
        glyphs: fc.array(glyph, { maxLength: 120, size: 'max' }),
        rules: fc.array(rule, { maxLength: 12 }),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((pages) =>
      pages.map(({ glyphs, rules }, at) => glyphPage(glyphs, { rules, number: at + 1 })),
    )

const pages = fc.oneof(pagesOf(ordinary), pagesOf(odd))

test('whatever stands on pages is read, and every block is made of pieces of the text, in order', () => {
  fc.assert(
    fc.property(pages, (some) => {
      const { raw, blocks } = layOut(some)
      for (const { pieces } of blocks) {
        let end = 0
        for (const piece of pieces) {
          expect(piece.start).toBeGreaterThanOrEqual(end)
          expect(piece.end).toBeGreaterThan(piece.start)
          end = piece.end
        }
        expect(end).toBeLessThanOrEqual(raw.length)
      }
    }),
    { numRuns: 300 },
  )
})

test('every line of the layout is a stretch of the text with an edge for each character', () => {
  fc.assert(
    fc.property(pages, (some) => {
      const { raw, layout, pages: stretches } = layOut(some)
      let end = 0
      for (const line of layout?.lines ?? []) {
        expect(line.start).toBeGreaterThanOrEqual(end)
        expect(line.edges).toHaveLength(line.end - line.start + 1)
        expect([...line.edges, line.near, line.far].every(Number.isFinite)).toBe(true)
        end = line.end
      }
      expect(end).toBeLessThanOrEqual(raw.length)
      expect(stretches[0]?.start).toBe(0)
      expect(stretches.at(-1)?.end).toBe(raw.length)
      for (const [at, { start }] of stretches.entries()) {
        if (at > 0) expect(start).toBe(stretches[at - 1]?.end)
      }
    }),
    { numRuns: 300 },
  )
})

/** How often each character stands in a text, blanks left aside. */
function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const unit of text.split('')) {
    if (unit.trim() !== '') counts.set(unit, (counts.get(unit) ?? 0) + 1)
  }
  return counts
}

/** Glyphs that can't be ruby, nor one letter set twice: of one size, each at a place of its own. */
const apart: fc.Arbitrary<GlyphPage[]> = pagesOf(
  fc
    .record({
      text: character,
      column: fc.nat(50),
      row: fc.nat(45),
      direction: fc.constantFrom('right', 'down'),
      bold: fc.boolean(),
    })
    .map(({ column, row, ...glyph }): Glyph => {
      const place = { x: 40 + column * 10, y: 40 + row * 16 }
      return { ...glyph, ...place, size: 10, width: 10, height: 10 }
    }),
).map((some) =>
  some.map((page) => {
    const taken = new Set<string>()
    const glyphs = page.glyphs.filter(({ x, y }) => {
      const isFree = !taken.has(`${x} ${y}`)
      taken.add(`${x} ${y}`)
      return isFree
    })
    // Kana that stand over characters by themselves are readings.
    return {
      ...page,
      glyphs: glyphs.filter(
        ({ text }) => !/[\p{Script=Hiragana}\p{Script=Katakana}ー・]/u.test(text),
      ),
    }
  }),
)

test('no character is lost, and none is doubled', () => {
  fc.assert(
    fc.property(apart, (some) => {
      const { raw } = layOut(some)
      const shown = some.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('')
      expect(countsOf(raw)).toEqual(countsOf(shown))
    }),
    { numRuns: 300 },
  )
})

test('everything in the text that is no mark of a note or a bullet is in a block', () => {
  fc.assert(
    fc.property(apart, (some) => {
      const { raw, blocks } = layOut(some)
      const said = blocks.map(({ pieces }) => blockText(raw, pieces)).join('')
      const [all, kept] = [countsOf(raw), countsOf(said)]
      for (const [unit, count] of kept) expect(count).toBeLessThanOrEqual(all.get(unit) ?? 0)
      for (const unit of '水番記録xyz') expect(kept.get(unit)).toBe(all.get(unit))
    }),
    { numRuns: 300 },
  )
})
