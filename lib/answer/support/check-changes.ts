/** Finds what was put in another's place in a statement that otherwise repeats its quote. */

import { detectLanguage } from '#lib/text/language.ts'
import { isContentWord } from '#lib/text/words.ts'
import { actorsIn } from './actors.ts'
import type { Bench } from './bench.ts'
import { compareWords } from './changes.ts'
import { isDerived } from './derived.ts'
import { exchangedWords } from './exchange.ts'
import type { Finding } from './finding.ts'
import { quantitiesIn } from './quantities.ts'
import type { Quantity } from './quantity.ts'
import { isEqual } from './same-quantity.ts'

/** From this share of common words on, what differs is a change and no other wording. */
const repeating = 0.6
/** In the midst of this many common words a change is one, whatever the rest says. */
const leastFlank = 2
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
  if (compared === undefined) return []
  const figures = within.flatMap(({ text }) => quantitiesIn(text))
  const all = within.map(({ text }) => text).join('\n')
  // A figure that no quote has is the business of the check of quantities.
  const known = (changed: readonly string[]) =>
    quantitiesIn(join(changed)).filter(
      (one) => figures.some((other) => isEqual(one, other)) || isDerived(one, figures, all),
    )
  const isRepeated = compared.shared >= repeating
  return compared.changes.flatMap(({ stated, quoted, flank }): Finding[] => {
    if (!isRepeated && (flank < leastFlank || ![...stated, ...quoted].every(isContentWord)))
      return []
    const own = stated.filter(isContentWord)
    const theirs = quoted.filter(isContentWord)
    if (own.length === 0 || own.length > mostWords || theirs.length === 0) return []
    const isOtherFigure = differ(known(stated), quantitiesIn(join(quoted)))
    const foreign = own.filter((word) => (near.get(word) ?? 1) < sameWord)
    if (foreign.length === 0 && !isOtherFigure && !isOtherActor(stated, quoted)) return []
    return [{ weight: 'doubt', note: wording.opposite(join(stated), join(quoted.slice(0, 8))) }]
  })
}

/** A figure in the place of another one, though it may stand elsewhere or follow from others. */
const differ = (own: readonly Quantity[], theirs: readonly Quantity[]) =>
  own.length > 0 &&
  theirs.length > 0 &&
  !own.some(({ value }) => theirs.some((other) => Math.abs(other.value - value) <= 1e-6 * value))

/** Another country or body in the same place, though the quote may name it elsewhere. */
function isOtherActor(stated: readonly string[], quoted: readonly string[]): boolean {
  const [own, theirs] = [stated, quoted].map((words) => properIn(join(words)))
  return (
    own !== undefined &&
    theirs !== undefined &&
    own.length > 0 &&
    theirs.length > 0 &&
    !own.some((name) => theirs.includes(name))
  )
}

const properIn = (text: string) =>
  actorsIn(text, detectLanguage(text)).flatMap(({ name, proper }) => (proper ? [name] : []))

const join = (words: readonly string[]) =>
  words.reduce(
    (text, word) =>
      /\p{Script=Latin}$/u.test(text) && /^\p{Script=Latin}/u.test(word)
        ? `${text} ${word}`
        : text + word,
    '',
  )
