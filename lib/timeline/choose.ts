/** Which dated statements are shown, where there are more than a person can read. */
import { words } from '#lib/text/words.ts'
import type { DatedSentence } from './dated.ts'

/** A dated statement and its paper. */
export type Dated = { documentId: string; sentence: DatedSentence }

/** Statements of the same days say the same where they share this much of their words. */
const sameWords = 0.8

/** Each sentence once, whatever signs part its words: the first of those that are alike. */
export function withoutCopies(all: readonly Dated[]): Dated[] {
  const known = new Set<string>()
  return all.filter(({ sentence }) => {
    const plain = sentence.folded.text.replace(/[\s\p{P}]+/gu, '')
    return known.size < known.add(plain).size
  })
}

/** Each thing said once: the first of those that say nearly the same of the same days. */
export function withoutRepeats(all: readonly Dated[]): Dated[] {
  const repeats = new Set<Dated>()
  for (const those of Map.groupBy(all, daysOf).values()) {
    if (those.length === 1) continue
    const known: Set<string>[] = []
    for (const one of those) {
      const own = new Set(words(one.sentence.folded.text))
      if (known.some((other) => alike(own, other) >= sameWords)) repeats.add(one)
      else known.push(own)
    }
  }
  return all.filter((one) => !repeats.has(one))
}

const daysOf = ({ sentence: { from, to } }: Dated) => `${from} ${to}`

function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  // Sets of unlike sizes can't share enough.
  if (Math.min(one.size, other.size) < sameWords * Math.max(one.size, other.size)) return 0
  const shared = one.intersection(other).size
  return shared / Math.max(1, one.size + other.size - shared)
}

/**
 * At most so many of them: the papers take turns, each giving its most telling statement of a year
 * before a second of the same year.
 */
export function choose(all: readonly Dated[], most: number): Dated[] {
  if (all.length <= most) return [...all]
  const papers = [...Map.groupBy(all, ({ documentId }) => documentId).values()].map(inTurns)
  const longest = Math.max(...papers.map((own) => own.length))
  const rounds = Array.from({ length: longest }, (_, round) =>
    papers.flatMap((own) => own.slice(round, round + 1)),
  )
  return rounds.flat().slice(0, most)
}

/** A paper's statements, the best of each year first, then the second of each. */
function inTurns(own: readonly Dated[]): Dated[] {
  const years = Map.groupBy(own, ({ sentence }) => sentence.from.slice(0, 4))
  return [...years.values()]
    .flatMap((ofYear) =>
      ofYear
        .toSorted((one, other) => other.sentence.telling - one.sentence.telling)
        .map((dated, rank) => ({ dated, rank })),
    )
    .sort(
      (one, other) =>
        one.rank - other.rank || other.dated.sentence.telling - one.dated.sentence.telling,
    )
    .map(({ dated }) => dated)
}
