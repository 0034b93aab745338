import { describe, expect, test } from 'vitest'
import { purposeOf, saysRecommendation, saysSubject } from '#lib/brief/cues.ts'
import { leastTelling, telling } from '#lib/brief/figures.ts'

describe('a sentence says what is to be done', () => {
  test.each([
    '町は、朝夕の時間に限って渡し船を再開すべきである。',
    '船頭の育成には、隣の町と共同の講習を設ける必要がある。',
    '桟橋の修理は、雪の降る前に終えなければならない。',
    '渡し船の運賃を上げることには反対する。',
    '夜間の運航も検討してはどうか。',
    'The town should run the ferry on school days.',
    'We recommend a landing stage on the north bank.',
    '町里应当在上学的日子恢复渡船。',
  ])('%s', (text) => expect(saysRecommendation(text)).toBe(true))
})

describe('a sentence that tells of others, or asks, recommends nothing', () => {
  test.each([
    '渡し船は再開すべきであるとの意見が、町の会議で紹介された。',
    '渡し船を再開すべきか、町は決めかねている。',
    '桟橋の修理は必要であるが、町の予算には含まれていない。',
    '渡し船の再開に反対する理由はない。',
    '渡し船は一九九九年に廃止された。',
    'The council asked whether the ferry should run again.',
  ])('%s', (text) => expect(saysRecommendation(text)).toBe(false))
})

test.each([
  ['本稿は、渡し船の再開の条件を検討する。', true],
  ['本報告書の目的は、費用を見積もることである。', true],
  ['This paper examines the costs of a ferry.', true],
  ['The aim of the survey was to count the crossings.', true],
  ['渡し船は朝夕に動く。', false],
])('that “%s” speaks of the paper is %s', (text, says) => {
  expect(saysSubject(text)).toBe(says)
})

test.each([
  [['渡し船の再開', '要旨'], 'abstract'],
  [['1. Introduction'], 'beginning'],
  [['第5章 おわりに'], 'end'],
  [['VI. Conclusion'], 'end'],
  [['4 政策への提言'], 'proposals'],
  [['展望と提言', '費用の分担'], 'proposals'],
  [['渡し船の一日'], null],
])('%s is for: %s', (path, purpose) => {
  expect(purposeOf(path)).toBe(purpose)
})

describe('numbers and dates tell something', () => {
  test.each([
    '船一隻と桟橋の修理には、合わせて4,200万円かかる。',
    '渡し船は1999年3月に廃止された。',
    '二〇二三年五月に、町は再開を決めた。',
    'Energy use fell by 38 percent in the first year.',
    '2026年度までに11か国に対する16件を決めた。',
  ])('%s', (text) => expect(telling(text)).toBeGreaterThanOrEqual(leastTelling))
})

describe('numbers tell little', () => {
  test.each([
    '一方、二つの町は互いに譲らなかった。',
    '2026年の町の会議で取り上げられた。',
    'One of the two banks has no landing stage.',
    '町の倉には155ミリ榴弾砲の模型がある。',
    '渡し船は朝夕に動く。',
  ])('%s', (text) => expect(telling(text)).toBeLessThan(leastTelling))
})
