import type { Span } from '#lib/document.ts'
import { fold } from './fold.ts'
import { type Folded, unfoldSpan } from './folded.ts'
import { termPattern } from './term-pattern.ts'

/** A term made ready to be looked for. */
export type Sought = {
  term: string
  folded: string
  /** Has letters that could be capitals; nothing but capitals. */
  cased: boolean
  caps: boolean
  pattern: RegExp
}

/**
 * How a term stands at a place; `written` is its form there. `within`: inside a longer word, which is
 * then `written`. `case`: letters of an abbreviation that are no capitals there (us, Nato).
 */
export type Occurrence = Span & {
  kind: 'term' | 'inflected' | 'spelling' | 'case' | 'within'
  written: string
}

/** Makes a term ready to be looked for; one in capitals alone is taken for an abbreviation. */
export function seek(term: string): Sought {
  const letters = term.normalize('NFKC').match(/\p{Cased}/gu) ?? []
  const caps = letters.length > 1 && letters.every((letter) => /\p{Lu}/u.test(letter))
  const cased = letters.length > 0
  return { term, folded: fold(term), cased, caps, pattern: termPattern(term, caps) }
}

/**
 * Where a term stands in a text, from left to right, none over another: the folded term in the folded
 * text, with what `termPattern` takes for the same. Offsets are the text's own.
 */
export function occurrencesIn(text: string, folded: Folded, sought: Sought): Occurrence[] {
  return [...folded.text.matchAll(sought.pattern)].map(({ 0: match, index }) => {
    const found = { start: index, end: index + match.length }
    return { ...unfoldSpan(folded, found), ...howItStands(text, folded, found, sought) }
  })
}

function howItStands(
  text: string,
  folded: Folded,
  found: Span,
  { folded: term, caps, cased }: Sought,
): Pick<Occurrence, 'kind' | 'written'> {
  const match = folded.text.slice(found.start, found.end)
  const word = wordAround(folded.text, found)
  const longer = word.start < found.start || word.end > found.end
  if (match === term && !longer && !cased) return { kind: 'term', written: match }
  const span = unfoldSpan(folded, word)
  const written = text.slice(span.start, span.end).normalize('NFKC')
  const before = folded.text.slice(word.start, found.start)
  const after = folded.text.slice(found.end, word.end)
  if (longer && before === '' && after === 'ー' && /[\p{Script=Katakana}ー]{3}$/u.test(match)) {
    return { kind: 'spelling', written }
  }
  if (longer) return { kind: 'within', written }
  const [plain, asked] = [withoutJoiners(match), withoutJoiners(term)]
  const inflected = plain !== asked
  if (caps && !isInCapitals(inflected ? written.slice(0, -1) : written)) {
    return { kind: 'case', written }
  }
  if (!inflected) return { kind: 'term', written }
  const isSpelling = `${plain}ー` === asked || `${asked}ー` === plain
  return { kind: isSpelling ? 'spelling' : 'inflected', written }
}

const withoutJoiners = (text: string) =>
  text
    .replace(/[\s\-\u2010-\u2015\u2212・]/gu, '')
    .replace(/[’ʼ]/gu, "'")
    .replace(/[“”]/gu, '"')

const isInCapitals = (text: string) =>
  (text.match(/\p{Cased}/gu) ?? []).every((letter) => /\p{Lu}/u.test(letter))

/** Signs of which words are made that blanks or other signs part: others have no border to look for. */
const wordSigns = [
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]/u,
  /[\p{Script=Katakana}ー]/u,
  /\p{N}/u,
]

/** Which of them a code unit is one of, from 1; 0 for none, 255 until it was first asked for. */
const kindsOfSigns = new Uint8Array(65_536).fill(255)

function signKind(code: number): number {
  if (Number.isNaN(code)) return 0
  const known = kindsOfSigns[code] ?? 0
  if (known !== 255) return known
  const kind = wordSigns.findIndex((signs) => signs.test(String.fromCharCode(code))) + 1
  kindsOfSigns[code] = kind
  return kind
}

/** The stretch over the whole word at both ends, so far as its ends are made of such signs. */
function wordAround(text: string, found: Span): Span {
  let { start, end } = found
  const first = signKind(text.charCodeAt(start))
  const last = signKind(text.charCodeAt(end - 1))
  while (first !== 0 && signKind(text.charCodeAt(start - 1)) === first) start -= 1
  while (last !== 0 && signKind(text.charCodeAt(end)) === last) end += 1
  return { start, end }
}
