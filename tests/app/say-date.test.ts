import { expect, test } from 'vitest'
import { sayDate } from '../../app/messages/say-date.ts'

test.each([
  ['2021-03-20', '2021年3月20日', '20 March 2021'],
  ['2021-03', '2021年3月', 'March 2021'],
  ['2021', '2021年', '2021'],
  ['0987', '987年', '987'],
  ['spring 2021', 'spring 2021', 'spring 2021'],
  ['2021-13-40', '2021-13-40', '2021-13-40'],
  ['', '', ''],
])('the date %s is written %s and %s', (date, japanese, english) => {
  expect(sayDate(date, 'ja')).toBe(japanese)
  expect(sayDate(date, 'en')).toBe(english)
})
