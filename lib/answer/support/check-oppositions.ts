/** Finds where a statement says the opposite of its quotes: increase for decrease, import for export. */
import type { Span } from '#lib/document.ts'
import { type Bench, bearsOn, type ReadQuote, weightOf } from './bench.ts'
import { cuePattern, placesOf } from './cue.ts'
import { oppositions } from './cues/oppositions.ts'
import type { Finding } from './finding.ts'
import { isNegated } from './polarity.ts'
import type { Reading } from './reading.ts'

const rows = oppositions.map((poles) => poles.map(([wide, latin]) => cuePattern({ wide, latin })))

type Said = { plain: Span[]; negated: Span[] }

/** What the statement and the quotes say of each opposition, and where they part. */
export function checkOppositions(bench: Bench): Finding[] {
  const { statement, quotes, wording } = bench
  return rows.flatMap((poles): Finding[] => {
    const own = poles.map((pole) => saidIn(statement, pole))
    if (own.every(isSilent)) return []
    const theirs = poles.map((pole) => quotes.map((quote) => saidIn(quote, pole)))
    for (const [at, said] of own.entries()) {
      const quoted = theirs[at] ?? []
      if (isSilent(said)) continue
      const agrees = quoted.some((one) => agree(said, one))
      const turned = theirs.flatMap((others, other) =>
        other === at || !isSilent(own[other])
          ? []
          : others.flatMap((one, place) => rivals(said, one, quotes[place])),
      )
      const first = turned[0]
      if (agrees || first === undefined) continue
      const word = textAt(statement, [...said.plain, ...said.negated][0])
      return [{ weight: weightOf(bench), note: wording.opposite(word, first) }]
    }
    return []
  })
}

const isSilent = (said: Said | undefined) =>
  said === undefined || (said.plain.length === 0 && said.negated.length === 0)

const agree = (one: Said, other: Said) =>
  (one.plain.length > 0 && other.plain.length > 0) ||
  (one.negated.length > 0 && other.negated.length > 0)

/** The words of a quote that say the contrary with the same sign. */
function rivals(said: Said, other: Said, quote: ReadQuote | undefined): string[] {
  if (quote === undefined) return []
  const places = [
    ...(said.plain.length > 0 ? other.plain : []),
    ...(said.negated.length > 0 ? other.negated : []),
  ]
  return places.filter((place) => bearsOn(quote, place)).map((place) => textAt(quote, place))
}

const textAt = ({ text }: Reading, place: Span | undefined) =>
  place === undefined ? '' : text.slice(place.start, place.end)

function saidIn({ text, negations }: Reading, pole: RegExp): Said {
  const places = placesOf(text, pole)
  const isTurned = (place: Span) =>
    isNegated(text, place, negations) !== /[不非未無反]/u.test(text.charAt(place.start - 1))
  return {
    plain: places.filter((place) => !isTurned(place)),
    negated: places.filter(isTurned),
  }
}
