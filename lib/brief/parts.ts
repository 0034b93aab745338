/** Which lines make up a briefing, part by part. */
import type { Briefing } from '#lib/contract.ts'
import { fold } from '#lib/text/fold.ts'
import { isContentWord, words } from '#lib/text/words.ts'
import { type Purpose, purposeOf, saysClaim, saysRecommendation, saysSubject } from './cues.ts'
import { leastTelling, telling } from './figures.ts'
import { lexRank } from './lexrank.ts'
import type { Line, Paper } from './paper.ts'
import { type Rated, spread } from './spread.ts'
import { isEligible, isWhole, standing } from './standing.ts'

export type Part = Briefing['parts'][number]['part']

/** The parts of a briefing, in their order. */
export const parts: readonly Part[] = ['subject', 'claims', 'recommendations', 'figures']

/** A part of a briefing with its lines, best first. */
export type ChosenPart = { part: Part; lines: readonly Line[] }

/** How many lines each part has in a paper of this many sentences or more; shorter ones have fewer. */
const most = { subject: 2, claims: 5, recommendations: 4, figures: 3 }
const fullFrom = 40
/** With fewer that stand by themselves, those that don't are taken too. */
const fewestStanding = 5

/** A line with all that decides what it is good for. */
type Weighed = {
  line: Line
  /** Its rank among the paper's lines, from 0, the least central, to 1. */
  central: number
  standing: number
  purpose: Purpose | null
  recommends: boolean
}

/**
 * The lines of a briefing without a model, drawn from all sentences of the paper and spread over its
 * sections; empty for a paper in which no sentence says anything.
 * @param floor the cosine of texts that have nothing to do with one another
 * @param times so many times the lines that a reader is shown
 */
export function chooseParts({ record, lines }: Paper, floor: number, times = 1): ChosenPart[] {
  const all = weigh(lines)
  const standing = all.filter((one) => one.standing > 0)
  const usable = standing.length < fewestStanding ? all.map(standingAnyway) : standing
  const share = Math.min(1, usable.length / fullFrom)
  const voices = new Set(usable.flatMap(({ line }) => line.holder ?? [])).size
  const room = (part: Part) => {
    const least = part === 'claims' || part === 'recommendations' ? Math.ceil(voices / 2) : 1
    return Math.max(1, Math.min(most[part], least), Math.round(most[part] * share)) * times
  }
  const named = record.title === record.source.split('/').at(-1) ? '' : record.title
  const taken: Line[] = []
  const take = (part: Part, count: number, rated: readonly Rated[]): ChosenPart => {
    const free = rated.filter(({ line }) => !taken.includes(line))
    const chosen = spread(free, count, taken, floor)
    taken.push(...chosen)
    return { part, lines: chosen }
  }

  const subject = take('subject', room('subject'), rateSubject(usable, named))
  const recommendations = take('recommendations', room('recommendations'), rateDemands(usable))
  const figures = take('figures', room('figures'), rateFigures(usable))
  const spare = recommendations.lines.length === 0 ? room('recommendations') / 2 : 0
  const claims = take('claims', room('claims') + Math.floor(spare), rateClaims(usable))
  return [subject, claims, recommendations, figures].filter((part) => part.lines.length > 0)
}

const standingAnyway = (one: Weighed): Weighed => ({
  ...one,
  standing: Math.max(0.05, one.standing),
})

function weigh(lines: readonly Line[]): Weighed[] {
  const eligible = lines.filter(isEligible)
  const ranks = ranked(
    lexRank(
      eligible.map(({ evidence: { sentence } }) => ({
        vector: sentence.vector,
        terms: ownTerms(sentence.terms),
      })),
    ),
  )
  const proposed = proposedIn(lines)
  return eligible.map((line, at) => ({
    line,
    central: ranks[at] ?? 0,
    standing: standing(line),
    purpose: purposeOf(line.path),
    recommends: saysRecommendation(line.text) || proposed.has(line),
  }))
}

/** Items of a list that its first line announces as proposals. */
function proposedIn(lines: readonly Line[]): Set<Line> {
  const proposed = new Set<Line>()
  let announced = false
  for (const line of lines) {
    if (line.kind !== 'list-item') announced = announcesProposals.test(line.text)
    else if (announced) proposed.add(line)
  }
  return proposed
}

const announcesProposals =
  /(?:次|以下|下記)の.*(?:提言|提案|勧告|対応|方策)|\b(?:following|these|as follows).*(?:recommend|propos)|(?:recommend|propos).*(?:following|as follows|:$)|建议.*[:：]$/iu

function rateSubject(lines: readonly Weighed[], title: string): Rated[] {
  const named = new Set(words(fold(title)).filter(isContentWord))
  const isCollective = new Set(lines.map(({ line }) => line.holder)).size > 1
  const opens = (purpose: Purpose | null) => purpose === 'abstract' || purpose === 'beginning'
  /** Speaks of the paper where a paper speaks of itself, and not one of its writers of a part. */
  const tells = ({ line, purpose }: Weighed) =>
    saysSubject(line.text) && (line.place < 0.3 || (opens(purpose) && !isCollective))
  const isTold = lines.some(tells)
  const rated = lines.map((one, at) => {
    const { line, central, standing, purpose } = one
    const own = new Set(ownTerms(line.evidence.sentence.terms))
    const titled = named.size === 0 ? 0 : own.intersection(named).size / named.size
    const placed = purpose === 'abstract' ? 0.35 : opens(purpose) ? 0.15 : 0
    const early = 0.25 * Math.max(0, 1 - line.place * 5)
    // Where no line tells what the paper is, its first ones do best.
    const first = !isTold && at < 3 ? 0.2 : 0
    const score = (tells(one) ? 0.5 : 0) + placed + early + first + 0.2 * (titled + central)
    return { line, score: standing * score }
  })
  const best = rated.reduce((most, { score }) => Math.max(most, score), 0)
  return rated.filter(({ score }) => score >= leastOfBest * best)
}

/** What falls this far behind the line that tells best what a paper is tells something else. */
const leastOfBest = 0.65

function rateDemands(lines: readonly Weighed[]): Rated[] {
  return lines
    .filter(({ recommends, standing }) => recommends && standing > 0)
    .map(({ line, central, standing, purpose }) => {
      const placed = { abstract: 0.15, beginning: 0, end: 0.25, proposals: 0.3 }
      const prior = purpose === null ? 0 : placed[purpose]
      return { line, score: standing * (0.3 + 0.5 * central + prior) }
    })
}

function rateFigures(lines: readonly Weighed[]): Rated[] {
  const whole = lines.filter(({ line }) => isWhole(line))
  return (whole.length > 0 ? whole : lines).flatMap(({ line, central, standing, recommends }) => {
    const told = telling(line.text)
    const score = standing * (0.35 * told + 0.4 * central) * (recommends ? 0.6 : 1)
    return told < leastTelling ? [] : [{ line, score }]
  })
}

function rateClaims(lines: readonly Weighed[]): Rated[] {
  return lines.map(({ line, central, standing, purpose, recommends }) => {
    const placed = { abstract: 0.25, beginning: 0, end: 0.2, proposals: 0.1 }
    const prior = purpose === null ? 0 : placed[purpose]
    const says = saysClaim(line.text) ? 0.25 : 0
    const opening = line.ordinal < 2 ? 0.05 : 0
    const score = standing * (0.55 * central + says + prior + opening)
    return { line, score: recommends ? score * 0.6 : score }
  })
}

/** Values by their order: the least 0, the greatest 1. */
function ranked(values: Float64Array): number[] {
  const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const ranks = new Array<number>(values.length).fill(0)
  for (const [rank, at] of order.entries()) ranks[at] = rank / Math.max(1, values.length - 1)
  return ranks
}

/** A sentence's terms without those that stand only above it. */
const ownTerms = (terms: ReadonlyMap<string, number>) =>
  [...terms].flatMap(([term, share]) => (share === 1 ? [term] : []))
