/** Puts what an English question points to in the place of its pronouns. */
import { clauseOf, possessive } from './english-clause.ts'
import { deedOf, joined, topicOf } from './english-topic.ts'

const pronoun =
  /\b(?:it|they|them|its|their|theirs|this|that|these|those|there|he|she|his|her|him|the (?:former|latter))\b/giu

/** What looks like a pronoun and stands for nothing. */
const empty =
  /\bit (?:is|was|be|been) (?:\w+ )?(?:that|to|for|true)\b|\b(?:is|was) it (?:\w+ )?(?:that|to|for|true)\b|\b(?:is|are|was|were) there (?:an?|any|no)\b|\bthere (?:is|are|was|were)\b/giu

/**
 * A question that points back, with what it points to; null where it points to nothing before it.
 * @param topic what the conversation is about, where that is known
 */
export function withPronounsResolved(
  body: string,
  previous: string,
  topic: string | null,
): { text: string; topic: string | null } | null {
  const masked = body.replace(empty, (text) => '_'.repeat(text.length))
  const found = [...masked.matchAll(pronoun)].find((match) => pointsBack(body, match))
  if (found === undefined) return null
  const word = found[0].toLowerCase()
  const before = body.slice(0, found.index)
  const after = body.slice(found.index + found[0].length)
  if (clauseOf(previous)?.auxiliary === '' && ofDeeds.test(after)) {
    return { text: joined(previous, body), topic: null }
  }
  const isFigure = /^how (?:many|much|large|long|far|often|high)\b/iu.test(previous)
  if (isFigure && /^(?:Is|Was) $/u.test(before))
    return { text: joined(previous, body), topic: null }
  const meant = meantBy(word, before, after, previous, topic)
  const text = asIn(word, meant, before, after, previous)
  return text === null ? { text: joined(previous, body), topic: null } : { text, topic: meant }
}

/** True for a pronoun whose matter the question itself doesn't name before it. */
function pointsBack(body: string, match: RegExpExecArray): boolean {
  const word = match[0].toLowerCase()
  const after = body.slice(match.index + word.length)
  const before = body.slice(0, match.index)
  if (/^th(?:is|at|ese|ose)$/u.test(word) && ofPapers.test(after)) return false
  if (word === 'that' && !isFree(before, after)) return false
  if (/^(?:it|this|that)$/u.test(word) && /^\s*$/u.test(after) && !/\band\b/u.test(before))
    return true
  return !(
    /\b(?:the|an?) (?!first\b|second\b|last\b|same\b|only\b|most\b)[a-z]+/u.test(before) ||
    /\b[A-Z][\w’']+/u.test(before.slice(1))
  )
}

const ofPapers = /^\s*(?:papers?|documents?|texts?|reports?|essays?|collection|librar)/iu

/** True for a `that` which stands for something, and doesn't join clauses. */
function isFree(before: string, after: string): boolean {
  return (
    /^\s*$/u.test(after) ||
    before.trim() === '' ||
    /\b(?:is|was|does|did|would|should|could|can|will|about|of|with|to|for|from|after|before|on)\s*$/iu.test(
      before,
    )
  )
}

/** What costs, matters or happens, is opposed or paid for, is what is done rather than who does it. */
const ofDeeds =
  /^\s*(?:cost|means?|matters?|happens?|work|take place|lead|cause|require|save|change|affect|help)\b/iu
const onDeeds =
  /\b(?:oppos|support|favour|pa(?:y|id) for|reject|accept|critici|against|object|disagree|agree|happen|for)\w*(?: with| to| of| for)?\s*$/iu

function meantBy(
  word: string,
  before: string,
  after: string,
  previous: string,
  topic: string | null,
): string {
  if (/^(?:they|them|these|those|their|theirs)$/u.test(word)) {
    return topic !== null && /s$/u.test(topic) ? topic : topicOf(previous, true)
  }
  const isDeed = ofDeeds.test(after) || (onDeeds.test(before) && /^\s*$/u.test(after))
  if (/^(?:it|this|that)$/u.test(word) && isDeed) return deedOf(previous)
  return topic ?? topicOf(previous)
}

function asIn(
  word: string,
  meant: string,
  before: string,
  after: string,
  previous: string,
): string | null {
  if (/^(?:it|they|them)$/u.test(word)) return `${before}${meant}${after}?`
  if (/^th(?:is|at|ese|ose)$/u.test(word)) {
    return /^\s*(?:[a-z]+(?:s|ion|y|ment|ure|ry|ple)\b)/u.test(after) && !ofDeeds.test(after)
      ? null
      : `${before}${meant}${after}?`
  }
  if (/^(?:its|their)$/u.test(word)) return possessed(meant, before, after)
  if (word === 'there') {
    const place = /\b(?:in|at) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*/u.exec(previous)?.[0]
    return place === undefined ? null : `${before}${place}${after}?`
  }
  return null
}

/** Japan’s concerns towards China, of Japan’s policy towards China; the aims of a longer matter. */
function possessed(topic: string, before: string, after: string): string {
  const owned =
    /^(.+?['’]s?) (?:[\w-]+ )*?[\w-]+( (?:towards?|on|about|for|with|in|against) .+)?$/u.exec(topic)
  if (owned !== null) {
    const tail = /^\s*[\w-]+$/u.test(after) ? (owned[2] ?? '') : ''
    return `${before}${owned[1]}${after}${tail}?`
  }
  return topic.split(' ').length > 4 && /^\s*[\w-]+$/u.test(after)
    ? `${before}the ${after.trim()} of ${topic}?`
    : `${before}${possessive(topic)}${after}?`
}
