import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { datesIn } from '#lib/text/dates/dates.ts'
import '../support/seed.ts'

/** Each date of a text as: words = first day .. last day precision. */
const read = (text: string, language = 'ja') =>
  datesIn(text, language).map(
    ({ start, end, from, to, precision }) =>
      `${text.slice(start, end)} = ${from === to ? from : `${from}..${to}`} ${precision}`,
  )

describe('dates in Japanese', () => {
  test.each([
    ['2022年12月に水門を閉じた。', '2022年12月 = 2022-12-01..2022-12-31 month'],
    ['令和4年に改めた。', '令和4年 = 2022-01-01..2022-12-31 year'],
    ['昭和53年11月の取り決め', '昭和53年11月 = 1978-11-01..1978-11-30 month'],
    ['平成30年度の予算', '平成30年度 = 2018-04-01..2019-03-31 year'],
    ['2024年3月15日に開いた。', '2024年3月15日 = 2024-03-15 day'],
    ['２０３０年までに終える。', '２０３０年までに = 2030-01-01..2030-12-31 year'],
    ['1990年代の村', '1990年代 = 1990-01-01..1999-12-31 span'],
    ['1990年代後半の村', '1990年代後半 = 1995-01-01..1999-12-31 span'],
    ['昭和30年代の村', '昭和30年代 = 1955-01-01..1964-12-31 span'],
    ['令和4年（2022年）12月16日の決定', '令和4年（2022年）12月16日 = 2022-12-16 day'],
    ['二〇二六年十月五日の記録', '二〇二六年十月五日 = 2026-10-05 day'],
    ['2023年1月下旬の雪', '2023年1月下旬 = 2023-01-21..2023-01-31 span'],
    ['2022年度末の残高', '2022年度末 = 2023-03-01..2023-03-31 month'],
    ['2023年度第4四半期', '2023年度第4四半期 = 2024-01-01..2024-03-31 quarter'],
    ['2024年夏の渇水', '2024年夏 = 2024-06-01..2024-08-31 quarter'],
    ['2013～17年の平均', '2013～17年 = 2013-01-01..2017-12-31 span'],
    ['2019年から2022年まで調べた。', '2019年から2022年まで = 2019-01-01..2022-12-31 span'],
    ['2022年4月から6月の調査', '2022年4月から6月 = 2022-04-01..2022-06-30 span'],
    ['2024年3月5日から12日の会期', '2024年3月5日から12日 = 2024-03-05..2024-03-12 span'],
    ['平成31年の暮らし', '平成31年 = 2019-01-01..2019-04-30 year'],
  ])('%s', (text, date) => expect(read(text)).toEqual([date]))

  test('the same year is the one before', () => {
    expect(read('2021年に始め、翌年4月に広げた。')).toEqual([
      '2021年 = 2021-01-01..2021-12-31 year',
      '翌年4月 = 2022-04-01..2022-04-30 month',
    ])
  })

  test.each([
    '平成26年法律第122号による。',
    'ISBN 978-4-2022-1111-2の本',
    '2 年の任期と1500年間の歴史',
    '12022年、1,950年',
    '2022年版の白書',
    '山田『谷の水』2015年、35頁。',
    '2024年3月15日閲覧',
    '2022条、第1995号、2000人',
    '2年後に1500年以上の歴史',
  ])('none in: %s', (text) => expect(read(text)).toEqual([]))
})

test.each([
  ['2022年12月开始。', '2022年12月 = 2022-12-01..2022-12-31 month'],
  ['2023年度的预算', '2023年度 = 2023-01-01..2023-12-31 year'],
  ['二〇二二年底完成', '二〇二二年底 = 2022-12-01..2022-12-31 month'],
])('dates in Chinese: %s', (text, date) => expect(read(text, 'zh')).toEqual([date]))

describe('dates in English', () => {
  test.each([
    ['They met on 15 March 2024.', '15 March 2024 = 2024-03-15 day'],
    ['They met on March 15, 2024.', 'March 15, 2024 = 2024-03-15 day'],
    ['It closed in December 2022.', 'December 2022 = 2022-12-01..2022-12-31 month'],
    ['The dam is to stand by 2030.', 'by 2030 = 2030-01-01..2030-12-31 year'],
    ['It fell in the late 1990s.', 'the late 1990s = 1996-01-01..1999-12-31 span'],
    ['From 2013 to 2017 it rose.', '2013 to 2017 = 2013-01-01..2017-12-31 span'],
    ['It rose in Q3 2022.', 'Q3 2022 = 2022-07-01..2022-09-30 quarter'],
    ['Between March and June 2022.', 'March and June 2022 = 2022-03-01..2022-06-30 span'],
    ['The FY2023 budget.', 'FY2023 = 2023-04-01..2024-03-31 year'],
    ['In 2022 the lamps went out.', '2022 = 2022-01-01..2022-12-31 year'],
    ['The 2022 treaty.', '2022 = 2022-01-01..2022-12-31 year'],
  ])('%s', (text, date) => expect(read(text, 'en')).toEqual([date]))

  test.each([
    'A force of 2000 troops.',
    'The 1950 boats they built.',
    'See Smith (2022), p. 2015.',
    'Accessed on 15 March 2024.',
    'It cost 2000 yen, or 2,022 in all.',
    'A report of some 2000 pages on No. 1999.',
  ])('none in: %s', (text) => expect(read(text, 'en')).toEqual([]))
})

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('a day is read as itself, however it is written', () => {
  fc.assert(
    fc.property(day, fc.nat(3), (date, way) => {
      const [year = '', month = '', of = ''] = date.split('-').map((part) => `${Number(part)}`)
      const name = new Date(date).toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' })
      const text = [
        `${year}年${month}月${of}日に。`,
        `On ${of} ${name} ${year}.`,
        `On ${name} ${of}, ${year}.`,
        `${year} 年 ${month} 月 ${of} 日`,
      ][way]
      expect(datesIn(text ?? '', 'ja')).toMatchObject([{ from: date, to: date, precision: 'day' }])
    }),
  )
})

const piece = fc.oneof(
  fc.constantFrom(
    ...'2022 1995 13 4 年 月 日 年度 年代 から ～ - 末 上旬 令和 昭和 元 二〇二四 （ ） March Sept. in by the 1990s FY Q4 quarter of'.split(
      ' ',
    ),
    ' ',
    '。',
  ),
  fc.string({ maxLength: 3 }),
)

test('whatever a text is made of, its dates are real days in order and lie apart in it', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 14 }),
      fc.constantFrom('ja', 'zh', 'en'),
      (pieces, language) => {
        const text = pieces.join('')
        let last = 0
        for (const { start, end, from, to, precision } of datesIn(text, language)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
          for (const date of [from, to]) {
            expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date)
          }
          expect(from <= to).toBe(true)
          if (precision === 'day') expect(from).toBe(to)
          if (precision === 'month') expect(from.slice(0, 7)).toBe(to.slice(0, 7))
        }
      },
    ),
    { numRuns: 1000 },
  )
})
