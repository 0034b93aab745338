/**
 * Chooses lines that are good and differ: maximal marginal relevance (Carbonell and Goldstein 1998),
 * where a line also loses by what was chosen near to it in the paper, so that all parts have their say.
 */
import { repeats } from '#lib/answer/choose.ts'
import { cosine } from '#lib/answer/score.ts'
import type { Line } from './paper.ts'

export type Rated = { line: Line; score: number }

/** How much a line's own score counts against its likeness to what is chosen already. */
const relevanceShare = 0.7
/** What a line loses for each that was chosen from its own section. */
const crowding = 0.08
/** And for each that was chosen of the same speaker, where a paper has several. */
const sameVoice = 0.12

/**
 * Up to `most` of the rated lines, best first, none that says the same as another or as `before`.
 * @param floor the cosine of texts that have nothing to do with one another
 */
export function spread(
  rated: readonly Rated[],
  most: number,
  before: readonly Line[],
  floor: number,
): Line[] {
  const chosen = [...before]
  const left = rated.map((one) => ({ ...one, nearest: 0, crowd: 0 }))
  const weigh = (one: (typeof left)[number], other: Line) => {
    one.nearest = Math.max(one.nearest, likeness(one.line, other, floor))
    one.crowd += crowding * nearness(one.line.path, other.path)
    if (one.line.holder !== null && one.line.holder === other.holder) one.crowd += sameVoice
  }
  for (const one of left) for (const other of before) weigh(one, other)
  const value = ({ score, nearest, crowd }: (typeof left)[number]) =>
    relevanceShare * score - (1 - relevanceShare) * nearest - crowd
  while (chosen.length - before.length < most && left.length > 0) {
    const best = left.reduce((one, other) => (value(other) > value(one) ? other : one))
    left.splice(left.indexOf(best), 1)
    if (chosen.some((other) => repeats(best.line.evidence, other.evidence, floor))) continue
    chosen.push(best.line)
    for (const one of left) weigh(one, best.line)
  }
  return chosen.slice(before.length)
}

function likeness(one: Line, other: Line, floor: number): number {
  const [a, b] = [one.evidence.sentence.vector, other.evidence.sentence.vector]
  return Math.max(0, (cosine(a, b) - floor) / (1 - floor))
}

/** How far two heading paths go together, from 0 to 1. */
function nearness(one: readonly string[], other: readonly string[]): number {
  const longest = Math.max(one.length, other.length)
  if (longest === 0) return 1
  const parted = one.findIndex((heading, at) => heading !== other[at])
  return (parted === -1 ? one.length : parted) / longest
}
