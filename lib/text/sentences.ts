import type { Span } from '../document.ts'

/** Longer stretches without any end of a sentence are cut at a comma, a blank or, failing both, here. */
export const longestSentence = 1000

const segmenter = new Intl.Segmenter('ja', { granularity: 'sentence' })

const opening = '「『（(【［[〈《〔“'
const closing = '」』）)】］]〉》〕”'

const abbreviation =
  /(?:\b(?:Fig|Figs|Dr|Mr|Mrs|Ms|Prof|Gen|Col|Lt|Sen|Rep|Gov|No|Nos|pp?|vols?|eds?|cf|vs|al|etc|ca|approx|Inc|Ltd|Co|Corp|St|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b(?:[A-Za-z]\.)*[A-Za-z])\.\s*$/u

/**
 * The sentences of a block of text, in order, without the blanks between them; spans count from the
 * beginning of `text`. Cuts at the borders that Unicode Standard Annex 29 gives for Japanese, and
 * takes those back that fall inside brackets, before a particle after a quotation, after an
 * abbreviation, or before a small letter.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const { segment, index } of segmenter.segment(text)) {
    const end = index + segment.length
    if (end < text.length && goesOn(text.slice(start, end), text.slice(end))) continue
    spans.push({ start, end })
    start = end
  }
  if (start < text.length) spans.push({ start, end: text.length })
  return spans
    .flatMap((span) => cutLong(text, span))
    .map((span) => trim(text, span))
    .filter((span) => span.start < span.end)
}

function goesOn(sentence: string, rest: string): boolean {
  const done = sentence.trimEnd()
  const next = rest.trimStart()
  if (next === '' || done === '') return true
  if (openBracket(done) && closesSoon(done, rest)) return true
  if (/^[)）」』】〕”》〉\]]/.test(next)) return true
  if (endsInBracket(done)) {
    if (
      /^(?:と(?!こ|り|も|く|き)|を|は|が|に(?!も)|で(?!き|は、|す。)|の|も|へ|や|、|など|という|として)/u.test(
        next,
      )
    )
      return true
    if (!opensWithBracket(done)) return !/[。！？]$/u.test(next.slice(0, 1)) && closedInMidst(done)
  }
  if (abbreviation.test(sentence) || /^[a-z,;)]/.test(next)) return !/[。！？]$/.test(done)
  if (/\.$/.test(done) && !/\s$/.test(sentence)) return true
  return !/[。．！？!?.…」』）)”"'’】〕]$/u.test(done)
}

/** The outermost bracket that is open at the end of a text, or null. */
function openBracket(text: string): string | null {
  const open: string[] = []
  for (const character of text) {
    const at = opening.indexOf(character)
    if (at !== -1) open.push(closing[at] ?? '')
    else if (closing.includes(character)) {
      const from = open.lastIndexOf(character)
      if (from !== -1) open.length = from
    }
  }
  return open[0] ?? null
}

/** Farther than this, an open bracket is taken for one that was never closed. */
const longestQuotation = 600

function closesSoon(text: string, rest: string): boolean {
  const bracket = openBracket(text)
  return bracket !== null && rest.slice(0, longestQuotation).includes(bracket)
}

const endsInBracket = (text: string) => /[」』）)】〕”]$/u.test(text)

const opensWithBracket = (text: string) => opening.includes(text.at(0) ?? ' ')

/** The bracket at the end was opened in the midst of a sentence that had not ended before it. */
function closedInMidst(text: string): boolean {
  const bracket = closing.indexOf(text.at(-1) ?? '')
  const from = text.lastIndexOf(opening[bracket] ?? '\0')
  return from > 0 && !/[。！？]\s*$/u.test(text.slice(0, from))
}

function cutLong(text: string, span: Span): Span[] {
  if (span.end - span.start <= longestSentence) return [span]
  const limit = span.start + longestSentence
  const part = text.slice(span.start, limit)
  const comma = Math.max(part.lastIndexOf('、'), part.lastIndexOf('，'), part.lastIndexOf(' '))
  const cut = comma > longestSentence / 2 ? span.start + comma + 1 : graphemeBorder(text, limit)
  return [{ start: span.start, end: cut }, ...cutLong(text, { start: cut, end: span.end })]
}

/** The last border between characters at or before an offset: a surrogate pair stays whole. */
function graphemeBorder(text: string, offset: number): number {
  const unit = text.charCodeAt(offset)
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset
}

function trim(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end)
  return {
    start: start + part.length - part.trimStart().length,
    end: start + part.trimEnd().length,
  }
}
