import { expect, test } from 'vitest'
import { type Finding, verdictOf } from '#lib/answer/support/finding.ts'

const doubt = (note: string): Finding => ({ weight: 'doubt', note })
const contradiction: Finding = { weight: 'contradiction', note: 'no' }

test.each<[string, Finding[], ReturnType<typeof verdictOf>]>([
  ['nothing speaks against it', [], { support: 'supported', notes: [] }],
  ['one thing may not be borne out', [doubt('a')], { support: 'weak', notes: ['a'] }],
  [
    'the same doubt was found three times',
    [doubt('a'), doubt('a'), doubt('a')],
    { support: 'weak', notes: ['a'] },
  ],
  [
    'there are three reasons to doubt',
    [doubt('a'), doubt('b'), doubt('c')],
    { support: 'unsupported', notes: ['a', 'b', 'c'] },
  ],
  [
    'its quotes contradict, which is said first',
    [doubt('a'), contradiction],
    { support: 'unsupported', notes: ['no', 'a'] },
  ],
])('a statement, where %s', (_, findings, verdict) => {
  expect(verdictOf(findings)).toEqual(verdict)
})
