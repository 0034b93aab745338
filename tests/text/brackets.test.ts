import { expect, test } from 'vitest'
import { matchBrackets } from '#lib/text/brackets.ts'

const depths = (text: string) => [...matchBrackets(text).depth].join('')

test('brackets are counted where they have a partner', () => {
  expect(depths('「港」')).toBe('0110')
  expect(depths('「（港）」')).toBe('012210')
})

test('a bracket without a partner counts for nothing', () => {
  expect(depths('「港）町（')).toBe('000000')
  expect(depths('「（港」')).toBe('01110')
})

test('partners far from each other are none', () => {
  expect(matchBrackets(`「${'港'.repeat(601)}」`).openedAt.size).toBe(0)
})
