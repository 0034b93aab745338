/** The terms, bounds and care on which a Japanese sentence wants or allows a thing. */
import type { Span } from '#lib/document.ts'
import type { Clause } from './clauses-japanese.ts'
import { terms } from './cues/japanese.ts'
import { overlaps } from './reading.ts'
import { placesOffTopic, type Topic } from './topic.ts'

const term = new RegExp(terms, 'gu')

/** Where terms, bounds or care are named, outside of what is asked or quoted. */
export function termsFor(text: string, { start, end }: Clause, topic: Topic): Span[] {
  const sentence = text.slice(0, end)
  return placesOffTopic(sentence, term, topic).filter(
    (one) => one.end > start || !/[がけ]れ?ど?も?、/u.test(text.slice(one.end, start)),
  )
}

/** True for what only supposes something (導入すれば), which a consequence may follow as well. */
export function isHypothesis(text: string, { start, end }: Span): boolean {
  return /(?:ば|なら|たら)$/u.test(text.slice(start, end))
}

/** A hypothesis without a comma bears on what stands within so many characters of it. */
const near = 8

/** To want these is to set terms: 歯止めが要る. */
const limit = /歯止め|上限|条件/u

/** True where terms are those of a predicate, and no part of it unless it asks for terms itself. */
export function bearsOn(text: string, one: Span, main: Span): boolean {
  if (overlaps(one, main) && !limit.test(text.slice(one.start, one.end))) return false
  return !isHypothesis(text, one) || text[one.end] === '、' || main.start - one.end <= near
}

/** ただし: what follows sets terms to what was said before. */
export function provisoOf(text: string, clauses: readonly Clause[], from: Clause): Span | null {
  for (const { start, end } of clauses) {
    const match = start < from.start ? null : /^\s*(?:ただし|但し)/u.exec(text.slice(start, end))
    if (match !== null) return { start, end: start + match[0].length }
  }
  return null
}
