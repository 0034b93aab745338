/** Finds a statement that takes for settled or done what its quotes leave open, and the reverse. */
import { type Bench, bearsOn, weightOf } from './bench.ts'
import { cuePattern, placesOf, stands } from './cue.ts'
import { type StageName, stages } from './cues/commitment.ts'
import type { Finding } from './finding.ts'

const compiled = stages.map((stage) => ({ ...stage, pattern: cuePattern(stage) }))
const rank = (name: StageName) => stages.findIndex((stage) => stage.name === name)
const isOpen = (name: StageName) => stages.some((stage) => stage.name === name && stage.open)

/** What a statement says of how far things have come that its quotes do not say. */
export function checkCommitment(bench: Bench): Finding[] {
  const { statement, quotes, wording } = bench
  const own = compiled.flatMap(({ name, pattern }) =>
    stands(statement.text, pattern) ? [name] : [],
  )
  const theirs = compiled.flatMap(({ name, pattern }) =>
    quotes.some(({ text }) => stands(text, pattern)) ? [name] : [],
  )
  const open = compiled.flatMap(({ name, open: isWeak, pattern }) =>
    isWeak
      ? quotes.flatMap((quote) =>
          placesOf(quote.text, pattern)
            .filter((place) => bearsOn(quote, place))
            .map(({ start, end }) => ({ name, text: quote.text.slice(start, end) })),
        )
      : [],
  )
  const added = own.filter((name) => !theirs.includes(name))
  const [dropped] = open
  if (dropped !== undefined && !own.some(isOpen)) {
    const settled = added.some((name) => !isOpen(name))
    return [{ weight: settled ? weightOf(bench) : 'doubt', note: wording.commitment(dropped.text) }]
  }
  const stronger = added.find(
    (name) => open.length > 0 && open.every((one) => rank(one.name) < rank(name)),
  )
  if (
    stronger !== undefined &&
    dropped !== undefined &&
    !own.some((name) => open.some((one) => one.name === name))
  ) {
    return [{ weight: 'doubt', note: wording.commitment(dropped.text) }]
  }
  const weaker = added.find(
    (name) =>
      (name === 'considered' || name === 'possible') && open.length === 0 && theirs.length > 0,
  )
  return weaker === undefined ? [] : [{ weight: 'doubt', note: wording.settled }]
}
