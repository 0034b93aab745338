/**
 * The quotations that a model types itself. Whoever reads one takes it for the paper's own words, so
 * it must be the paper's own words.
 */
import type { Citation } from '#lib/document.ts'

const pairs: Readonly<Record<string, string>> = {
  '「': '」',
  '『': '』',
  '｢': '｣',
  '“': '”',
  '„': '“”‟',
  '‟': '”',
  '‘': '’',
  '‚': '‘’',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '〝': '〞〟',
  '《': '》',
  '"': '"',
  '＂': '＂',
  "'": "'",
}
/** Marks that are also letters' neighbours: an apostrophe is no quotation. */
const apostrophes = new Set(["'", '’', '‘', '‚'])

/** Fewer characters name a term, they quote nothing. */
const shortestQuotation = 8

/** `end` is behind its closing mark, or at the text's end where it is never closed. */
type Quotation = { start: number; end: number; content: string }

export type CheckedQuotes = {
  text: string
  /** How many quotations were taken out. */
  struck: number
  /** True where nothing is left that could be read. */
  empty: boolean
}

/** What stands where a quotation was struck. */
export const elision = '[…]'

/**
 * A statement in whose quotations only words of the cited quotes are left (blanks aside); a paper's
 * title or heading in quotation marks may stand too. The rest goes, with its marks.
 */
export function checkTypedQuotes(text: string, citations: readonly Citation[]): CheckedQuotes {
  const said = quotable(citations)
  let kept = ''
  let at = 0
  let struck = 0
  let sure = 0
  for (const { start, end, content } of quotations(text)) {
    if (start < sure || isTerm(content)) continue
    sure = end
    if (stands(content, said)) continue
    kept += text.slice(at, start) + elision
    at = end
    struck += 1
  }
  kept += text.slice(at)
  const left = lettersOf(kept.replaceAll(elision, ''))
  const isEmpty = struck > 0 && left < Math.max(12, lettersOf(text) / 2)
  return { text: kept, struck, empty: isEmpty }
}

/** Every quotation in a text, also those within others, in the order of their beginnings. */
export function quotations(text: string): Quotation[] {
  const found: Quotation[] = []
  const closes = new Set<number>()
  for (let start = 0; start < text.length; start += 1) {
    const close = pairs[text.charAt(start)]
    if (close === undefined || closes.has(start) || !opens(text, start)) continue
    const end = closeOf(text, start, close)
    if (end !== null) {
      closes.add(end)
      found.push({ start, end: end + 1, content: text.slice(start + 1, end) })
    } else if (!isSignAlone(text, start)) {
      found.push({ start, end: text.length, content: text.slice(start + 1) })
    }
  }
  return found
}

/** An apostrophe within or behind a word opens nothing. */
function opens(text: string, at: number): boolean {
  if (!apostrophes.has(text.charAt(at))) return true
  return !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /\S/u.test(text.charAt(at + 1))
}

/** The mark of a left-out letter (’70s), and of inches. */
function isSignAlone(text: string, at: number): boolean {
  const mark = text.charAt(at)
  return apostrophes.has(mark) || (mark === '"' && /\d/.test(text.charAt(at - 1)))
}

/** Where a quotation closes, counting those of its own kind within it; null where it does not. */
function closeOf(text: string, start: number, close: string): number | null {
  const open = text.charAt(start)
  let depth = 0
  for (let at = start + 1; at < text.length; at += 1) {
    const mark = text.charAt(at)
    if (close.includes(mark)) {
      if (apostrophes.has(mark) && /[\p{L}\p{N}]/u.test(text.charAt(at + 1))) continue
      if (depth === 0) return at
      depth -= 1
    } else if (mark === open) depth += 1
  }
  return null
}

type Quotable = { texts: string[]; names: ReadonlySet<string> }

function quotable(citations: readonly Citation[]): Quotable {
  return {
    texts: joined(citations).map(withoutBlanks),
    names: new Set(
      citations.flatMap(({ title, headings }) => [title, ...headings]).map(withoutBlanks),
    ),
  }
}

/** The cited quotes, those that follow one another in a paper as one text. */
function joined(citations: readonly Citation[]): string[] {
  const ordered = citations.toSorted(
    (a, b) => a.documentId.localeCompare(b.documentId) || a.start - b.start,
  )
  const texts: string[] = []
  let last: Citation | null = null
  for (const one of ordered) {
    const follows: boolean =
      last !== null &&
      last.documentId === one.documentId &&
      one.start >= last.end &&
      one.start - last.end <= 1
    if (follows) texts.push(`${texts.pop() ?? ''}${one.quote}`)
    else texts.push(one.quote)
    last = one
  }
  return texts
}

function stands(content: string, { texts, names }: Quotable): boolean {
  const plain = withoutBlanks(content)
  return names.has(plain) || texts.some((text) => text.includes(plain))
}

const isTerm = (content: string) => [...content.trim()].length < shortestQuotation

const withoutBlanks = (text: string) => text.replace(/\s/gu, '')

const lettersOf = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
