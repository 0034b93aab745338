import { expect, test } from 'vitest'
import {
  askedOf,
  type Choice,
  everything,
  readChoice,
  toggled,
  withoutCollection,
} from '../../../app/library/choice/choice.ts'
import { noFacets } from '../../../app/library/facets.ts'

const paper = (
  id: string,
  language = 'ja',
  date: string | null = '2024',
  collections: string[] = [],
) => ({
  id,
  language,
  date,
  collections,
})
const papers = [paper('a'), paper('b', 'en', '2019-04'), paper('c', 'ja', null, ['arms'])]
const asked = (choice: Choice, among = papers) => [...askedOf(choice, among)].join('')

test('at first every paper is asked, and so is every new one', () => {
  expect(asked(everything)).toBe('abc')
  expect(asked(everything, [...papers, paper('d')])).toBe('abcd')
})

test('a paper that was left out stays out, and new ones are asked', () => {
  const without = toggled(everything, 'b', papers)
  expect(asked(without, [...papers, paper('d')])).toBe('acd')
  expect(asked(toggled(without, 'b', papers))).toBe('abc')
})

test('a narrower choice takes new papers that fit it, and no others', () => {
  const japanese: Choice = { kind: 'fitting', facets: { ...noFacets, language: 'ja' }, left: [] }
  expect(asked(japanese, [...papers, paper('d', 'en'), paper('e', 'ja')])).toBe('ace')
  expect(asked({ kind: 'fitting', facets: { ...noFacets, from: 2020 }, left: [] })).toBe('a')
  expect(asked({ kind: 'fitting', facets: { ...noFacets, to: 2019 }, left: [] })).toBe('b')
  expect(asked({ kind: 'fitting', facets: { ...noFacets, collection: 'arms' }, left: [] })).toBe(
    'c',
  )
})

test('only these means these, whatever is added; one more may be ticked', () => {
  const only: Choice = { kind: 'only', ids: ['a'] }
  expect(asked(only, [...papers, paper('d')])).toBe('a')
  expect(asked(toggled(only, 'c', papers))).toBe('ac')
})

test('none stays none; but a choice whose papers are all gone counts no longer', () => {
  expect(asked({ kind: 'only', ids: [] })).toBe('')
  expect(asked({ kind: 'only', ids: ['gone'] })).toBe('abc')
})

test('ticking a paper that the facets leave out asks those that were asked, and it', () => {
  const english: Choice = { kind: 'fitting', facets: { ...noFacets, language: 'en' }, left: [] }
  expect(asked(toggled(english, 'a', papers))).toBe('ab')
})

test.each<Choice>([
  everything,
  { kind: 'only', ids: ['a'] },
  {
    kind: 'fitting',
    facets: { collection: 'arms', language: 'ja', from: 2019, to: null },
    left: ['b'],
  },
])('a choice is kept as it is: %j', (choice) => {
  expect(readChoice(JSON.stringify(choice))).toEqual(choice)
})

test.each([
  null,
  '',
  'nonsense',
  '3',
  '{"kind":"only"}',
  '{"kind":"fitting","left":[1],"facets":{}}',
])('where %j was kept, every paper is asked', (kept) => {
  expect(readChoice(kept)).toEqual(everything)
})

test('a collection that goes narrows nothing any more', () => {
  const arms: Choice = { kind: 'fitting', facets: { ...noFacets, collection: 'arms' }, left: [] }
  expect(asked(withoutCollection(arms, 'arms'))).toBe('abc')
  expect(asked(withoutCollection(arms, 'other'))).toBe('c')
})
