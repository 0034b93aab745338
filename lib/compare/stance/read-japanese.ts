/**
 * The stance of a Japanese sentence. It rests on its last predicate that takes sides in the text's own
 * voice; what is negated, undone or claimed before it turns it round, as often as it stands there.
 */
import { isNegated, negationsIn } from '#lib/answer/support/polarity.ts'
import type { Span } from '#lib/document.ts'
import { consequenceOf, otherThan, ratherThan } from './arguments-japanese.ts'
import { claimBefore } from './claims-japanese.ts'
import { type Clause, clausesIn } from './clauses-japanese.ts'
import { constructionIn } from './constructions-japanese.ts'
import type { Predicate } from './cues/cue.ts'
import { allowances, predicates } from './cues/japanese.ts'
import { denialIn } from './denial-japanese.ts'
import { isOnMatter } from './matter-japanese.ts'
import { isQuestion, rhetorical } from './questions-japanese.ts'
import { none, overlaps, placesIn, type Reading } from './reading.ts'
import { bearsOn, isHypothesis, provisoOf, termsFor } from './terms-japanese.ts'
import type { Topic } from './topic.ts'
import { turnsBefore } from './turns-japanese.ts'
import { isOwn } from './voice-japanese.ts'

const compiled = predicates.map((one) => ({ ...one, pattern: new RegExp(one.source, 'gu') }))
const allowance = new RegExp(allowances, 'gu')

type Found = Span & Omit<Predicate, 'source'>

/** @param plain in plain units, so that places are the sentence's own. */
export function readJapanese(plain: string, topic: Topic): Reading {
  const text = plain.replace(
    /「[^」]*」(?=[とっ])|『[^』]*』|（[^）]*）|\([^)]*\)|かもしれ(?:ない|ません)/gu,
    (quoted) => '〓'.repeat(quoted.length),
  )
  if (isQuestion(text)) {
    const place = rhetorical(text)
    return place === null ? none : { stance: 'opposes', cues: [place] }
  }
  const whole = constructionIn(text, topic)
  if (whole !== null) return whole
  const clauses = clausesIn(text)
  for (const clause of clauses.toReversed()) {
    const main = predicateIn(text, clause, topic)
    const allowed = placesIn(text, allowance)
      .filter(
        (one) =>
          isMain(text, clause, one) && !/^\p{Script=Hiragana}{0,4}〓/u.test(text.slice(one.end)),
      )
      .at(-1)
    if (main === null && allowed === undefined) continue
    if (allowed !== undefined && (main === null || main.start <= allowed.end)) {
      return allow(text, clause, allowed, topic)
    }
    if (main === null) return none
    const reading = weigh(text, clause, main, topic)
    const proviso = provisoOf(text, clauses, clause)
    return proviso === null ? reading : { stance: 'conditional', cues: [proviso, ...reading.cues] }
  }
  const denied = denialIn(text, topic)
  return denied === null ? none : weigh(text, denied.clause, denied.main, topic)
}

/** てよいわけではない, てよいはずがない. */
const unallowed =
  /^(?:という)?(?:わけ|もの|こと|はず|理由|道理)(?:では|に?は|が|も)(?:ない|ならない|ありません|あるまい)/u

/** What is allowed is wanted on terms; that it may be undone speaks against it. */
function allow(text: string, clause: Clause, allowed: Span, topic: Topic): Reading {
  const given = termsFor(text, clause, topic).slice(0, 2)
  const turns = turnsBefore(text, allowed, clause.start, topic)
  if (unallowed.test(text.slice(allowed.end))) {
    const stance = turns.length % 2 === 1 ? 'advocates' : 'opposes'
    return { stance, cues: [...turns, allowed] }
  }
  return given.length === 0 && turns.length % 2 === 1
    ? { stance: 'opposes', cues: [...turns, allowed] }
    : { stance: 'conditional', cues: [...given, allowed] }
}

const isMain = (text: string, clause: Clause, one: Span) =>
  one.start >= clause.start &&
  one.end <= clause.end &&
  isOwn(text, clause, { ...one, kind: 'judgement' })

/** The last predicate of a clause that takes sides and is the text's own; the longest at its place. */
function predicateIn(text: string, clause: Clause, topic: Topic): Found | null {
  const found = compiled
    .flatMap(({ kind, sign, pattern }) =>
      placesIn(text.slice(clause.start, clause.end), pattern).map(
        ({ start, end }): Found => ({
          ...{ kind, sign },
          start: clause.start + start,
          end: clause.start + end,
        }),
      ),
    )
    .filter((one) => isOwn(text, clause, one) && isOnMatter(text, clause, one, topic))
    .sort((one, other) => one.end - other.end)
  const last = found.at(-1)
  if (last === undefined) return null
  const rivals = found.filter((one) => one.start < last.end && one.end > last.start)
  return rivals.sort((one, other) => one.start - other.start || other.end - one.end)[0] ?? null
}

function weigh(text: string, clause: Clause, main: Found, topic: Topic): Reading {
  const claim = claimBefore(text, clause, main, { known: compiled, topic })
  const cues: Span[] = [main]
  let sign: number = main.sign
  if (isNegatedAt(text, main)) {
    sign = -sign
    const no = negationsIn(text).find(({ start }) => start >= main.end)
    if (no !== undefined) cues.push({ start: no.start, end: no.end })
  }
  const turns = turnsBefore(text, main, claim?.end ?? clause.start, topic)
  for (const one of turns) {
    sign = -sign
    cues.unshift(one)
  }
  // No reason to refuse: whatever the reason says, it is the refusal that is judged.
  if (claim !== null && claim.sign < 0 && turns.length === 0) {
    sign = -sign
    cues.unshift(...claim.cues)
  }
  const rather = ratherThan(text, clause, main, topic) ?? otherThan(text, clause, main, topic)
  if (rather !== null) {
    sign = -sign
    cues.unshift(rather)
  }
  const free = termsFor(text, clause, topic).filter(
    (one) =>
      (claim === null || one.start >= claim.end || one.end <= claim.start) &&
      (rather === null || !overlaps(one, rather)) &&
      bearsOn(text, one, main),
  )
  const consequence = consequenceOf(text, main, free, topic)
  if (consequence !== null) {
    const isFor = consequence.isUndone || sign > 0
    return { stance: isFor ? 'advocates' : 'opposes', cues: [consequence.place, ...cues] }
  }
  if (free.length > 0) {
    const real = free.filter((one) => !isHypothesis(text, one))
    if (main.kind === 'effect' && real.length === 0) return none
    return { stance: 'conditional', cues: [...free.slice(0, 2), ...cues] }
  }
  return { stance: sign > 0 ? 'advocates' : 'opposes', cues, isWeak: main.kind === 'effect' }
}

/** Predicates that hold their own no, as 欠かせない does, are not negated by it. */
function isNegatedAt(text: string, { start, end }: Found): boolean {
  const inner = /(?:な(?:い|く|かろう|かった)|ず|ぬ|ません|まい)$/u.test(text.slice(start, end))
  return !inner && isNegated(text, { start, end })
}
