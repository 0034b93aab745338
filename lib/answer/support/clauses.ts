import type { Span } from '#lib/document.ts'
import { splitSentences } from '#lib/text/sentences.ts'

const borders: Readonly<Record<'wide' | 'latin', RegExp>> = {
  wide: /[、，；;：:]|(?<=[がしりてで])、/gu,
  latin:
    /[;:]|, (?=(?:but|and|while|although|though|whereas|which|who|if|unless|because|as|since|so|yet|with|after|before)\b)| (?=(?:but|while|although|whereas|unless|because)\b)/giu,
}

/** Shorter than this a stretch is no clause of its own, in characters of each kind of script. */
const shortest = { wide: 9, latin: 24 }

/** A clause of a sentence; `main` where the sentence rests on it: the last in Japanese. */
export type PlainClause = Span & { main: boolean }

/** The clauses of a text in NFKC, in order; together they hold all of its sentences. */
export function clausesOf(plain: string, language: string): PlainClause[] {
  const script = ['ja', 'zh', 'ko'].includes(language) ? 'wide' : 'latin'
  return splitSentences(plain).flatMap((sentence) => {
    const clauses: Span[] = []
    let start = sentence.start
    const text = plain.slice(sentence.start, sentence.end)
    for (const match of text.matchAll(borders[script])) {
      const end = sentence.start + match.index + match[0].length
      const isLast = sentence.end - end < shortest[script]
      if (end - start < shortest[script] || isLast) continue
      clauses.push({ start, end })
      start = end
    }
    clauses.push({ start, end: sentence.end })
    const main = language === 'ja' ? clauses.length - 1 : -1
    return clauses.map((clause, at) => ({ ...clause, main: at === main }))
  })
}
