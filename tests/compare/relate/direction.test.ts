import { describe, expect, test } from 'vitest'
import { directionOf } from '#lib/compare/relate/direction.ts'
import type { Voice } from '#lib/compare/relate/voices.ts'

const way = (stance: Voice['stance'], stretch: string, cue: string) =>
  directionOf({ stance, stretch, cues: [cue] })

describe('who wants a thing, or is against its end, goes one way', () => {
  for (const [stance, stretch, cue] of [
    ['advocates', '渡し船の便を増やすべきである。', 'べきである'],
    ['advocates', '渡し船を守り続けることが必要だ。', '必要'],
    ['opposes', '渡し船の廃止には反対である。', '反対'],
    ['opposes', '渡し船への補助を減らすべきではない。', 'べきではない'],
    ['advocates', 'The ferry should be kept.', 'should'],
    ['opposes', 'We oppose cutting the ferry.', 'oppose'],
  ] as const) {
    test(stretch, () => expect(way(stance, stretch, cue)).toBe(1))
  }
})

describe('who is against a thing, or wants its end, goes the other', () => {
  for (const [stance, stretch, cue] of [
    ['opposes', '渡し船の便を増やすことには反対である。', '反対'],
    ['advocates', '渡し船は廃止すべきである。', 'べきである'],
    ['advocates', '安全を守るため、渡し船の便は減らすべきである。', 'べきである'],
    ['opposes', 'The council is against a new ferry.', 'against'],
    ['advocates', 'The ferry should be scrapped.', 'should'],
  ] as const) {
    test(stretch, () => expect(way(stance, stretch, cue)).toBe(-1))
  }
})
