/** Finds a statement that says all where its quotes say some, or drops a condition or a limit. */
import { type Bench, bearsOn, weightOf } from './bench.ts'
import { cuePattern, placesOf, stands } from './cue.ts'
import { anyCondition, cause, condition, plainCause, type ScopeName, scopes } from './cues/scope.ts'
import type { Finding } from './finding.ts'

const compiled = scopes.map((scope) => ({ ...scope, pattern: cuePattern(scope) }))
const conditions = cuePattern(condition)
const anyConditions = cuePattern(anyCondition)
const causes = cuePattern(cause)
const plainCauses = cuePattern(plainCause)
const partial = new Set<ScopeName>(['most', 'some', 'few', 'only'])

/** What of a statement reaches further than its quotes. */
export function checkScope(bench: Bench): Finding[] {
  return [...checkQuantifiers(bench), ...checkConditions(bench), ...checkCause(bench)]
}

function checkQuantifiers(bench: Bench): Finding[] {
  const { statement, quotes, wording } = bench
  const own = compiled.flatMap(({ name, pattern }) =>
    placesOf(statement.text, pattern).map(({ start, end }) => ({
      name,
      text: statement.text.slice(start, end),
    })),
  )
  const theirs = compiled.flatMap(({ name, pattern }) =>
    quotes.flatMap((quote) =>
      placesOf(quote.text, pattern).map((place) => ({
        name,
        text: quote.text.slice(place.start, place.end),
        bears: bearsOn(quote, place),
      })),
    ),
  )
  const added = own.find(
    ({ name }) =>
      (name === 'all' || name === 'whole' || name === 'only' || name === 'few') &&
      !theirs.some((one) => one.name === name || (name === 'whole' && one.name === 'all')),
  )
  const limit = theirs.find(({ name, bears }) => bears && partial.has(name))
  if (added !== undefined) {
    const weight = limit === undefined ? 'doubt' : weightOf(bench)
    return [{ weight, note: wording.scope(added.text, limit?.text ?? null) }]
  }
  if (limit !== undefined && !own.some(({ name }) => partial.has(name))) {
    return [{ weight: 'doubt', note: wording.limited(limit.text) }]
  }
  return []
}

function checkConditions({ statement, quotes, wording }: Bench): Finding[] {
  if (stands(statement.text, anyConditions)) return []
  const dropped = quotes.flatMap((quote) =>
    placesOf(quote.text, conditions).map(({ start, end }) => quote.text.slice(start, end)),
  )[0]
  return dropped === undefined ? [] : [{ weight: 'doubt', note: wording.condition(dropped) }]
}

function checkCause({ statement, quotes, wording }: Bench): Finding[] {
  const [own] = placesOf(statement.text, plainCauses)
  if (own === undefined || quotes.some(({ text }) => stands(text, causes))) return []
  return [{ weight: 'doubt', note: wording.cause(statement.text.slice(own.start, own.end)) }]
}
