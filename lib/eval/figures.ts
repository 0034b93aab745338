import type { Answer, Comparison, PassageHit } from '#lib/contract.ts'
import { type Addressed, addressedOf } from './addressed.ts'
import { isOf } from './of-document.ts'
import type { GoldQuestion } from './question-file.ts'

/** What came of one question; `comparison` where it asks for one. */
export type Outcome = {
  question: GoldQuestion
  passages: readonly PassageHit[]
  answer: Answer
  comparison: Comparison | null
}

/** How many of the questions that a figure speaks of it holds for. */
type Share = { hits: number; of: number; misses: string[] }

/** The figures, each by the language of the questions; that of `addressed` has its balanced accuracy. */
export type Figures = Record<string, Record<string, Share | Addressed>>

type Figure = {
  of: (question: GoldQuestion) => boolean
  holds: (outcome: Outcome) => boolean
}

const isAnswerable = ({ gold }: GoldQuestion) => gold.length > 0
const isCompared = ({ type }: GoldQuestion) => type === 'compare'
const isSingle = (question: GoldQuestion) => isAnswerable(question) && question.type !== 'compare'

/** The figures as the contract defines them. */
const figures: Readonly<Record<string, Figure>> = {
  'found at 5': { of: isSingle, holds: (outcome) => isFound(outcome, 5) },
  'found at 10': { of: isSingle, holds: (outcome) => isFound(outcome, 10) },
  shown: { of: isSingle, holds: isShown },
  answered: { of: isAnswerable, holds: ({ answer }) => answer.outcome === 'answered' },
  'shown (compare)': { of: isCompared, holds: isShown },
  refused: {
    of: ({ type }) => type === 'unanswerable',
    holds: ({ answer }) => answer.outcome === 'not-found',
  },
  caught: {
    of: ({ type }) => type === 'near-miss',
    holds: ({ answer }) => answer.missing.length > 0,
  },
  'false alarms': { of: isAnswerable, holds: ({ answer }) => answer.missing.length > 0 },
}

/** Figures over all outcomes, and for each language of the questions. */
export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const languages = [...new Set(outcomes.map(({ question }) => question.lang))]
  const byLanguage = <One>(of: Figure['of'], figure: (spoken: Outcome[]) => One) =>
    Object.fromEntries(
      ['all', ...languages].flatMap((language) => {
        const spoken = outcomes.filter(
          ({ question }) => of(question) && (language === 'all' || question.lang === language),
        )
        return spoken.length === 0 ? [] : [[language, figure(spoken)]]
      }),
    )
  return {
    ...Object.fromEntries(
      Object.entries(figures).map(([name, figure]) => [
        name,
        byLanguage(figure.of, (spoken) => share(figure, spoken)),
      ]),
    ),
    addressed: byLanguage(isCompared, addressedOf),
  }
}

function share({ holds }: Figure, outcomes: readonly Outcome[]): Share {
  const misses = outcomes.filter((outcome) => !holds(outcome))
  return {
    hits: outcomes.length - misses.length,
    of: outcomes.length,
    misses: misses.map(({ question }) => question.id),
  }
}

function isFound({ question, passages }: Outcome, count: number): boolean {
  return question.gold.some(({ doc, quote }) =>
    passages
      .slice(0, count)
      .some(({ source, text }) => isOf(source, doc) && holdsMost(bare(text), bare(quote))),
  )
}

/** A quote across two passages is looked for in the one that has its longer half. */
function holdsMost(text: string, quote: string): boolean {
  if (text.includes(quote)) return true
  const half = Math.ceil(quote.length / 2)
  const lengths = Array.from({ length: quote.length - half }, (_, at) => half + at)
  return lengths.some(
    (length) => text.endsWith(quote.slice(0, length)) || text.startsWith(quote.slice(-length)),
  )
}

/** A shorter citation shows a gold quote where it lies within it and covers this share of it. */
const leastShare = 0.6
const leastLength = 8

function isShown({ question, answer, comparison }: Outcome): boolean {
  const statements =
    comparison?.positions.flatMap((position) => position.statements) ?? answer.statements
  const citations = statements.flatMap((statement) => statement.citations)
  return question.gold.some((gold) => {
    const wanted = bare(gold.quote)
    return citations.some(({ source, quote }) => {
      const shown = bare(quote)
      const covers =
        shown.length >= leastLength &&
        wanted.includes(shown) &&
        shown.length >= leastShare * wanted.length
      return isOf(source, gold.doc) && (shown.includes(wanted) || covers)
    })
  })
}

/** Without blanks and lines of emphasis dots: quotes are compared so, and in no other way. */
function bare(text: string): string {
  return text.replace(/^[\s・･﹅﹆•]+$/gmu, '').replace(/\s/gu, '')
}
