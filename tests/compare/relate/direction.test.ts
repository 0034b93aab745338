import { describe, expect, test } from 'vitest'
import { quotesOf, voicesOf } from '#lib/compare/relate/voices.ts'
import type { Stance } from '#lib/contract.ts'
import { buildPosition } from '../../support/build-position.ts'

const way = (stance: Stance, quote: string, language = 'ja') =>
  voicesOf(quotesOf([buildPosition('白書', [quote], { stance, language })]), '渡し船').map(
    ({ direction }) => direction,
  )

describe('who wants a thing, or is against its end, goes one way', () => {
  for (const [stance, quote] of [
    ['advocates', '渡し船の便を増やすべきである。'],
    ['advocates', '渡し船を守り続けることが必要だ。'],
    ['opposes', '渡し船の廃止には反対である。'],
    ['advocates', '渡し船の廃止には反対である。'],
    ['opposes', '渡し船への補助を減らすべきではない。'],
    ['advocates', 'The ferry should be kept.'],
    ['opposes', 'We oppose cutting the ferry.'],
  ] as const) {
    test(`${stance}: ${quote}`, () => expect(way(stance, quote)).toEqual([1]))
  }
})

describe('who is against a thing, or wants its end, goes the other', () => {
  for (const [stance, quote] of [
    ['opposes', '渡し船の便を増やすことには反対である。'],
    ['advocates', '渡し船は廃止すべきである。'],
    ['opposes', '渡し船は廃止すべきである。'],
    ['advocates', '安全を守るため、渡し船の便は減らすべきである。'],
    ['opposes', 'The council is against a new ferry.'],
    ['advocates', 'The ferry should be scrapped.'],
  ] as const) {
    test(`${stance}: ${quote}`, () => expect(way(stance, quote)).toEqual([-1]))
  }
})

describe('whose quote says otherwise than the position as a whole does not speak for it', () => {
  for (const [stance, quote] of [
    ['opposes', '渡し船の便を増やすべきである。'],
    ['advocates', '渡し船の便を増やすことには反対である。'],
    ['conditional', '渡し船の便を増やすべきである。'],
    ['opposes', 'The ferry should be kept.'],
  ] as const) {
    test(`${stance}: ${quote}`, () => expect(way(stance, quote)).toEqual([]))
  }
})
