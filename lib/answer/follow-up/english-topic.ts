/** What an English question is about. */
import {
  capitalised,
  clauseOf,
  isOrder,
  order,
  possessive,
  uncapitalised,
  withoutMark,
} from './english-clause.ts'
import { gerund, past } from './english-words.ts'

/** What a question is about, as a noun phrase: `the hotline between Japan and China`. */
export function topicOf(question: string, isPlural = false): string {
  const clause = clauseOf(question)
  if (clause === null) return told(withoutMark(question))
  const { lead, auxiliary: verb, subject, rest } = clause
  if (verb === '') return topicAsked(subject, rest, isPlural)
  const isPapers = /^(?:the |these )?(?:papers?|authors?|documents?|essays?|they)$/iu.test(subject)
  const said =
    /^(?:said|argued|written|known|proposed|stated|say|argue|write|think|propose|mean)\b/iu
  const sayings =
    isPapers || said.test(subject) ? `${said.test(subject) ? subject : ''} ${rest}`.trim() : ''
  const about = /^\S+ (?:\S+ )*?(?:about|on|of|for|to|regarding) (.+)$/u.exec(sayings)?.[1]
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

/** What an order is about: `FOIP` of `Tell me about FOIP`. */
const told = (text: string) =>
  text
    .replace(/^(?:what|how) about /iu, '')
    .replace(order, '')
    .replace(/ (?:to|for) (?:me|us)$/iu, '')
    .trim() || text

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

/** Both questions in one: `What is OSA, and who pays for it?` */
export function joined(previous: string, body: string): string {
  return isOrder(body) || isOrder(previous)
    ? `${capitalised(topicOf(previous))}: ${uncapitalised(body)}${isOrder(body) ? '.' : '?'}`
    : `${withoutMark(previous)}, and ${uncapitalised(body)}?`
}
