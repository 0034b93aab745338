/** Finds two words of a quote that have changed places in a statement. */
import { fold } from '#lib/text/fold.ts'
import { isContentWord } from '#lib/text/words.ts'
import { stemOf } from './stem.ts'

/** Runs of one script: a compound such as 受入国 stays whole. */
const run =
  /[\p{Script=Han}々]+|[\p{Script=Katakana}ー]+|\p{Script=Latin}[\p{Script=Latin}'’-]*|\p{N}[\p{N}.,]*/gu

/** Each compound, word of matter or number, with the one that follows it in its sentence. */
function neighbours(text: string): [string, string][] {
  return fold(text)
    .split(/[。;；]|\. /u)
    .flatMap((sentence) => {
      const own = (sentence.match(run) ?? [])
        .filter((word) => isContentWord(word) || /^\p{N}/u.test(word))
        .map(stemOf)
      return own.slice(1).map((word, at): [string, string] => [own[at] ?? '', word])
    })
}

/**
 * Two words of which each is followed by what follows the other one in the quote: 受入国が施設を、派遣国が
 * 人員を and 派遣国が施設を、受入国が人員を. Null where there are none.
 */
export function exchangedWords(statement: string, quote: string): [string, string] | null {
  const own = new Map(neighbours(statement))
  const theirs = neighbours(quote)
  const known = new Set(theirs.map(([one, next]) => `${one}\n${next}`))
  for (const [at, [one, next]] of theirs.entries()) {
    for (const [other, further] of theirs.slice(at + 1)) {
      if (one === other || next === further || one === further || other === next) continue
      const isCrossed = own.get(one) === further && own.get(other) === next
      const isEither = known.has(`${one}\n${further}`) || known.has(`${other}\n${next}`)
      if (isCrossed && !isEither) return [one, other]
    }
  }
  return null
}
