import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { glyphsOf } from '#ingest/ocr/glyphs.ts'
import { confidenceOf, parseTsv } from '#ingest/ocr/tsv.ts'
import { TenkyoError } from '#lib/errors.ts'

const header =
  'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext'
type Row = readonly [
  level: number,
  ...box: [number, number, number, number],
  conf: number,
  text: string,
]
const rowOf = ([level, left, top, width, height, conf, text]: Row) =>
  [level, 1, 1, 1, 1, 1, left, top, width, height, conf, text].join('\t')
const tsv = (...rows: Row[]) => [header, ...rows.map(rowOf), ''].join('\n')

const page: Row = [1, 0, 0, 1000, 2000, -1, '']
const points = { number: 3, label: 'iii', width: 240, height: 480 }
const textOf = (output: string) =>
  parseTsv(output).map((one) =>
    glyphsOf(one, points)
      .glyphs.map(({ text }) => text)
      .join(''),
  )

describe('what tesseract tells', () => {
  test('is taken line by line, with its words', () => {
    const [found] = parseTsv(
      tsv(
        page,
        [4, 100, 100, 200, 40, -1, ''],
        [5, 100, 100, 80, 40, 96.5, '港の'],
        [5, 180, 100, 120, 40, 90, '堤防。'],
      ),
    )
    expect(found).toEqual({
      width: 1000,
      height: 2000,
      lines: [
        {
          left: 100,
          top: 100,
          width: 200,
          height: 40,
          words: [
            { left: 100, top: 100, width: 80, height: 40, confidence: 96.5, text: '港の' },
            { left: 180, top: 100, width: 120, height: 40, confidence: 90, text: '堤防。' },
          ],
        },
      ],
    })
    expect(confidenceOf(found?.lines ?? [])).toBeCloseTo((2 * 96.5 + 3 * 90) / 5)
  })

  test.each<[string, Row]>([
    ['a word beside the page', [5, 990, 100, 80, 40, 90, '港']],
    ['a word with a box of no size at all', [5, Number.NaN, 100, 80, 40, 90, '港']],
    ['a word that is surer than sure', [5, 100, 100, 80, 40, 900, '港']],
    ['a word of blanks and controls', [5, 100, 100, 80, 40, 90, ' \u0007\u00a0']],
  ])('is left aside where it is %s', (_, row) => {
    expect(parseTsv(tsv(page, [4, 100, 100, 200, 40, -1, ''], row))).toEqual([
      { width: 1000, height: 2000, lines: [] },
    ])
  })

  test.each(['', 'Error opening data file', '<html>'])('is refused where it is “%s”', (output) => {
    expect(() => parseTsv(output)).toThrow(TenkyoError)
  })

  test('is never more than words inside their page, whatever it is', () => {
    const number = fc.oneof(fc.integer({ min: -5, max: 2000 }), fc.constantFrom(Number.NaN, 1e12))
    const row = fc.tuple(
      fc.constantFrom(1, 2, 3, 4, 5, 9),
      number,
      number,
      number,
      number,
      number,
      fc.string({ unit: 'binary', maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        for (const { width, height, lines } of parseTsv(tsv(page, ...rows))) {
          for (const { left, top, text, ...word } of lines.flatMap(({ words }) => words)) {
            expect(left >= 0 && left + word.width <= width).toBe(true)
            expect(top >= 0 && top + word.height <= height).toBe(true)
            expect(text).toMatch(/^[^\s\p{Cc}\p{Cs}]+$/u)
          }
          const { glyphs } = glyphsOf({ width, height, lines }, points)
          for (const glyph of glyphs) {
            expect(glyph.width >= 0 && glyph.height >= 0 && glyph.size >= 0).toBe(true)
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('recognised words become characters', () => {
  test('of even breadth, as high as their line, in points', () => {
    const [found] = parseTsv(
      tsv(
        page,
        [4, 100, 100, 200, 40, -1, ''],
        [5, 100, 105, 80, 30, 96, '港の'],
        [5, 200, 100, 100, 40, 90, '堤𠮷'],
      ),
    )
    expect(found && glyphsOf(found, points).glyphs).toMatchObject([
      { text: '港', x: 24, width: 9.6, y: 24, height: 9.6, direction: 'right' },
      { text: 'の', x: 33.6, width: 9.6, y: 24, height: 9.6 },
      { text: '堤', x: 43.2, width: 14.4 },
      { text: '𠮷', x: 57.6, width: 14.4 },
    ])
  })

  test('with a blank where one is written, and none between Japanese words', () => {
    const row = (left: number, text: string): Row => [5, left, 100, text.length * 30, 40, 90, text]
    const line: Row = [4, 0, 100, 900, 40, -1, '']
    expect(
      textOf(tsv(page, line, row(0, '北港'), row(80, 'North'), row(250, 'Pier'), row(390, 'の'))),
    ).toEqual(['北港North Pierの'])
  })

  test('down the page in an upright line', () => {
    const [found] = parseTsv(
      tsv(
        page,
        [4, 500, 100, 40, 400, -1, ''],
        [5, 500, 100, 40, 80, 90, '港の'],
        [5, 500, 180, 40, 80, 90, '堤防'],
      ),
    )
    expect(found && glyphsOf(found, points).glyphs).toMatchObject([
      { text: '港', x: 120, y: 24, direction: 'down' },
      { text: 'の', x: 120, y: 33.6 },
      { text: '堤', x: 120, y: 43.2 },
      { text: '防', x: 120, y: 52.8 },
    ])
  })

  test('of one size where lines are nearly as high, of another in a title', () => {
    const line = (top: number, height: number, text: string): Row[] => [
      [4, 100, top, 600, height, -1, ''],
      [5, 100, top, 600, height, 90, text],
    ]
    const [found] = parseTsv(
      tsv(
        page,
        ...line(100, 80, '港の記録'),
        ...line(300, 40, '堤防は古い石でできている'),
        ...line(400, 33, 'いまも波を防いでいる'),
      ),
    )
    const sizes = new Set(
      found && glyphsOf(found, points).glyphs.map(({ size }) => Math.round(size * 10) / 10),
    )
    expect([...sizes]).toEqual([19.2, 9.6])
  })

  test('none from a line that tesseract does not believe itself', () => {
    expect(textOf(tsv(page, [4, 0, 100, 900, 40, -1, ''], [5, 0, 100, 80, 40, 12, '|||']))).toEqual(
      [''],
    )
  })

  test('all of them where two words have the same box', () => {
    const line: Row = [4, 0, 100, 900, 40, -1, '']
    expect(
      textOf(
        tsv(
          page,
          line,
          [5, 0, 100, 40, 40, 90, 'で'],
          [5, 0, 100, 40, 40, 90, 'で'],
          [5, 80, 100, 40, 40, 90, 'き'],
        ),
      ),
    ).toEqual(['ででき'])
  })
})
