import { expect, test } from 'vitest'
import type { Statement } from '#lib/contract.ts'
import { blocksOf, isWide } from '../../../app/chat/blocks.ts'

const say = (text: string, kind: Statement['kind'] = 'point'): Statement => ({
  ...{ text, kind, citations: [] },
  support: 'supported',
  notes: [],
})
const shapeOf = (statements: Statement[]) =>
  blocksOf(statements).map((block) => (block.kind === 'heading' ? block.text : block.placed.length))

test('statements that follow each other make a paragraph, a heading begins another', () => {
  expect(shapeOf([say('One.'), say('Two.'), say('More', 'heading'), say('Three.')])).toEqual([
    ...[2, 'More', 1],
  ])
})

test('a short answer at the beginning stands by itself', () => {
  expect(shapeOf([say('In short.', 'lead'), say('One.'), say('Two.')])).toEqual([1, 2])
})

test('a paragraph that is long enough is followed by another', () => {
  const long = say('稲'.repeat(90))
  expect(shapeOf([long, long, long])).toEqual([2, 1])
  expect(shapeOf([say('rice '.repeat(30)), say('rice '.repeat(30)), say('rice.')])).toEqual([3])
})

test('what comes later changes nothing that stood before', () => {
  const all = ['稲'.repeat(100), 'One.', '水'.repeat(80), 'Two.', '田'.repeat(200)].map((text) =>
    say(text),
  )
  const whole = blocksOf(all)
  for (const [order] of all.entries()) {
    const begun = blocksOf(all.slice(0, order + 1))
    expect(begun.slice(0, -1)).toEqual(whole.slice(0, begun.length - 1))
    expect(begun.at(-1)?.key).toBe(whole[begun.length - 1]?.key)
  }
})

test.each([
  ['。', true],
  ['」', true],
  ['水', true],
  ['.', false],
  ['é', false],
  [undefined, false],
])('%s is set without a blank behind it: %s', (letter, wide) => {
  expect(isWide(letter)).toBe(wide)
})
