/** The terms that quotes share: names and compounds that tell what is spoken of, as they are written. */
import { fold } from '#lib/text/fold.ts'
import { foldMapped, unfoldSpan } from '#lib/text/folded.ts'
import { regionsIn } from '#lib/text/regions.ts'
import { isContentWord, words } from '#lib/text/words.ts'
import { isGeneral } from './general-words.ts'

/** The terms of a text by their folded form, as they stand in it. */
export type Terms = ReadonlyMap<string, string>

type Token = { text: string; start: number; end: number; written: string }

/** More words than this make no term. */
const mostWords = 6

/**
 * The terms of a text that tell more than `known` (folded words, those of the question) does: every
 * run of its words that has something of its own.
 */
export function termsIn(text: string, known: ReadonlySet<string>): Terms {
  const uses = usesOfTerms(text, known)
  return new Map([...uses].map(([key, { written }]) => [key, written]))
}

/** The same with how often each stands in the text. */
export function usesOfTerms(
  text: string,
  known: ReadonlySet<string>,
): Map<string, { written: string; count: number }> {
  const found = new Map<string, { written: string; count: number }>()
  for (const run of runsOf(text)) {
    for (let from = 0; from < run.length; from += 1) {
      for (let to = from + 1; to <= Math.min(run.length, from + mostWords); to += 1) {
        const tokens = run.slice(from, to)
        if (!isTelling(tokens, known)) continue
        const [first, last] = [tokens[0], tokens.at(-1)]
        if (first === undefined || last === undefined) continue
        const key = tokens.map((token) => stemOf(token.text)).join(' ')
        const use = found.get(key) ?? { written: text.slice(first.start, last.end), count: 0 }
        use.count += 1
        found.set(key, use)
      }
    }
  }
  return found
}

/** The terms that stand in all of several texts, none that a longer one holds. */
export function sharedTerms(all: readonly Terms[]): string[] {
  const [first, ...others] = all
  if (first === undefined || others.length === 0) return []
  const common = [...first.keys()].filter((key) => others.every((terms) => terms.has(key)))
  return common
    .filter((key) => !common.some((other) => other !== key && ` ${other} `.includes(` ${key} `)))
    .sort((one, other) => other.length - one.length)
}

/** The folded words of texts, by which `termsIn` knows what was asked. */
export function knownWords(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => words(fold(text)).map(stemOf)))
}

/** Words of matter that stand side by side; what joins them is a blank between Latin words, or ・. */
function runsOf(text: string): Token[][] {
  const folded = foldMapped(text)
  const runs: Token[][] = [[]]
  let at = 0
  for (const word of words(folded.text)) {
    const start = folded.text.indexOf(word, at)
    const between = folded.text.slice(at, start)
    at = start + word.length
    const span = unfoldSpan(folded, { start, end: at })
    const token = { text: word, ...span, written: text.slice(span.start, span.end) }
    const run = runs.at(-1)
    const isLatin = /^\p{Script=Latin}/u.test(word)
    const joins = run !== undefined && (isLatin ? /^[ -]?$/ : /^[・·]?$/u).test(between)
    if (!isNoun(word)) runs.push([])
    else if (joins) run.push(token)
    else runs.push([token])
  }
  return runs.filter((run) => run.length > 0)
}

/** A word with kana behind its kanji is a verb's or an adjective's. */
const isNoun = (word: string) =>
  isContentWord(word) && !/\p{Script=Han}.*[\u3041-\u3096]|^\p{N}+$/u.test(word)

/** Plural and singular are one term. */
const stemOf = (word: string) =>
  /^\p{Script=Latin}{4,}s$/u.test(word) && !/ss$/u.test(word)
    ? word.replace(/ies$/u, 'y').replace(/s$/u, '')
    : word

/** The least that says something by itself, in characters. */
const shortest = { own: 2, whole: 4, name: 6, abbreviation: 3 }

const lengthOf = (tokens: readonly Token[]) =>
  tokens.reduce((sum, { text }) => sum + text.length, 0)

function isTelling(tokens: readonly Token[], known: ReadonlySet<string>): boolean {
  const unasked = tokens.filter(({ text }) => !known.has(stemOf(text)))
  const own = unasked.filter(({ text }) => !isGeneral(text))
  if (own.some(({ written }) => isAbbreviation(written) || namesPlace(written))) return true
  if (/^\p{Script=Latin}/u.test(tokens[0]?.text ?? '')) return own.length > 1
  // General words make a name where three of them stand together: 能力構築支援.
  if (unasked.length >= 3 && lengthOf(unasked) >= shortest.name) return true
  return lengthOf(own) >= shortest.own && lengthOf(tokens) >= shortest.whole
}

const isAbbreviation = (written: string) =>
  new RegExp(`^\\p{Lu}[\\p{Lu}\\p{N}]{${shortest.abbreviation - 1},}$`, 'u').test(
    written.normalize('NFKC'),
  )

const namesPlace = (written: string) =>
  written.length > 1 && regionsIn(written).some(({ region }) => region.code !== 'JP')
