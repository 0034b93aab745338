/** Finds a statement that takes for settled or done what its quotes leave open, and the reverse. */
import type { Span } from '#lib/document.ts'
import { type Bench, bearsOn, weightOf } from './bench.ts'
import { cuePattern, placesOf, stands } from './cue.ts'
import { type StageName, stages } from './cues/commitment.ts'
import type { Finding } from './finding.ts'
import { isNegated } from './polarity.ts'
import { claimsIn } from './speech.ts'

const compiled = stages.map((stage) => ({ ...stage, pattern: cuePattern(stage) }))
const openNames = new Set<StageName>(stages.flatMap(({ name, open }) => (open ? [name] : [])))

/** What says of the future no more than that it is likely. */
const expected = /見込|見通し|expect|forecast|likely|prospect/iu

/** What says of the future that it is meant to come. */
const planned =
  /予定|方針|計画(?:し|だ|で)|(?<!\p{L})(?:plans? to|planned|intends?|will|scheduled)(?!\p{L})/iu

/** A cue in a quote that bears on the statement. */
type Cue = { name: StageName; text: string }

/** What a statement says of how far things have come that its quotes do not say. */
export function checkCommitment(bench: Bench): Finding[] {
  const { statement, quotes, wording } = bench
  const own = compiled.flatMap(({ name, open, pattern }) =>
    placesOf(statement.text, pattern).some(
      (place) => open || !isNegated(statement.text, place, statement.negations),
    )
      ? [name]
      : [],
  )
  const theirs = compiled.flatMap(({ name, pattern }) =>
    quotes.some(({ text }) => stands(text, pattern)) ? [name] : [],
  )
  const open = openCues(bench)
  const [dropped] = open
  const added = own.filter((name) => !theirs.includes(name))
  const ownOpen = own.filter((name) => openNames.has(name))
  if (dropped !== undefined && ownOpen.length === 0) {
    const settled = added.some((name) => !openNames.has(name))
    const weight = settled ? weightOf(bench) : 'doubt'
    return [{ weight, note: wording.commitment(dropped.text) }]
  }
  const isDecided =
    added.includes('decided') &&
    dropped !== undefined &&
    !theirs.some((name) => name === 'decided' || name === 'done')
  const isRaised =
    added.includes('planned') &&
    dropped !== undefined &&
    open.every(
      ({ name, text }) =>
        name === 'considered' ||
        name === 'urged' ||
        (name === 'possible' &&
          !expected.test(statement.text) &&
          !/^(?:だろう|であろう|でしょう|would)$/iu.test(text)),
    ) &&
    !ownOpen.some((name) => open.some((one) => one.name === name))
  if (dropped !== undefined && (isRaised || isDecided)) {
    return [{ weight: 'doubt', note: wording.commitment(dropped.text) }]
  }
  const isPast = quotes.some(({ text, language }) => language === 'ja' && /た[。」]?$/u.test(text))
  const isLowered =
    open.length === 0 &&
    (((added.includes('considered') || added.includes('possible')) && theirs.length > 0) ||
      (added.includes('planned') && isPast && planned.test(statement.text)))
  return isLowered ? [{ weight: 'doubt', note: wording.settled }] : []
}

/** Cues that only say that somebody speaks, which a claim in the statement says too. */
const speaking = /^(?:訴え|主張|argu\p{L}+|advocat\p{L}+|suggest\p{L}*)$/iu

/** What is a rule in either text: must not, 義務, 禁じる. */
const normative =
  /^(?:ねばならな|なければならな|なければいけな|なくてはならな|必要(?:が|で|だ)|must|has to|have to|had to|required|shall)$/iu
const norm =
  /ては(?:なら|いけ)|義務|禁(?:じ|止)|許され|求められ|こととさ|要する|(?<!\p{L})(?:shall|cannot|may not|may only|forbid\p{L}*|prohibit\p{L}*|obliged|obligat\p{L}+|required|requires?|banned)(?!\p{L})/iu

/** The cues of the quotes that leave something open which the statement speaks of. */
function openCues({ statement, quotes }: Bench): Cue[] {
  const isReported = claimsIn(statement.text, statement.language).length > 0
  const isNorm = norm.test(statement.text)
  const isYetToCome = statement.language === 'ja' && !/た[。」]?$/u.test(statement.text)
  return quotes.flatMap((quote) =>
    compiled
      .filter(({ name }) => openNames.has(name) && !(isReported && name === 'possible'))
      .flatMap(({ name, pattern }) =>
        placesOf(quote.text, pattern)
          .filter((place) => bearsOn(quote, place) && !isAttribute(quote.text, place))
          .map(({ start, end }) => ({ name, text: quote.text.slice(start, end) }))
          .filter(({ text }) => !(isReported && speaking.test(text)))
          .filter(({ text }) => !(isNorm && normative.test(text)))
          .filter(({ text }) => !(isYetToCome && /^(?:will|shall|would)$/iu.test(text))),
      ),
  )
}

/** 予定していた11か国: what stands before a noun says nothing of the sentence. */
function isAttribute(plain: string, { start, end }: Span): boolean {
  if (/^主張$/u.test(plain.slice(start, end)) && /^(?:が|の|と)/u.test(plain.slice(end)))
    return true
  return /^(?:して(?:いた|いる|きた)|した|する|され(?:た|る|ていた|ている)|中の|の)(?=[\p{Script=Han}\p{Script=Katakana}\d])/u.test(
    plain.slice(end, end + 12),
  )
}
