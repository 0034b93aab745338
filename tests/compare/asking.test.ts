/** What papers are searched for is what a question is about, and not what it asks of it. */
import { expect, test } from 'vitest'
import { matterOf } from '#lib/compare/asking.ts'
import { readTopic } from '#lib/compare/topic.ts'

const wordsOf = (text: string) => matterOf(readTopic(text)).words

test.each([
  ['Should ferry fares be lowered?', ['ferry', 'fares']],
  ['Should Norway relax its rules on ferry fares?', ['norway', 'ferry', 'fares']],
  ['Ought the levy on fish imports to be tightened?', ['levy', 'fish', 'imports']],
  ['How should the government cope with wild boars?', ['wild', 'boars']],
  ['Is lighthouse upkeep still worth pursuing?', ['lighthouse', 'upkeep']],
  ['Could harbour dues be raised again?', ['harbour', 'dues']],
])('“%s”', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})

test.each([
  ['堰の撤去を認めるべきか', ['堰', '撤去']],
  ['放流の回数を増やすべきでしょうか', ['放流', '回数']],
  ['日本が水利権に関与すべきか', ['日本', '水利権']],
])('「%s」', (text, words) => {
  expect(wordsOf(text).join('')).toBe(words.join(''))
})

test.each([
  'Norwegian ferry fares',
  'the treatment of wastewater in harbours',
  'NATO expansion',
  'the rule of law',
  '堰の撤去',
  '水番の報酬について必要な見直し',
])('leaves “%s” as it is', (text) => {
  const topic = readTopic(text)
  expect(matterOf(topic)).toEqual(topic)
})

test('keeps a question that asks about nothing else', () => {
  expect(wordsOf('Should Norway expand?')).toEqual(['norway', 'expand'])
})
