import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addressOfSide,
  bare,
  isShown,
  kept,
  type Side,
  sideOf,
  withMentions,
  withoutTop,
  withSource,
} from '../../app/desk/side.ts'

const place = { documentId: 'a', quoted: { start: 1, end: 2, version: null } }
const address = 'http://127.0.0.1:3000/?a=b'

test('a paper lies over the mentions, and another paper takes its place', () => {
  const mentions = withMentions(bare, '谷')
  const source = withSource(mentions, place)
  expect(source).toEqual({ mentions: '谷', source: place, depth: 2 })
  expect(withSource(source, { ...place, documentId: 'b' }).depth).toBe(2)
  expect(withoutTop(source)).toMatchObject({ mentions: '谷', source: null })
  expect(isShown(withoutTop(withoutTop(source)))).toBe(false)
})

test('the mentions of another term take their place, but lie over a paper', () => {
  expect(withMentions(withMentions(bare, '谷'), '水').depth).toBe(1)
  expect(withMentions(withSource(bare, place), '水').depth).toBe(2)
})

test('an address says whose mentions are shown, and opens them', () => {
  const side = withMentions(bare, '谷 & 水')
  const said = addressOfSide(address, side)
  expect(sideOf(null, said)).toEqual({ ...side, depth: 0 })
  expect(addressOfSide(said, bare)).toBe(address)
})

test('what the history keeps comes back, and anything else is a bare desk', () => {
  const sides: Side[] = [bare, withMentions(bare, ''), withSource(withMentions(bare, '谷'), place)]
  for (const side of sides) expect(sideOf(structuredClone(kept(side)), address)).toEqual(side)
  fc.assert(
    fc.property(fc.anything(), (state) => {
      expect(sideOf(state, address)).toEqual(bare)
      expect(sideOf({ tenkyoSide: state }, address)).toEqual(bare)
    }),
  )
})
