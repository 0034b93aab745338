import { expect, test } from 'vitest'
import { verdictIn } from '#lib/compare/relate/verdicts.ts'

const said = (text: string) => {
  const verdict = verdictIn(text)
  return verdict === null ? null : [verdict.taken, text.slice(verdict.start, verdict.end)]
}

test('plain words say where a quote stands, with the no that belongs to them', () => {
  for (const [text, ...expected] of [
    ['渡し船を残すべきである。', 'advocates', 'べき'],
    ['渡し船を廃止すべきではない。', 'opposes', 'べきではない'],
    ['渡し船には新しい桟橋が必要である。', 'advocates', '必要'],
    ['渡し船を急ぐ必要はない。', 'opposes', '必要はない'],
    ['渡し船の廃止に反対する。', 'opposes', '反対'],
    ['島と話し合ったうえで決めるべきである。', 'conditional', 'うえで'],
    ['The ferry should be kept.', 'advocates', 'should'],
    ['The ferry should not be cut.', 'opposes', 'should not'],
    ['The ferry must go unless it pays.', 'conditional', 'unless'],
  ] as const) {
    expect(said(text), text).toEqual(expected)
  }
})

test('other words from which a stance may be read say nothing so plainly', () => {
  for (const text of [
    '島の港は崩壊し始めている。',
    '規則の緩和が進んだ。',
    '渡し船が重要な役割を果たしてきた。',
    '渡し船が残ったことは特筆すべきである。',
    '渡し船が必要とする桟橋は三つある。',
    'The ferry is dear.',
  ]) {
    expect(said(text), text).toBeNull()
  }
})
