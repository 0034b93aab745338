import { expect, test } from 'vitest'
import type { Line } from '#lib/brief/paper.ts'
import { spread } from '#lib/brief/spread.ts'
import { buildEvidence } from '../support/build-evidence.ts'

const sentences = [
  '渡し船は朝夕の通学に使われる。',
  '桟橋は春の出水で流された。',
  '船頭の講習は隣の町と開かれる。',
  '運賃は大人と子どもで違う。',
  '橋は六キロ下流に架けられた。',
]

function line(text: string, at: number, described: Partial<Line> = {}): Line {
  return {
    ...{ evidence: buildEvidence(text), text, kind: 'paragraph', path: ['町', `${at}`] },
    ...{ holder: null, place: at / 10, ordinal: 0, ...described },
  }
}

test('the best come first, and no more than were asked for', () => {
  const rated = sentences.map((text, at) => ({ line: line(text, at), score: 1 - at / 10 }))
  const chosen = spread(rated, 3, [], 0)
  expect(chosen.map(({ text }) => text)).toEqual(sentences.slice(0, 3))
})

test('what says the same as a chosen line, or as one from before, is passed over', () => {
  const [first = '', second = ''] = sentences
  const rated = [first, first, second].map((text, at) => ({ line: line(text, at), score: 1 }))
  expect(spread(rated, 3, [], 0).map(({ text }) => text)).toEqual([first, second])
  expect(spread(rated, 3, [line(first, 9)], 0).map(({ text }) => text)).toEqual([second])
})

test('a section that has had its say gives way to another of nearly the same worth', () => {
  const rated = sentences.map((text, at) => ({
    line: line(text, at, { path: ['町', at < 4 ? '一' : '二'] }),
    score: at < 4 ? 0.9 : 0.85,
  }))
  const chosen = spread(rated, 2, [], 0)
  expect(chosen.map(({ path }) => path[1])).toContain('二')
})

test('so does a speaker', () => {
  const rated = sentences.map((text, at) => ({
    line: line(text, at, { holder: at < 4 ? '大島 みどり' : '岡田 俊介' }),
    score: at < 4 ? 0.9 : 0.8,
  }))
  const chosen = spread(rated, 2, [], 0)
  expect(chosen.map(({ holder }) => holder)).toContain('岡田 俊介')
})
