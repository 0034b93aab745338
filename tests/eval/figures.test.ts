import { describe, expect, test } from 'vitest'
import { figuresOf, type Outcome } from '#lib/eval/figures.ts'
import type { GoldQuestion } from '#lib/eval/question-file.ts'
import { buildAnswer, buildCitation, buildHit } from '../support/build-answer.ts'
import { buildComparison } from '../support/build-comparison.ts'

const gold = '水番は、夏のあいだ毎朝四時に堰を見回った'

type Came = {
  compared?: readonly (readonly [source: string, outcome: 'addressed' | 'not-addressed'])[]
  question?: Partial<GoldQuestion>
  found?: readonly (readonly [source: string, text: string])[]
  shown?: readonly (readonly [source: string, quote: string])[]
  missing?: string[]
}

function outcome({ question = {}, found = [], shown = [], missing = [], compared }: Came): Outcome {
  return {
    question: {
      id: 'q1',
      lang: 'ja',
      type: 'fact',
      q: '水番の仕事は何ですか',
      gold: [{ doc: 'canal', quote: gold }],
      ...question,
    },
    passages: found.map(([source, text]) => buildHit(source, text)),
    answer: buildAnswer(
      shown.map(([source, quote]) => buildCitation(source, quote)),
      missing,
    ),
    comparison: compared === undefined ? null : buildComparison(compared),
  }
}

describe('papers are told as speaking of what is compared or not', () => {
  const question = {
    type: 'compare' as const,
    gold: ['canal', 'river', 'weir'].map((doc) => ({ doc, quote: gold })),
    silent: ['lamps'],
  }
  const figureOf = (...compared: NonNullable<Came['compared']>) =>
    figuresOf([outcome({ question, compared })]).addressed?.all

  test('and silent ones count as much as the others, however few they are', () => {
    const compared = [
      ['2021/canal.md', 'addressed'],
      ['river.md', 'addressed'],
      ['weir.md', 'addressed'],
      ['lamps.md', 'addressed'],
      ['other.md', 'addressed'],
    ] as const
    expect(figureOf(...compared)).toEqual({
      ...{ hits: 3, of: 4, misses: ['q1/lamps'], balanced: 0.5 },
    })
  })

  test('by any of the positions of those who speak in them', () => {
    expect(
      figureOf(
        ['canal.md', 'not-addressed'],
        ['canal.md', 'addressed'],
        ['lamps.md', 'not-addressed'],
      ),
    ).toEqual({ hits: 2, of: 4, misses: ['q1/river', 'q1/weir'], balanced: (1 / 3 + 1) / 2 })
  })
})

const holds = (figure: string, came: Came) => figuresOf([outcome(came)])[figure]?.all?.hits === 1
const isCounted = (figure: string, came: Came) =>
  (figuresOf([outcome(came)])[figure]?.all?.of ?? 0) === 1

const noise = (count: number) =>
  Array.from({ length: count }, (_, at) => ['canal.md', `別の文${at}。`] as const)

describe('a quote is found', () => {
  test('where one of the first passages of its document holds it', () => {
    const found = [...noise(4), ['canal.md', `序。${gold}。`] as const]
    expect(holds('found at 5', { found })).toBe(true)
    expect(holds('found at 5', { found: [...noise(1), ...found] })).toBe(false)
    expect(holds('found at 10', { found: [...noise(1), ...found] })).toBe(true)
  })

  test('only in the document that it is of, in whatever folder', () => {
    expect(holds('found at 5', { found: [['river.md', gold]] })).toBe(false)
    expect(holds('found at 5', { found: [['2021/canal.md', gold]] })).toBe(true)
  })

  test('whatever blanks and emphasis dots either side has, but no other difference', () => {
    const spaced = '水番は、夏の あいだ\n・・・\n毎朝四時に　堰を見回った'
    expect(holds('found at 5', { found: [['canal.md', spaced]] })).toBe(true)
    expect(holds('found at 5', { found: [['canal.md', gold.replace('、', '')]] })).toBe(false)
    expect(holds('found at 5', { found: [['canal.md', gold.replace('、', '・')]] })).toBe(false)
  })

  test('across two passages in the one with its longer half', () => {
    const [most, rest] = [gold.slice(0, 14), gold.slice(14)]
    expect(holds('found at 5', { found: [['canal.md', `序。${most}`]] })).toBe(true)
    expect(holds('found at 5', { found: [['canal.md', `${rest}。次に`]] })).toBe(false)
    expect(holds('found at 5', { found: [['canal.md', `${most}が、次に`]] })).toBe(false)
  })
})

describe('a quote is shown', () => {
  test('where a citation’s quote holds it', () => {
    expect(holds('shown', { shown: [['canal.md', `${gold}。`]] })).toBe(true)
    expect(holds('shown', { shown: [['river.md', `${gold}。`]] })).toBe(false)
    expect(holds('shown', {})).toBe(false)
  })

  test('where it holds the citation’s quote, and that covers 60 % of it', () => {
    const share = (part: number) => gold.slice(0, Math.ceil(gold.length * part))
    expect(holds('shown', { shown: [['canal.md', share(0.6)]] })).toBe(true)
    expect(holds('shown', { shown: [['canal.md', share(0.5)]] })).toBe(false)
  })

  test('but not by a citation of fewer than 8 characters, unless it is the whole', () => {
    const short = { gold: [{ doc: 'canal', quote: '水番の長い仕事' }] }
    expect(holds('shown', { question: short, shown: [['canal.md', '水番の長い']] })).toBe(false)
    expect(holds('shown', { question: short, shown: [['canal.md', '水番の長い仕事']] })).toBe(true)
  })

  test('for comparisons apart', () => {
    const compare = { question: { type: 'compare' as const }, shown: [['canal.md', gold] as const] }
    expect(holds('shown (compare)', compare)).toBe(true)
    expect(isCounted('shown', compare)).toBe(false)
    expect(isCounted('answered', compare)).toBe(true)
  })
})

describe('a question that the papers don’t answer', () => {
  const unanswerable = { type: 'unanswerable' as const, gold: [] }
  const nearMiss = { type: 'near-miss' as const, gold: [] }

  test('is refused where the outcome is not-found', () => {
    expect(holds('refused', { question: unanswerable })).toBe(true)
    expect(holds('refused', { question: unanswerable, shown: [['canal.md', gold]] })).toBe(false)
  })

  test('in the papers’ field is caught where something is named as missing, refused or not', () => {
    expect(holds('caught', { question: nearMiss, missing: ['2019年'] })).toBe(true)
    expect(
      holds('caught', { question: nearMiss, missing: ['2019年'], shown: [['canal.md', gold]] }),
    ).toBe(true)
    expect(holds('caught', { question: nearMiss })).toBe(false)
    expect(isCounted('refused', { question: nearMiss })).toBe(false)
  })

  test('counts for no other figure', () => {
    for (const figure of ['found at 5', 'shown', 'answered', 'false alarms']) {
      expect(isCounted(figure, { question: unanswerable })).toBe(false)
      expect(isCounted(figure, { question: nearMiss })).toBe(false)
    }
  })
})

test('an answerable question with something missing is a false alarm', () => {
  expect(holds('false alarms', { missing: ['2019年'] })).toBe(true)
  expect(holds('false alarms', {})).toBe(false)
})

test('every figure is given by language with its count and the questions that missed', () => {
  const figures = figuresOf([
    outcome({ question: { id: 'ja1' }, shown: [['canal.md', gold]] }),
    outcome({ question: { id: 'ja2' } }),
    outcome({ question: { id: 'en1', lang: 'en' }, shown: [['canal.md', gold]] }),
  ])
  expect(figures.shown).toEqual({
    all: { hits: 2, of: 3, misses: ['ja2'] },
    ja: { hits: 1, of: 2, misses: ['ja2'] },
    en: { hits: 1, of: 1, misses: [] },
  })
  expect(figures.refused).toEqual({})
})
