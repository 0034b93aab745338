import { expect, test } from 'vitest'
import { withoutRadicals } from '#lib/text/radicals.ts'

test('radicals become the characters that they look like', () => {
  expect(withoutRadicals('⽔野⺠⼦の⼤きな⻑い⻘い⼭')).toBe('水野民子の大きな長い青い山')
})

test('what is no radical stays as it is, with its length', () => {
  const text = '水野 明里 2024年 ⾕ A⼤b𠮷'
  expect(withoutRadicals(text)).toHaveLength(text.length)
  expect(withoutRadicals('水と緑 2024')).toBe('水と緑 2024')
})
