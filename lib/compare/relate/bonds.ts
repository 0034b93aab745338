/** Which quotes speak of the same thing, by the terms that they share and by their meaning. */
import type { Embedder } from '#lib/models/embedder.ts'
import { doDiffer, mayAgree } from './direction.ts'
import type { Bond } from './groups.ts'
import { closenessOf } from './meaning.ts'
import { knownWords, sharedTerms, type Terms, termsIn } from './shared-terms.ts'
import { areOfOthers, isTheme } from './theme.ts'
import type { Voice } from './voices.ts'

/**
 * How close in meaning quotes must be to count as speaking of the same: less where they share a term
 * that was not asked for than where it is one that was, most where they share none. Of what was asked
 * two may want something without wanting it alike, unless both speak of that itself (`theme`).
 * Embedders are less sure across languages.
 */
const least = {
  agreement: { beyondTopic: 0.45, theme: 0.62, topic: 0.75, none: 0.9 },
  difference: { beyondTopic: 0.45, theme: 0.62, topic: 0.65, none: 0.9 },
  /** Who wants a thing and who wants it on terms differ in degree alone. */
  degree: { beyondTopic: 0.75, theme: 0.75, topic: 0.75, none: 0.95 },
  across: { beyondTopic: 0.85, theme: 0.85, topic: 0.85, none: 0.95 },
}

export type Bonds = {
  agreeing: Bond
  differing: Bond
  /** The terms of a quote, also those that were asked for. */
  termsOf(voice: Voice): Terms
  /** Terms as a quote writes them; those that were asked for only where there are no others. */
  written(voice: Voice, keys: readonly string[]): string[]
}

const nothing: Terms = new Map()

/**
 * What binds quotes to one another.
 * @param asked the texts that say what was asked
 * @throws TenkyoError `embedder-unavailable`
 */
export async function bondsBetween(
  voices: readonly Voice[],
  asked: readonly string[],
  embedder: Embedder,
): Promise<Bonds> {
  const known = knownWords(asked)
  const all = new Map(voices.map((voice) => [voice, termsIn(voice.stretch, new Set())]))
  const own = new Map(voices.map((voice) => [voice, termsIn(voice.stretch, known)]))
  const closeness = await closenessOf(embedder, voices)

  const shared = (terms: ReadonlyMap<Voice, Terms>, one: Voice, other: Voice) =>
    sharedTerms([terms.get(one) ?? nothing, terms.get(other) ?? nothing])

  /** What two quotes have in common, the most telling first. */
  function common(one: Voice, other: Voice): keyof typeof least.across {
    const written = (key: string, voice: Voice) => all.get(voice)?.get(key) ?? key
    const sameMatter = (key: string) => !areOfOthers(written(key, one), one.stretch, other.stretch)
    if (shared(own, one, other).some(sameMatter)) return 'beyondTopic'
    const keys = shared(all, one, other).filter(sameMatter)
    if (keys.length === 0) return 'none'
    const areThemes = keys.some((key) =>
      [one, other].every((voice) => isTheme(written(key, voice), voice.stretch)),
    )
    return areThemes ? 'theme' : 'topic'
  }

  function bond(kind: 'agreement' | 'difference', one: Voice, other: Voice): number | null {
    const isAcross = one.citation.language !== other.citation.language
    const isRefused = one.stance === 'opposes' || other.stance === 'opposes'
    const within = kind === 'difference' && !isRefused ? 'degree' : kind
    const needed = least[isAcross ? 'across' : within]
    const value = closeness(one, other)
    if (value < needed.beyondTopic) return null
    return value >= needed[common(one, other)] ? value : null
  }

  return {
    agreeing: remembered((one, other) =>
      mayAgree(one, other) ? bond('agreement', one, other) : null,
    ),
    differing: remembered((one, other) =>
      doDiffer(one, other) ? bond('difference', one, other) : null,
    ),
    termsOf: (voice) => all.get(voice) ?? nothing,
    written(voice, keys) {
      const beyond = keys.filter((key) => own.get(voice)?.has(key))
      return (beyond.length > 0 ? beyond : keys).flatMap((key) => all.get(voice)?.get(key) ?? [])
    },
  }
}

/** Every term that two quotes share asks for their bond again. */
function remembered(bond: Bond): Bond {
  const known = new Map<Voice, Map<Voice, number | null>>()
  return (one, other) => {
    const own = known.get(one) ?? new Map<Voice, number | null>()
    known.set(one, own)
    const kept = own.get(other)
    if (kept !== undefined) return kept
    const value = bond(one, other)
    own.set(other, value)
    return value
  }
}
