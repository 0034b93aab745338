/** Finds what was put in another's place in a statement that otherwise repeats its quote. */
import { isContentWord } from '#lib/text/words.ts'
import type { Bench } from './bench.ts'
import { compareWords } from './changes.ts'
import { exchangedWords } from './exchange.ts'
import type { Finding } from './finding.ts'

/** From this share of common words on, what differs is a change and no other wording. */
const repeating = 0.6
/** More words than this in a change are another wording after all. */
const mostWords = 4
/** Words at least this near to one of the quote's are another word for it. */
const sameWord = 0.6

/** The changed words of a statement that the quotes have no like of. */
export function checkChanges({ statement, quotes, aligned, wording }: Bench): Finding[] {
  const near = new Map(aligned.map((one) => [one.word, one.likeness]))
  const within = quotes.filter(({ across }) => !across)
  const exchanged = within.flatMap(({ text }) => exchangedWords(statement.text, text) ?? [])
  if (exchanged.length > 0) {
    return [{ weight: 'doubt', note: wording.places(exchanged.slice(0, 2)) }]
  }
  const compared = within
    .map(({ text }) => compareWords(statement.text, text))
    .sort((one, other) => other.shared - one.shared)[0]
  if (compared === undefined || compared.shared < repeating) return []
  return compared.changes.flatMap(({ stated, quoted }): Finding[] => {
    const own = stated.filter(isContentWord)
    const theirs = quoted.filter(isContentWord)
    if (own.length === 0 || own.length > mostWords || theirs.length === 0) return []
    const foreign = own.filter((word) => (near.get(word) ?? 1) < sameWord)
    if (foreign.length === 0) return []
    return [{ weight: 'doubt', note: wording.opposite(join(stated), join(quoted.slice(0, 8))) }]
  })
}

const join = (words: readonly string[]) =>
  words.reduce(
    (text, word) =>
      /\p{Script=Latin}$/u.test(text) && /^\p{Script=Latin}/u.test(word)
        ? `${text} ${word}`
        : text + word,
    '',
  )
