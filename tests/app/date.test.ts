import { expect, test } from 'vitest'
import { writtenDate } from '../../app/messages/date.ts'

test.each([
  ['2024', 'ja', '2024年'],
  ['2024-03', 'ja', '2024年3月'],
  ['2024-03-20', 'ja', '2024年3月20日'],
  ['2024', 'en', '2024'],
  ['2024-03', 'en', 'March 2024'],
  ['2024-03-20', 'en', '20 March 2024'],
  ['spring', 'en', 'spring'],
  ['9999', 'en', '9999'],
  ['2024-99', 'ja', '2024-99'],
])('the date %s is written in %s as %s', (date, locale, written) => {
  expect(writtenDate(date, locale)).toBe(written)
})
