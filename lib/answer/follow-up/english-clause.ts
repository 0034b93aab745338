/** How an English question is built, and what it is about. */
import { gerund, isState, isVerb, past } from './english-words.ts'

/**
 * `Why` + `should` + `Japan` + `act`; `lead` is empty where the question asks yes or no, `auxiliary`
 * where what asks is itself the subject (`Which country` + `mediated …`).
 */
export type Clause = { lead: string; auxiliary: string; subject: string; rest: string }

const auxiliary =
  /\b(?:is|are|was|were|do|does|did|has|have|had|should|can|could|will|would|may|might|must|shall)\b/iu
const asking =
  /^(?:what|which|who|whom|whose|when|where|why|how|by|since|for|in|to|on|from|until|with|at|of)\b/iu

/** The parts of a question; null where it isn't built as one. */
export function clauseOf(question: string): Clause | null {
  const plain = withoutMark(question)
  const found = auxiliary.exec(plain)
  const lead = found === null ? '' : plain.slice(0, found.index).trim()
  if (found === null || (lead !== '' && (!asking.test(lead) || hasVerb(lead))))
    return askedSubject(plain)
  const tail = plain.slice(found.index + found[0].length).trim()
  const tokens = tail.split(/\s+/u)
  const end = endOfSubject(tokens, /^(?:is|are|was|were)$/iu.test(found[0]))
  return {
    lead,
    auxiliary: found[0].toLowerCase(),
    subject: tokens.slice(0, end).join(' '),
    rest: tokens.slice(end).join(' '),
  }
}

const withoutMark = (question: string) => question.trim().replace(/[?.!\s]+$/u, '')

const hasVerb = (lead: string) =>
  lead
    .split(/\s+/u)
    .slice(2)
    .some((word) => /ed$/u.test(word) && isVerb(word))

/** `How many countries received aid`: what asks is the subject. */
function askedSubject(plain: string): Clause | null {
  const tokens = plain.split(/\s+/u)
  const first = /^(?:who|what)$/iu.test(tokens[0] ?? '') ? 1 : 2
  const at = tokens.findIndex((token, index) => index >= first && isVerb(token))
  if (at < 0 || !/^(?:who|what|which|how (?:many|much))\b/iu.test(plain)) return null
  return {
    lead: '',
    auxiliary: '',
    subject: tokens.slice(0, at).join(' '),
    rest: tokens.slice(at).join(' '),
  }
}

const joining =
  /^(?:of|for|between|and|or|with|on|to|from|against|over|towards?|in|at|among|under|by|the|an?|its|their|that|which|’s|renewed|new)$/iu
const demonym = /(?:ese|ish|ian|ean|can|an|ch)$/u

/** How many of the words behind an auxiliary belong to the subject. */
function endOfSubject(tokens: readonly string[], isBe: boolean): number {
  for (let at = 1; at < tokens.length; at += 1) {
    const [token = '', before = ''] = [tokens[at], tokens[at - 1]]
    if (isBe && /^an?$/iu.test(token) && !joining.test(before)) return at
    if (joining.test(before)) continue
    if (isBe && /^(?:in|on|at|under|against)$/iu.test(token) && at === 1) return at
    if (isVerb(token) || isState(token)) return at
    const isName = /^[A-Z]/u.test(before) && !demonym.test(before) && !/['’]s?$/u.test(before)
    if (!isBe && isName && /^[a-z]/u.test(token) && !joining.test(token) && at === 1) return at
  }
  return isBe || tokens.length < 2 ? tokens.length : tokens.length - 1
}

/** What a question is about, as a noun phrase: `the hotline between Japan and China`. */
export function topicOf(question: string, isPlural = false): string {
  const clause = clauseOf(question)
  if (clause === null) return withoutMark(question).replace(/^(?:what|how) about /iu, '')
  const { lead, auxiliary: verb, subject, rest } = clause
  if (verb === '') return topicAsked(subject, rest, isPlural)
  const isPapers = /^(?:the |these )?(?:papers?|authors?|documents?|essays?|they)$/iu.test(subject)
  const said =
    /^(?:said|argued|written|known|proposed|stated|say|argue|write|think|propose|mean)\b/iu
  const told =
    isPapers || said.test(subject) ? `${said.test(subject) ? subject : ''} ${rest}`.trim() : ''
  const about = /^\S+ (?:\S+ )*?(?:about|on|of|for|to|regarding) (.+)$/u.exec(told)?.[1]
  if (about !== undefined) return about
  const asked = /^(?:how many|which|what) (.+)$/iu.exec(lead)?.[1]
  if (isPlural && asked !== undefined && /s$/u.test(asked)) {
    const [first = '', ...others] = rest.split(' ')
    const done =
      verb === 'did' ? [past(first), ...others] : /^do/u.test(verb) ? [rest] : [verb, rest]
    return ['the', asked, 'that', subject, ...done].join(' ').trim()
  }
  const object =
    isPlural && !/s$/u.test(subject)
      ? /^\S+ (?:its |the )?((?:[a-z-]+ )*[a-z-]+s)$/u.exec(rest)?.[1]
      : undefined
  return object === undefined ? subject : `${possessive(subject)} ${object}`
}

function topicAsked(subject: string, rest: string, isPlural: boolean): string {
  const noun = /^(?:how many|which|what) (.+)$/iu.exec(subject)?.[1]
  if (noun !== undefined) return `the ${noun} that ${rest}`
  const object = /^\S+ (?:(?:to|for|with|on|in|of|up) )?(.+)$/u.exec(rest)?.[1]
  return object === undefined || isPlural ? withoutMark(`${subject} ${rest}`) : object
}

/** What a question says is done, as a noun phrase: `Japan acquiring submarines`; its topic if nothing is. */
export function deedOf(question: string): string {
  const clause = clauseOf(question)
  if (clause === null || clause.auxiliary === '' || clause.rest === '') return topicOf(question)
  const { auxiliary: verb, subject, rest } = clause
  const [first = '', ...others] = rest.replace(/^not /u, '').split(' ')
  if (/^(?:is|are|was|were|ha[sd]|have)$/u.test(verb)) return topicOf(question)
  if (/^(?:say|argue|think|mean|want|propose)$/u.test(first)) return topicOf(question)
  return first === 'be'
    ? `${subject} being ${others.join(' ')}`
    : `${subject} ${gerund(first)} ${others.join(' ')}`.trim()
}

/** Japan’s, the Philippines’. */
export const possessive = (owner: string) => (/s$/u.test(owner) ? `${owner}’` : `${owner}’s`)

/** A text as a sentence begins. */
export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A question as it stands inside a sentence. */
export function uncapitalised(text: string): string {
  const [first = ''] = text.split(' ')
  return asking.test(first) || auxiliary.test(first)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
}

/** Both questions in one: `What is OSA, and who pays for it?` */
export function joined(previous: string, body: string): string {
  return `${withoutMark(previous)}, and ${uncapitalised(body)}?`
}
