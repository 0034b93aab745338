/**
 * The words of a query in passages that the text index does not hold yet, as it would score them:
 * BM25 (Robertson & Zaragoza, The Probabilistic Relevance Framework, 2009) with LanceDB's constants.
 * LanceDB looks through such passages too, but cuts all of them into words for each query.
 */
import type { Hit } from './rows.ts'

/** A passage with its folded search text, without accents, and how many words that has. */
export type Searchable = Hit & { searchText: string; words: number }

const saturation = 1.2
const lengthShare = 0.75

/**
 * The `limit` best of the rows in which a word stands, best first.
 * @param words folded, as the index cuts them.
 * @param all how many passages there are, these among them: what is rare is rare among all.
 */
export function scanWords(
  rows: readonly Searchable[],
  words: readonly string[],
  { limit, all }: { limit: number; all: number },
): (Hit & { score: number })[] {
  const scores = new Float64Array(rows.length)
  const average = rows.reduce((sum, row) => sum + row.words, 0) / Math.max(1, rows.length)
  for (const word of new Set(words)) {
    const counts = rows.map(({ searchText }) => countIn(searchText, word))
    const share = counts.filter((count) => count > 0).length / Math.max(1, rows.length)
    const weight = Math.log(1 + (all - share * all + 0.5) / (share * all + 0.5))
    for (const [row, count] of counts.entries()) {
      if (count === 0) continue
      const length = 1 - lengthShare + lengthShare * ((rows[row]?.words ?? 0) / average)
      const frequency = (count * (saturation + 1)) / (count + saturation * length)
      scores[row] = (scores[row] ?? 0) + weight * frequency
    }
  }
  return rows
    .map(({ searchText: _, words: __, ...hit }, row) => ({ ...hit, score: scores[row] ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, limit)
}

/** A passage to be looked through, of its folded search text. */
export function toSearchable(hit: Hit, folded: string): Searchable {
  const searchText = withoutAccents(folded)
  return { ...hit, searchText, words: wordCount(searchText) }
}

/** As the index keeps a text: it folds accented letters of the Latin script to plain ones. */
function withoutAccents(text: string): string {
  return text.replace(/[\u00c0-\u024f]/g, (letter) => letter.normalize('NFD').slice(0, 1))
}

const spaced = '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{N}\\p{M}'
const spacedWords = new RegExp(`[${spaced}]+`, 'gu')
const otherLetters = new RegExp(`(?![${spaced}])\\p{L}`, 'gu')
/** Of Japanese and Chinese as ICU cuts them. */
const lettersOfWord = 1.8

/** About how many words a text has; cutting it into them is what takes long. */
function wordCount(text: string): number {
  const unspaced = text.match(otherLetters)?.length ?? 0
  return (text.match(spacedWords)?.length ?? 0) + unspaced / lettersOfWord
}

const isSpaced = new RegExp(`^[${spaced}]+$`, 'u')
const goesOn = new RegExp(`[${spaced}]`, 'u')

/** How often a word stands in a text: where words stand apart, not within another. */
function countIn(text: string, word: string): number {
  const whole = isSpaced.test(word)
  let count = 0
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    const isWithin =
      whole && (goesOn.test(text.charAt(at - 1)) || goesOn.test(text.charAt(at + word.length)))
    if (!isWithin) count += 1
  }
  return count
}
