import { describe, expect, test } from 'vitest'
import { dateIn, isDateline } from '#ingest/dates.ts'

describe('a date is read', () => {
  test.each([
    ['令和6年3月20日（水）', '2024-03-20'],
    ['令和元年5月1日', '2019-05-01'],
    ['平成３１年４月', '2019-04'],
    ['昭和 62 年', '1987'],
    ['2024年3月20日', '2024-03-20'],
    ['２０２４年３月', '2024-03'],
    ['2024 年', '2024'],
    ['令和5(2023)年12月1日', '2023-12-01'],
    ['2023（令和5）年12月', '2023-12'],
    ['2024-03-20', '2024-03-20'],
    ['2024/3/5', '2024-03-05'],
    ['2024.3.5', '2024-03-05'],
    ['June 12, 2020', '2020-06-12'],
    ['12 June 2020', '2020-06-12'],
    ['Sept. 3rd, 2021', '2021-09-03'],
    ['March 2021', '2021-03'],
    ['日時 令和5年9月14日(木)10時00分', '2023-09-14'],
  ])('%s', (line, date) => {
    expect(dateIn(line)).toBe(date)
  })
})

test.each([
  '令和5年度予算',
  '港の記録',
  '3月20日',
  '192.168.2024.1',
  '2024',
  'May the harbour stay',
])('there is no date in “%s”', (line) => {
  expect(dateIn(line)).toBeNull()
})

test.each([
  ['2026年6月8日', true],
  ['令和５年１１月２０日', true],
  ['June 12, 2020', true],
  ['午後8:21 · 2025年3月9日 · 64.2万 件の表示', true],
  ['2026年の港', false],
  ['2026年6月8日の会議', false],
  ['港の記録', false],
])('“%s” is a date line: %s', (line, is) => {
  expect(isDateline(line)).toBe(is)
})
