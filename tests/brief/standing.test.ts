import { describe, expect, test } from 'vitest'
import type { Line } from '#lib/brief/paper.ts'
import { isEligible, standing } from '#lib/brief/standing.ts'
import type { BlockKind } from '#lib/document.ts'
import { buildEvidence } from '../support/build-evidence.ts'

function line(text: string, described: Partial<Omit<Line, 'text'>> = {}): Line {
  return {
    ...{ evidence: buildEvidence(text), text, kind: 'paragraph', path: ['一 渡し船'] },
    ...{ holder: null, place: 0.5, ordinal: 3, ...described },
  }
}

const full = '渡し船は朝夕の通学の時間に限って動かし、昼のあいだは荷を運ぶ。'

test('a full sentence stands by itself', () => {
  expect(isEligible(line(full))).toBe(true)
  expect(standing(line(full))).toBe(1)
})

describe('what points at what stands elsewhere does not stand', () => {
  test.each([
    'これは船頭の収入を細らせ、若い担い手を町から遠ざけた。',
    'その二年後に橋が架かり、渡し船を使う人は町からいなくなった。',
    'こうした変化を受けて、町は船頭の講習を隣の町と始めている。',
    '両者はともに渡し船の再開を望み、費用の分け方で折り合った。',
    '再開の条件としては次の三点を挙げることができると考える。',
    '桟橋を使う船の数の移り変わりは、図2に示したとおりである。',
    '橋までの遠回りが、歩いて通う子どもにはつらいからである。',
    'They asked for a landing stage that could be used in winter as well.',
    'This would bring the two banks of the river together once again.',
    'The number of crossings is given in table 3 for every year since 1950.',
    '这使得船夫的收入不断减少，年轻人也不愿意再做这一行。',
  ])('%s', (text) => expect(standing(line(text))).toBe(0))
})

test('what speaks of the paper stands at its beginning, and farther on only where no other can be meant', () => {
  const own = 'この報告書は、渡し船の再開に要る費用と人手とを町の求めで調べた。'
  expect(standing(line(own, { place: 0.02 }))).toBe(1)
  expect(standing(line(own, { place: 0.6 }))).toBe(0)
  const paper = 'This paper argues that the ferry should run again on school days.'
  expect(standing(line(paper, { place: 0.95 }))).toBe(1)
})

describe('these stand less well than a full sentence', () => {
  test.each<[string, Partial<Omit<Line, 'text'>>]>([
    ['しかし、渡し船を動かす船頭は町にひとりも残っていない。', {}],
    ['渡し船の再開は費用に見合わないという批判がある。', {}],
    ['桟橋の修理と船頭の講習および隣の町との費用の分担', { kind: 'list-item' }],
    [full, { path: ['三 よその町の事例'] }],
    ['渡し船は再び動く。', {}],
  ])('%s', (text, described) => {
    const stands = standing(line(text, described))
    expect(stands).toBeGreaterThan(0)
    expect(stands).toBeLessThan(1)
  })
})

describe('no part of a briefing', () => {
  test.each<[string, BlockKind, string]>([
    ['図の船は、一九六〇年に造られた最後の渡し船である。', 'caption', '一 渡し船'],
    ['渡し船の番号は、県の台帳の順による。', 'footnote', '一 渡し船'],
    ['桟橋 | 2,700万円 | 町が負担する', 'table-row', '一 渡し船'],
    ['聞き取りに応じてくださった船頭の方々に深く感謝の意を表する。', 'paragraph', 'おわりに'],
    ['本稿の見解は筆者のものであり、町の見解ではない。', 'paragraph', 'はじめに'],
    ['We are grateful to the ferrymen who told us about their work.', 'paragraph', 'Conclusion'],
    ['渡し船の暮らしは、川の民俗を扱った本に詳しく書かれている。', 'list-item', '参考文献'],
    ['The river and its people are treated at length in older works.', 'paragraph', 'References'],
    ['渡し\ufffdは\ufffd夕の\ufffd学の時間に\ufffdって動かす。', 'paragraph', '一 渡し船'],
  ])('%s', (text, kind, heading) => {
    expect(isEligible(line(text, { kind, path: [heading] }))).toBe(false)
  })
})
