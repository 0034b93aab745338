/** A statement and its quotes, read and compared once, as every check needs them. */
import type { Span } from '#lib/document.ts'
import type { Embedder } from '#lib/models/embedder.ts'
import { cosine } from '../score.ts'
import { type AlignedWord, alignWords } from './align.ts'
import { clausesOf } from './clauses.ts'
import { type Reading, readingOf } from './reading.ts'
import { likeness, scalesOf } from './scale.ts'
import type { Source } from './source.ts'
import { type Wording, wordingIn } from './wording.ts'

/** A clause of a quote, with its likeness to the statement and whether the sentence rests on it. */
type Clause = Span & { likeness: number; main: boolean }

export type ReadQuote = Reading & {
  /** Its likeness to the statement: 0 is none, 1 the same in other words. */
  likeness: number
  /** Written in another language than the statement. */
  across: boolean
  clauses: readonly Clause[]
}

export type Bench = {
  statement: Reading
  quotes: readonly ReadQuote[]
  source: Source
  wording: Wording
  /** The statement's likeness to the nearest quote, or to all of them together. */
  likeness: number
  /** No quote is in the statement's language. */
  across: boolean
  /** The statement's words of matter with the likeness of the quotes' nearest word. */
  aligned: readonly AlignedWord[]
  /** The share of the statement's words that stand in the quotes, or near ones; from 0 to 1. */
  coverage: number
}

/**
 * Reads and compares a statement and its quotes; everything is embedded in one batch.
 * @throws TenkyoError `embedder-unavailable`
 */
export async function layOut(
  embedder: Embedder,
  { text, language }: { text: string; language: string },
  source: Source,
): Promise<Bench> {
  const scales = await scalesOf(embedder)
  const statement = readingOf(text)
  const readings = source.quotes.map(readingOf)
  const together = readings.length > 1 ? [readings.map((one) => one.text).join('\n')] : []
  const clauses = readings.map((one) => clausesOf(one.text, one.language))
  const parts = clauses.flatMap((own, at) =>
    own.map(({ start, end }) => readings[at]?.text.slice(start, end) ?? ''),
  )
  const texts = [statement.text, ...readings.map((one) => one.text), ...together, ...parts]
  const [vectors, aligned] = await Promise.all([
    embedder.embed(texts, 'passage'),
    alignWords(embedder, statement, readings, scales.words),
  ])
  const isAcross = (reading: Reading | undefined) => reading?.language !== statement.language
  const near = (at: number, across: boolean) => {
    const [own, other] = [vectors[0], vectors[at]]
    const value = own === undefined || other === undefined ? 0 : cosine(own, other)
    return likeness(value, across ? scales.across : scales.within)
  }
  const across = readings.every(isAcross)
  let at = 1 + readings.length + together.length
  const quotes = readings.map((reading, place): ReadQuote => {
    const own = (clauses[place] ?? []).map((clause): Clause => {
      const value = near(at, isAcross(reading))
      at += 1
      return { ...clause, likeness: value }
    })
    return {
      ...reading,
      likeness: near(1 + place, isAcross(reading)),
      across: isAcross(reading),
      clauses: own,
    }
  })
  const best = quotes.map((one) => one.likeness)
  if (together.length > 0) best.push(near(1 + readings.length, across))
  return {
    ...{ statement, quotes, source, wording: wordingIn(language), across, aligned },
    likeness: Math.max(...best),
    coverage:
      aligned.length === 0
        ? 1
        : aligned.reduce((sum, one) => sum + one.likeness, 0) / aligned.length,
  }
}

/** A clause with less than this share of the nearest clause's likeness is about something else. */
const relevantShare = 0.4
/** The clause on which a sentence rests bears on all of it, unless it is quite another matter. */
const mainShare = 0.2

/** True where what a quote says at a place bears on the statement. */
export function bearsOn({ clauses }: ReadQuote, { start }: { start: number }): boolean {
  const best = Math.max(...clauses.map((one) => one.likeness))
  const own = clauses.find((one) => one.start <= start && start < one.end)
  return own === undefined || own.likeness >= best * (own.main ? mainShare : relevantShare)
}

/** So near that what differs is a change and no other way to say it. */
const closeLikeness = 1
const closeCoverage = 0.9

/** True where the statement repeats a quote but for what a check found. */
function isClose({ likeness: value, coverage }: Bench): boolean {
  return value >= closeLikeness && coverage >= closeCoverage
}

/** Near enough for a figure that a quote has otherwise to stand in the same place. */
const sameLikeness = 0.75
const sameCoverage = 0.7

/** The weight of a figure that differs: certain where the quotes say nearly all the rest. */
export function weightOfFigure({ likeness: value, coverage }: Bench): 'contradiction' | 'doubt' {
  return value >= sameLikeness && coverage >= sameCoverage ? 'contradiction' : 'doubt'
}

/** The weight of a change: certain where all the rest is the same. */
export function weightOf(bench: Bench): 'contradiction' | 'doubt' {
  return isClose(bench) ? 'contradiction' : 'doubt'
}
