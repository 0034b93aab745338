import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type NumberedPlace,
  numberPlaces,
  numbersByPlace,
  type Place,
  placeKey,
} from '#lib/chat/numbers.ts'

const place = (documentId: string, start: number, version = 'v1'): Place => ({
  documentId,
  version,
  start,
  end: start + 1,
})
const places = fc.array(
  fc
    .record({
      paper: fc.constantFrom('a', 'b'),
      start: fc.nat(4),
      version: fc.constantFrom('1', '2'),
    })
    .map(({ paper, start, version }) => place(paper, start, version)),
)
/** A conversation's turns one after another; some stand in the place of an earlier one. */
const turns = fc.array(places)
const inTurn = (rounds: readonly Place[][], known: readonly NumberedPlace[] = []) =>
  rounds.reduce((numbered, cited) => numberPlaces(numbered, cited), known)

test('places are numbered from one, as they are cited', () => {
  const numbered = numberPlaces([], [place('a', 5), place('b', 1), place('a', 5), place('a', 9)])
  expect(numbered.map(({ documentId, start, number }) => [documentId, start, number])).toEqual([
    ['a', 5, 1],
    ['b', 1, 2],
    ['a', 9, 3],
  ])
})

test('a number belongs to its place for good, whatever is cited later', () => {
  fc.assert(
    fc.property(turns, turns, (before, after) => {
      const known = inTurn(before)
      expect(inTurn(after, known).slice(0, known.length)).toEqual(known)
    }),
  )
})

test('every cited place has one number of its own, and none is left out', () => {
  fc.assert(
    fc.property(turns, (rounds) => {
      const numbered = inTurn(rounds)
      expect(numbered.map(({ number }) => number)).toEqual(numbered.map((_, order) => order + 1))
      expect(new Set(numbered.map(placeKey))).toEqual(new Set(rounds.flat().map(placeKey)))
    }),
  )
})

test('numbers are the same turn by turn and all at once, so that page and server agree', () => {
  fc.assert(
    fc.property(turns, (rounds) => {
      expect(numberPlaces([], rounds.flat())).toEqual(inTurn(rounds))
    }),
  )
})

test('what was taken out of a conversation does not give its number away', () => {
  const known = numberPlaces([], [place('a', 1), place('a', 2)]).slice(1)
  expect(numberPlaces(known, [place('a', 3)]).at(-1)?.number).toBe(3)
})

test('the same stretch of another version is another place', () => {
  const numbered = numberPlaces([], [place('a', 1, 'v1'), place('a', 1, 'v2')])
  expect(numbersByPlace(numbered).get(placeKey(place('a', 1, 'v2')))).toBe(2)
})

test('where nothing is new, nothing changes', () => {
  const known = numberPlaces([], [place('a', 1)])
  expect(numberPlaces(known, [place('a', 1)])).toBe(known)
})
