import { expect, test } from 'vitest'
import { visible } from '#lib/text/visible.ts'

test.each([
  ['港の記録.txt', '港の記録.txt'],
  ['two\nlines', 'two\\u000alines'],
  ['\u001b[31mred', '\\u001b[31mred'],
  ['gpj\u202etxt.pdf', 'gpj\\u202etxt.pdf'],
  ['a\u200bb\u2028c\u0000d', 'a\\u200bb\\u2028c\\u0000d'],
  ['half\ud842', 'half\\ud842'],
  ['𠮷野.txt', '𠮷野.txt'],
])('%j is shown as %j', (name, shown) => {
  expect(visible(name)).toBe(shown)
})
