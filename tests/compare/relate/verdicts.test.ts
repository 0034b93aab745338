import { expect, test } from 'vitest'
import { verdictOf } from '#lib/compare/relate/verdicts.ts'

test('plain words say where a quote stands, with the no that belongs to them', () => {
  for (const [cue, text, stance] of [
    ['べき', '渡し船を残すべきである。', 'advocates'],
    ['べき', '渡し船を廃止すべきではない。', 'opposes'],
    ['必要', '渡し船には新しい桟橋が必要である。', 'advocates'],
    ['必要', '渡し船を急ぐ必要はない。', 'opposes'],
    ['反対', '渡し船の廃止に反対する。', 'opposes'],
    ['うえで', '島と話し合ったうえで決めるべきである。', 'conditional'],
    ['should', 'The ferry should be kept.', 'advocates'],
    ['should', 'The ferry should not be cut.', 'opposes'],
    ['unless', 'It must go unless it pays.', 'conditional'],
  ] as const) {
    expect(verdictOf(cue, text), text).toBe(stance)
  }
})

test('other words from which a stance may be read say nothing so plainly', () => {
  for (const [cue, text] of [
    ['崩壊', '島の港は崩壊し始めている。'],
    ['緩和', '規則の緩和が進んだ。'],
    ['壊', '堤は波に洗われた。'],
    ['dear', 'The ferry is dear.'],
  ] as const) {
    expect(verdictOf(cue, text), text).toBeNull()
  }
})
