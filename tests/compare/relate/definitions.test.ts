import { describe, expect, test } from 'vitest'
import { definedIn } from '#lib/compare/relate/definitions.ts'

const terms = (text: string) => definedIn(text).map(({ written }) => written)

describe('a quote that says what a word means, or how it is used', () => {
  for (const [text, term] of [
    ['「潮待ち」とは、潮の向きが変わるのを港で待つことである。', '潮待ち'],
    ['「潮待ち」は「港で時を過ごすこと」と定義されている。', '潮待ち'],
    ['港で潮を待つことは「潮待ち（slack）」等と呼ばれる。', '潮待ち'],
    ['政府の文書で「潮待ち」という用語が使われた例はない。', '潮待ち'],
    ['灯台守とは、灯台の火を絶やさないことを務めとする者を指す。', '灯台守'],
    ['“Slack water” refers to the time when the tide does not move.', 'Slack water'],
    ['The term “slack water” was first used by pilots.', 'slack water'],
    ['Slack water is defined as the turn of the tide.', 'Slack water'],
  ] as const) {
    test(text, () => expect(terms(text)).toContain(term))
  }
})

describe('a quote that judges or tells defines nothing', () => {
  for (const text of [
    '潮待ちは無駄とは言えない。',
    '潮待ちをやめるべきである。',
    '「潮待ち」の港は三つある。',
    '町とは異なる考えである。',
    'Slack water is too short for the ferry.',
    'The council wants a new pier.',
  ]) {
    test(text, () => expect(terms(text)).toEqual([]))
  }
})
