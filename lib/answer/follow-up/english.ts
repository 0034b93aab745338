/** Makes an English follow-up say what it leaves out. */
import { fold } from '#lib/text/fold.ts'
import { isContentWord, words } from '#lib/text/words.ts'
import { capitalised, clauseOf, isOrder } from './english-clause.ts'
import { followUpByPart } from './english-ellipsis.ts'
import { withPronounsResolved } from './english-pointers.ts'
import { deedOf, joined, topicOf } from './english-topic.ts'
import { askingNouns } from './english-words.ts'

const connector = /^(?:and|but|so|then|also|ok(?:ay)?|now|or)[,\s]+/iu

/**
 * An English question with what it leaves to the one before it, or null where it stands alone.
 * @param previous the question before, as one that stands alone
 * @param topic what the conversation is about, where that is known
 */
export function followUpInEnglish(
  question: string,
  previous: string,
  topic: string | null,
): { text: string; topic: string | null } | null {
  const trimmed = question.trim().replace(/[?.!\s]+$/u, '')
  if (/^(?:thanks|thank you|hello|hi|ok|okay|yes|no|great)\b[^?]{0,20}$/iu.test(trimmed))
    return null
  const isLinked = connector.test(trimmed)
  const body = capitalised(trimmed.replace(connector, ''))
  const changed = whyAsked(body, previous) ?? followUpByPart(body, previous, isLinked)
  if (changed !== null) return { text: changed, topic: null }
  const pointed = withPronounsResolved(body, previous, topic)
  if (pointed !== null) return pointed
  const whole = withoutTopic(body, previous)
  return whole === null ? null : { text: whole, topic: null }
}

/** Why?, Why not?, How so?: of what was asked before, or of what was said to it. */
function whyAsked(body: string, previous: string): string | null {
  const isNot = /^why not$/iu.test(body)
  if (
    !isNot &&
    !/^(?:why(?: (?:is|was) (?:that|this|it)(?: so)?| so)?|how so|how come|for what reasons?)$/iu.test(
      body,
    )
  ) {
    return null
  }
  if (/^why\b/iu.test(previous)) return previous
  const clause = clauseOf(previous)
  if (clause === null || clause.lead !== '' || clause.auxiliary === '') {
    return joined(previous, isNot ? 'why not' : 'why')
  }
  const { auxiliary, subject, rest } = clause
  return `Why ${auxiliary} ${subject} ${isNot ? 'not ' : ''}${rest}?`.replace(/\s+(?=\?)/u, '')
}

const askedFor = new RegExp(
  `^(?:what|which) (?:is|are|was|were) the (?:(?:main|exact|most important|first|second|third) )?(?:${askingNouns.replaceAll(' ', '|')})(?<against> against| for)?$`,
  'iu',
)
const endsAsked = new RegExp(`\\b(?:${askingNouns.replaceAll(' ', '|')})$`, 'iu')
const mark = (body: string) => (isOrder(body) ? '.' : '?')
const bare =
  /^(?:when|where|who|how|by whom|since when|until when|for whom|to whom|how (?:much|many|long|often|far)|in which year|in what way|under what conditions|on what grounds)$/iu

/** What was the cost?, By whom?, Does China agree?: asks of something without saying of what. */
function withoutTopic(body: string, previous: string): string | null {
  const asked = askedFor.exec(body)
  if (asked !== null) {
    const isFor = /(?:reasons?|conditions?|alternatives?|case)$/iu.test(body)
    return `${body}${asked.groups?.against === undefined ? (isFor ? ' for' : ' of') : ''} ${deedOf(previous)}?`
  }
  const one = /\bthe (first|second|third|fourth|fifth|last|other|latter|former)(?: one)?$/iu
  if (one.test(body))
    return `${body.replace(one, 'the $1')} of ${topicOf(previous, true)}${mark(body)}`
  if (isOrder(body) && /\b(?:an? |some |the )(?:\w+ )?\w+$/u.test(body) && endsAsked.test(body)) {
    return `${body} of ${deedOf(previous)}.`
  }
  if (/\b(?:say|think|argue|recommend|conclude)$/iu.test(body))
    return `${body} about ${deedOf(previous)}?`
  if (/\b(?:instead|otherwise|too|as well|either|then)$/iu.test(body)) return joined(previous, body)
  const many = /^how many /iu.test(previous)
  if (many && /^which(?: ones?)?$/iu.test(body)) return previous.replace(/^how many/iu, 'Which')
  if (bare.test(body)) return joined(previous, body)
  if (/\b(?:agree|disagree|respond|react|object|accept)$/iu.test(body))
    return joined(previous, body)
  const content = words(fold(body)).filter(isContentWord)
  const isDefining = /^(?:what|who) (?:is|are|was|were) (?!the )(?:an? )?\S+$/iu.test(body)
  const hasName = /[A-Z]{2,}|\b[A-Z][a-z]/u.test(body.slice(1))
  return content.length > 1 || isDefining || hasName ? null : joined(previous, body)
}
