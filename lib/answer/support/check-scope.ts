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
      denied: isDenied(statement.text, start, end),
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
    ({ name, denied }) =>
      !denied &&
      !(name === 'only' && quotes.some(({ text }) => stands(text, excepting))) &&
      (name === 'all' || name === 'whole' || name === 'only' || name === 'few') &&
      !theirs.some((one) => one.name === name || (name === 'whole' && one.name === 'all')),
  )
  const isBound = stands(statement.text, required)
  const isDenying = own.some(({ denied }) => denied)
  const limit = theirs.find(
    ({ name, bears }) => bears && partial.has(name) && !(name === 'only' && isBound) && !isDenying,
  )
  if (added !== undefined) {
    const weight = limit === undefined ? 'doubt' : weightOf(bench)
    return [{ weight, note: wording.scope(added.text, limit?.text ?? null) }]
  }
  if (limit !== undefined && !own.some(({ name }) => partial.has(name))) {
    return [{ weight: 'doubt', note: wording.limited(limit.text) }]
  }
  return []
}

/** そろって署名したわけではない, not all: some do not. */
const isDenied = (plain: string, start: number, end: number) =>
  /\bnot $/iu.test(plain.slice(0, start)) ||
  /^[^。、]*?(?:わけでは(?:な|あり)|とは(?:限|言え|いえ)|とまでは)/u.test(plain.slice(end))

/** Only with consent is: not unless there is consent, or consent is required. */
const excepting = cuePattern({
  wide: '限り|なければ(?!なら|いけ)|に限|例外|を除',
  latin: 'unless|except\\w*|limited to|confined to|restricted to|without',
})
const required = cuePattern({
  wide: '必要(?:が|で|と)|必須|欠かせ|不可欠|ない限り|なければ|条件と|前提と|を要する',
  latin: 'requir\\w+|unless|need(?:s|ed)?|necessary|conditional|must not|no (?:one|other)',
})

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
