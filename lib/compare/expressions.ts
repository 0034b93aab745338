/** Which terms of a sentence stand for the words of a topic, and which of them stand side by side. */
import type { PreparedSentence } from '#lib/answer/prepare.ts'
import { fold } from '#lib/text/fold.ts'

type Said = { terms: ReadonlyMap<string, number>; expressions: readonly string[] }

/** A term that stands for a word, and how well, from 0 to 1. */
export type Found = { term: string; strength: number }

/** The term of a sentence that stands best for a word; headings don't count. */
export function bestTerm({ terms, expressions }: Said, sentence: PreparedSentence): Found | null {
  let best: Found | null = null
  for (const [term, strength] of terms) {
    if (strength > (best?.strength ?? 0) && sentence.terms.get(term) === 1) {
      best = { term, strength }
    }
  }
  if (best !== null && best.strength >= 1) return best
  const text = foldedText(sentence)
  const said = expressions.find((expression) => text.includes(expression))
  return said === undefined ? best : { term: said, strength: 1 }
}

/** True where terms for both words stand next to each other in a sentence, in either order. */
export function standTogether(one: Said, other: Said, sentence: PreparedSentence): boolean {
  const [first, second] = [bestTerm(one, sentence), bestTerm(other, sentence)]
  return first !== null && second !== null && areBeside(first.term, second.term, sentence)
}

/** True where two terms stand next to each other in a sentence, in either order. */
export function areBeside(one: string, other: string, sentence: PreparedSentence): boolean {
  if (one === other) return true
  const text = foldedText(sentence)
  return ['', '・', ' ', '-'].some(
    (joint) => text.includes(one + joint + other) || text.includes(other + joint + one),
  )
}

const folded = new WeakMap<PreparedSentence, string>()

/** A sentence's own text, folded; made once. */
export function foldedText(sentence: PreparedSentence): string {
  const text = folded.get(sentence) ?? fold(sentence.text)
  folded.set(sentence, text)
  return text
}
