import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantitiesIn } from '#lib/answer/support/quantities.ts'

const read = (text: string) =>
  quantitiesIn(text).map(({ value, unit, bound }) => [value, unit, bound] as const)

test.each<[string, ReturnType<typeof read>]>([
  ['予算は1億2000万円以上', [[120_000_000, 'yen', 'least']]],
  ['前年度の約1.5倍', [[1.5, 'fold', 'about']]],
  ['２割', [[0.2, 'share', 'exact']]],
  ['20 per cent', [[0.2, 'share', 'exact']]],
  ['約百十キロメートル', [[110_000, 'length', 'about']]],
  ['about 110 km', [[110_000, 'length', 'about']]],
  ['fifteen billion yen', [[15_000_000_000, 'yen', 'exact']]],
  ['150億円', [[15_000_000_000, 'yen', 'exact']]],
  ['¥15 billion', [[15_000_000_000, 'yen', 'exact']]],
  ['2.3兆円未満', [[2_300_000_000_000, 'yen', 'below']]],
  ['more than 2,000 troops', [[2000, 'people', 'above']]],
  ['1950 people', [[1950, 'people', 'exact']]],
  ['二十三人', [[23, 'people', 'exact']]],
  ['sixteen new projects', [[16, 'cases', 'exact']]],
  ['11か国', [[11, 'countries', 'exact']]],
  ['11个国家', [[11, 'countries', 'exact']]],
  ['九十九俵を納めた', [[99, '俵', 'exact']]],
  ['米は12俵であった', [[12, '俵', 'exact']]],
  [
    '3〜5年',
    [
      [3, 'years', 'exact'],
      [5, 'years', 'exact'],
    ],
  ],
  ['第3回会合', [[3, 'order', 'exact']]],
  ['the third meeting', [[3, 'order', 'exact']]],
  ['3分の2', [[2 / 3, 'share', 'exact']]],
  ['two-thirds', [[2 / 3, 'share', 'exact']]],
  ['6人に1人', [[1 / 6, 'share', 'exact']]],
  ['過半数', [[0.5, 'share', 'above']]],
  ['2.5億kWh', [[250_000_000, 'energy', 'exact']]],
  ['3ギガワット時', [[3_000_000, 'energy', 'exact']]],
  ['not below 12 hours', [[12, 'hours', 'least']]],
  ['5割に満たない', [[0.5, 'share', 'below']]],
  ['一日につき', []],
  ['21世紀', [[21, 'century', 'exact']]],
  ['the twenty-first century', [[21, 'century', 'exact']]],
  ['the 1990s', [[1990, 'era', 'exact']]],
  ['1990年代', [[1990, 'era', 'exact']]],
  ['FY2024', [[2024, 'fiscal year', 'exact']]],
  ['2024年度', [[2024, 'fiscal year', 'exact']]],
  [
    '令和6年5月3日',
    [
      [2024, 'year', 'exact'],
      [5, 'month', 'exact'],
      [3, 'day', 'exact'],
    ],
  ],
  [
    '3 May 2024',
    [
      [5, 'month', 'exact'],
      [3, 'day', 'exact'],
      [2024, 'year', 'exact'],
    ],
  ],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test.each(['一方、一部の三菱と千葉は十分な対策', 'F-35とG7、2+2', 'It may march on.', '（1）概要'])(
  '%s holds no quantity',
  (text) => {
    expect(read(text)).toEqual([])
  },
)

test('the same amount is the same in every way of writing it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (millions) => {
      const ways = [
        `${millions}00万円`,
        `${millions},000,000円`,
        `${millions} million yen`,
        `¥${millions} million`,
      ]
      for (const way of ways) {
        expect(read(way).map(([value, unit]) => [value, unit])).toEqual([[millions * 1e6, 'yen']])
      }
    }),
  )
})
