import { fold } from '#lib/text/fold.ts'
import { detectLanguage } from '#lib/text/language.ts'
import { isContentWord, words } from '#lib/text/words.ts'
import { type Negation, negationsIn } from './polarity.ts'

/** A statement or a quote, read once for every check. */
export type Reading = {
  /** In NFKC; offsets into it mean nothing in the text it was made from. */
  text: string
  language: string
  /** Its words of matter, folded, each once, in order. */
  content: readonly string[]
  negations: readonly Negation[]
}

/** Reads a text for the checks. */
export function readingOf(text: string): Reading {
  const plain = text.normalize('NFKC')
  return {
    text: plain,
    language: detectLanguage(plain),
    content: [...new Set(words(fold(plain)).filter(isContentWord))],
    negations: negationsIn(plain),
  }
}
