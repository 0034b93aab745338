/** Claims that a sentence judges: という主張は成り立たない. */
import type { Span } from '#lib/document.ts'
import type { Clause } from './clauses-japanese.ts'
import type { PredicateKind } from './cues/cue.ts'
import { claimNoun, criticalNoun, undoing, undone } from './cues/japanese.ts'
import { placesIn } from './reading.ts'
import type { Topic } from './topic.ts'
import { turnsBefore } from './turns-japanese.ts'

/** A claim, from its beginning to its noun; `sign` is for (1) or against (-1) its matter. */
export type Claim = Span & { sign: 1 | -1; cues: Span[] }

const claimed = new RegExp(
  `(?:と(?:いう|する|した|の|いった))(?:\\p{Script=Han}{0,3}?)(?<noun>${claimNoun.source}|の(?=は|が|も)|(?=ほど))|と(?:主張|言|いう|説|唱え|論じ|叫|訴え|求め)[^、。]{0,6}(?:の|者|人々|論者|勢力|向き)(?=は|が|も|に)|と(?=は、?(?:とうてい|到底|とても|決して|必ずしも|もはや)?(?:思|言|いえ|考|信|限))|(?<bare>${criticalNoun.source})(?:の?声)?(?=は|に(?:は|も)?|も|が)`,
  'gu',
)

/** それは, そのような例は: what is judged was claimed in the clause before. */
const pointing = /^(?:それ|これ|その|この|そう|こう|かかる|そんな)/u

const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

type Known = { sign: 1 | -1; kind: PredicateKind; pattern: RegExp }

const no = /(?:な(?:い|く)|ず|ぬ)$/u

/** The last claim that stands before a predicate in its clause; null where there is none. */
export function claimBefore(
  text: string,
  { start }: Clause,
  main: Span,
  { known, topic }: { known: readonly Known[]; topic: Topic },
): Claim | null {
  const from = pointing.test(text.slice(start, main.end)) ? 0 : start
  const match = [...text.slice(from, main.start).matchAll(claimed)].at(-1)
  if (match === undefined) return null
  const at = from + match.index
  const end = at + match[0].length
  const noun = match.groups?.noun ?? match.groups?.bare ?? ''
  const content = text.slice(from, at)
  if (criticalNoun.test(noun)) {
    const said = { start: end - noun.length, end }
    const turns = turnsBefore(text, lastSaid(content, from, known) ?? said, from, topic)
    return { start: from, end, sign: turns.length % 2 === 0 ? -1 : 1, cues: [...turns, said] }
  }
  const [said, cue] = signOf(content, known)
  const turns = cue === null ? [] : turnsBefore(text, shift(cue, from), from, topic)
  const sign = turns.length % 2 === 0 ? said : said === 1 ? -1 : 1
  return {
    start,
    end,
    sign,
    cues: cue === null ? [] : [...turns, shift(cue, from)],
  }
}

/** Where the last predicate of a claim's own words begins. */
function lastSaid(content: string, start: number, known: readonly Known[]): Span | null {
  const found = known
    .flatMap(({ pattern }) => placesIn(content, pattern))
    .sort((one, other) => one.end - other.end)
    .at(-1)
  return found === undefined ? null : { start: start + found.start, end: start + found.end }
}

/** What a claim's own words say, by the last of them that takes sides. */
function signOf(content: string, known: readonly Known[]): [1 | -1, Span | null] {
  const found = known
    .filter(({ kind }) => kind !== 'voice')
    .flatMap(({ sign, pattern }) => placesIn(content, pattern).map((place) => ({ ...place, sign })))
    .filter(({ end }) => !/^\p{Script=Hiragana}{0,2}(?:ば|たら)/u.test(content.slice(end)))
    .sort((one, other) => one.end - other.end || one.start - other.start)
  const last = found.at(-1)
  const tail = placesIn(content, new RegExp(`(?:${undoing}|${undone})`, 'gu')).at(-1)
  if (last !== undefined && content.length - last.end < near) {
    const isDenied = !no.test(content.slice(last.start, last.end)) && no.test(content)
    const sign = isDenied ? (last.sign === 1 ? -1 : 1) : last.sign
    return [sign, { start: last.start, end: last.end }]
  }
  if (tail !== undefined && content.length - tail.end < near) return [-1, tail]
  return /(?:な(?:い|く)|ず|ぬ)$/u.test(content)
    ? [-1, { start: content.length - 2, end: content.length }]
    : [1, null]
}

/** As near to its end, in characters, a claim says what it comes to. */
const near = 10
