import { fold } from '#lib/text/fold.ts'
import { words } from '#lib/text/words.ts'

type Placed = { word: string; start: number; end: number }

/** What may stand between two words of one phrase: nothing, a blank, a hyphen, or what joins nouns. */
const joint =
  /^(?:[ \-・]?|['’]s |(?: (?:of|and|in|for))?(?: (?:the|an?))? |の|的|への|での|からの|における|に関する|に対する)$/u

/** What stands for words left out of a phrase. */
const gap = ' … '

/**
 * A name of a question and what it asks about it, as the question writes them: one phrase where they
 * stand in one, else the two with a gap between, in the question's order.
 * @param name as the question writes it
 * @param telling the word, folded, that tells the most; the phrase around it is taken whole
 * @param matter the question's words, folded, that may belong to that phrase
 */
export function phraseOf(
  question: string,
  name: string,
  telling: string,
  matter: readonly string[],
): string {
  const plain = question.normalize('NFKC')
  const start = plain.indexOf(name)
  const around = phraseAround(plain, telling, matter)
  if (start === -1 || around === null) return name + gap + telling
  const named = { start, end: start + name.length }
  const [first, second] = named.start <= around.start ? [named, around] : [around, named]
  const written = ({ start, end }: { start: number; end: number }) => plain.slice(start, end)
  return joint.test(plain.slice(first.end, second.start))
    ? plain.slice(first.start, Math.max(first.end, second.end))
    : written(first) + gap + written(second)
}

/** The longest stretch of matter around a word; null where the question doesn't have it so. */
function phraseAround(
  plain: string,
  telling: string,
  matter: readonly string[],
): { start: number; end: number } | null {
  const placed = placedWords(plain)
  const runs: Placed[][] = []
  for (const one of placed.filter(({ word }) => matter.includes(word))) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run !== undefined && last !== undefined && joint.test(plain.slice(last.end, one.start))) {
      run.push(one)
    } else runs.push([one])
  }
  const run = runs.find((one) => one.some(({ word }) => word === telling))
  const [first, last] = [run?.at(0), run?.at(-1)]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}

/** A text's words, folded, with their places in it. */
function placedWords(plain: string): Placed[] {
  let at = 0
  return words(plain).map((word) => {
    const start = plain.indexOf(word, at)
    at = start + word.length
    return { word: fold(word), start, end: at }
  })
}
