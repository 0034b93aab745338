import { expect, test } from 'vitest'
import type { ComparisonLine } from '#lib/contract.ts'
import {
  addressedIn,
  begin,
  type Column,
  cellOf,
  comparisonOf,
  relationsAmong,
  searchedOf,
  take,
} from '../../../app/compare/column.ts'
import { citePlace } from '../../support/build-answer.ts'
import { buildPosition } from '../../support/build-position.ts'

const begun: ComparisonLine = { begun: { topic: 't', language: 'en', documents: 2 } }
const end = {
  generator: { kind: 'extractive', model: null },
  notice: null,
  timings: { firstPositionMs: 1, totalMs: 2 },
} as const
const done: ComparisonLine = { done: end }
const position = (id: string, changes = {}): ComparisonLine => ({
  position: { ...buildPosition(id, ['q']), ...changes },
})
const error: ComparisonLine = { error: { code: 'internal', message: 'x' } }

function read(lines: readonly ComparisonLine[], column = begin('t', ['a', 'b'])): Column {
  return lines.reduce(take, column)
}

test('a cell says how far the asking has come until its paper has been searched', () => {
  const steps: [ComparisonLine[], string, string][] = [
    [[], 'waiting', 'waiting'],
    [[begun], 'searching', 'searching'],
    [[begun, position('b')], 'searching', 'done'],
    [[begun, position('b'), error], 'failed', 'done'],
  ]
  for (const [lines, first, second] of steps) {
    const column = read(lines)
    expect([cellOf(column, 'a').is, cellOf(column, 'b').is]).toEqual([first, second])
  }
  expect(cellOf(read([begun]), 'c').is).toBe('unasked')
})

test('those who differ in one paper stand in one cell, and the paper counts once', () => {
  const column = read([begun, position('a', { holder: 'x' }), position('a', { holder: 'y' })])
  const cell = cellOf(column, 'a')
  expect(cell.is === 'done' && cell.positions.map(({ holder }) => holder)).toEqual(['x', 'y'])
  expect(searchedOf(column)).toBe(1)
})

test('asked again, what was known stands until it is known anew', () => {
  const first = read([begun, position('a'), position('b'), done])
  const again = begin('t', ['a', 'b'], first)
  expect(cellOf(again, 'a')).toMatchObject({ is: 'done', isEarlier: true })
  expect(searchedOf(again)).toBe(0)
  const halfway = read([begun, position('a', { scored: 5 })], again)
  expect(cellOf(halfway, 'a')).toMatchObject({ isEarlier: false, positions: [{ scored: 5 }] })
  expect(cellOf(halfway, 'b')).toMatchObject({ isEarlier: true })
  // A paper that the second asking says nothing of is not answered for by the first.
  expect(cellOf(read([done], halfway), 'b').is).toBe('unasked')
})

test('a paper that is taken out takes its relations along', () => {
  const between = (...ids: string[]): ComparisonLine => ({
    relation: {
      kind: 'agreement',
      text: ids.join(),
      citations: ids.map((id) => citePlace(id, 0)),
      shared: [],
    },
  })
  const column = read([begun, position('a'), position('b'), between('a', 'b'), done])
  expect(relationsAmong(column, new Set(['a', 'b']))).toHaveLength(1)
  expect(relationsAmong(column, new Set(['a']))).toEqual([])
  expect(comparisonOf(column, new Set(['a']))).toMatchObject({
    topic: 't',
    positions: [{ documentId: 'a' }],
    relations: [],
    generator: end.generator,
  })
})

test('what did not come to its end is no comparison to take along', () => {
  expect(comparisonOf(read([begun, position('a')]), new Set(['a']))).toBeNull()
  expect(comparisonOf(read([begun, error]), new Set(['a']))).toBeNull()
})

test('a question says how many papers address it', () => {
  const silent = { position: buildPosition('b', []) }
  expect(addressedIn(read([begun, position('a'), silent]), new Set(['a', 'b']))).toBe(1)
})
