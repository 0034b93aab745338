import { describe, expect, test } from 'vitest'
import { areOfOthers, isTheme } from '#lib/compare/relate/theme.ts'

describe('a verdict on the term, or on what is done with it', () => {
  for (const quote of [
    '離島航路を残すべきである。',
    '離島航路の維持は、町の務めである。',
    '離島航路への補助が必要だ。',
    '離島航路補助金の拡充を急ぐべきである。',
  ]) {
    test(quote, () => expect(isTheme('離島航路', quote)).toBe(true))
  }
})

describe('a verdict on something else', () => {
  for (const quote of [
    '離島航路を守るため、港を直すべきである。',
    '離島航路の船員は、もっと休むべきである。',
    '離島航路と港と道とが町にはある。',
  ]) {
    test(quote, () => expect(isTheme('離島航路', quote)).toBe(false))
  }
})

test('what is done to others is another matter', () => {
  expect(areOfOthers('補助金', '離島への補助金を増やす。', '城下町への補助金に反対する。')).toBe(
    true,
  )
  expect(areOfOthers('補助金', '離島への補助金を増やす。', '離島への補助金に反対する。')).toBe(
    false,
  )
  expect(areOfOthers('補助金', '離島への補助金を増やす。', '補助金に反対する。')).toBe(false)
})
