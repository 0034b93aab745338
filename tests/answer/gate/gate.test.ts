import { describe, expect, test } from 'vitest'
import type { Draft } from '#lib/answer/drafts.ts'
import { gate, type Shown } from '#lib/answer/gate/gate.ts'
import { knownWords } from '#lib/answer/gate/heading.ts'
import { buildCitation } from '../../support/build-answer.ts'

const guard = buildCitation('canal.md', '水番の報酬は米で支払われ、一年に二俵と決められていた。')
const lamps = buildCitation('lamps.md', 'The town replaced 640 street lamps in the spring of 2018.')
const shown: Shown = {
  citations: new Map([
    ['k3f9x', guard],
    ['b77qz', lamps],
  ]),
  known: knownWords(['水番の報酬は何ですか', guard.quote, lamps.quote]),
  nonce: '0123456789abcdef',
  language: 'ja',
}
const through = (draft: Partial<Draft>) =>
  gate({ text: '水番は米を受け取った。', kind: 'point', ids: ['k3f9x'], ...draft }, shown)
const passed = (draft: Partial<Draft>) => {
  const gated = through(draft)
  if (gated.outcome !== 'passed') throw new Error(gated.outcome)
  return gated.statement
}

describe('a statement cites', () => {
  test.each([
    [['k3f9x'], [guard]],
    [
      ['b77qz', 'k3f9x', 'b77qz'],
      [lamps, guard],
    ],
    [[' [k3f9x] ', '1', 'zzzzz', '', 'k3f9x k3f9x', '__proto__', 'K3F9X'], [guard]],
  ])('only what was shown under the ids that it names: %j', (ids, citations) => {
    expect(passed({ ids }).citations).toEqual(citations)
  })

  test.each([[[]], [['zzzzz']], [['1', '2']], [['k3f9']], [['constructor']]])(
    'or is withheld: %j',
    (ids) => {
      expect(through({ ids })).toEqual({ outcome: 'withheld', why: 'uncited' })
    },
  )

  test('no id that it only writes into its text', () => {
    expect(through({ ids: [], text: '水番は米を受け取った [k3f9x]。' }).outcome).toBe('withheld')
    expect(passed({ text: '水番は米を受け取った [k3f9x]。' }).text).toBe('水番は米を受け取った。')
  })
})

describe('what names a matter needs no citation', () => {
  test.each([
    ['heading', '水番の報酬'],
    ['heading', '## 水番の報酬について'],
    ['heading', 'Street lamps in 2018'],
    ['lead', '水番の報酬：'],
    ['heading', '水番の報酬は何か'],
    ['heading', 'はじめに：報酬の概要と今後の見通し'],
  ] as const)('%s: %s', (kind, text) => {
    expect(passed({ kind, text, ids: ['k3f9x'] })).toMatchObject({ kind, citations: [] })
  })

  test.each([
    '水番の報酬は金貨',
    '水番の報酬は米で支払われた。',
    'The town replaced lamps',
    'No street lamps',
    '「水番の報酬は米で二俵と決められ」',
  ])('but what asserts something does: %s', (text) => {
    expect(through({ kind: 'heading', text, ids: [] })).toEqual({
      outcome: 'withheld',
      why: 'uncited',
    })
    expect(passed({ kind: 'heading', text: '水番の報酬は米である。' }).kind).toBe('point')
    expect(passed({ kind: 'lead', text: '水番の報酬は米である。' })).toMatchObject({
      kind: 'lead',
      citations: [guard],
    })
  })
})

test.each(['Street lamps in 2019', 'ミサイルの配備', '山田委員の報酬'])(
  'what names a matter that nobody asked or showed is left out: %s',
  (text) => {
    expect(through({ kind: 'heading', text, ids: [] })).toEqual({ outcome: 'nothing' })
  },
)

describe('a quotation that is not the papers’', () => {
  test('is struck, and the statement says so', () => {
    const { text, notes } = passed({
      text: '水番の記録では「金貨を山ほど受け取っていた」と語られている。',
    })
    expect(text).toBe('水番の記録では[…]と語られている。')
    expect(notes).toEqual(['原文にない引用を取り除きました。'])
  })

  test('takes the statement with it where nothing else is said', () => {
    expect(through({ text: '「金貨を山ほど受け取っていた」とある。' })).toEqual({
      outcome: 'withheld',
      why: 'misquoted',
    })
  })

  test('even where another evidence that was shown has it', () => {
    expect(
      passed({ text: '北沢に残る町の古い記録には「street lamps」と書かれているという。' }).notes,
    ).toHaveLength(1)
  })
})

describe('what is no statement is not shown', () => {
  test.each([
    '{"elements":[{"text":"x","kind":"point"}]}',
    'as said {"ids": ["k3f9x"]}',
    `the fence 0123456789abcdef ends`,
    'あ'.repeat(1001),
    'x'.repeat(10_000),
  ])('%#', (text) => {
    expect(through({ text })).toEqual({ outcome: 'withheld', why: 'unreadable' })
  })

  test.each([
    '',
    '   ',
    '[k3f9x]',
    '![x](https://evil.example/p.gif)',
    '<script>alert(1)</script>',
    '---',
    '```\ncode\n```',
  ])('and what is left of nothing is nothing: %j', (text) => {
    expect(through({ text })).toEqual({ outcome: 'nothing' })
  })
})
