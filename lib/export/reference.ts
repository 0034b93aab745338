/**
 * A paper as a note or a bibliography names it, and a quote with it. What is not known of a paper is
 * left out, with the signs that would surround it.
 */
import type { Citation } from '#lib/document.ts'

/** How references are written: `ja` is 著者「題」発行者、年、頁。; `en` is Author, “Title,” Publisher, year, p. 1. */
export type ReferenceStyle = 'ja' | 'en'

/** What a reference is made of; without `page` and `pageLabel` it names the whole paper. */
export type Referenced = Pick<Citation, 'title' | 'authors' | 'publisher' | 'date'> &
  Partial<Pick<Citation, 'page' | 'pageLabel'>>

/** More authors than this are named by the first alone. */
const mostAuthors = 3

/** A paper's reference, with the page where one is given, closed by 。 or a full stop. */
export function reference(paper: Referenced, style: ReferenceStyle): string {
  return style === 'ja' ? `${japanese(paper)}。` : `${english(paper)}.`
}

/**
 * A quote and behind it, in brackets, the reference: 「…」（著者「題」発行者、年、頁）. The quote stays
 * as it stands in the paper, with its own signs of quotation: put into 『』, as Japanese usage would
 * have them inside 「」, they would be no longer what the paper says, nor be found in it.
 */
export function quoteWithReference(
  citation: Referenced & Pick<Citation, 'quote'>,
  style: ReferenceStyle,
): string {
  return style === 'ja'
    ? `「${citation.quote}」（${japanese(citation)}）`
    : `“${citation.quote}” (${english(citation)})`
}

/**
 * What a statement says and behind it, in brackets, the references of what it rests on, each paper's
 * place once: …。（著者「題」発行者、年、頁；…）. Where it rests on nothing, its text alone.
 */
export function statementWithReferences(
  statement: { text: string; citations: readonly Referenced[] },
  style: ReferenceStyle,
): string {
  const named = statement.citations.map(style === 'ja' ? japanese : english)
  const references = [...new Set(named)]
  if (references.length === 0) return statement.text
  return style === 'ja'
    ? `${statement.text}（${references.join('；')}）`
    : `${statement.text} (${references.join('; ')})`
}

function japanese(paper: Referenced): string {
  const authors = paper.authors.map(japaneseName).filter(isGiven)
  const between = authors.some((name) => name.includes('・')) ? '、' : '・'
  const named = authors.length > mostAuthors ? `${authors[0]}ほか` : authors.join(between)
  const page = pageOf(paper)
  const places = [
    publisherOf(paper),
    ...yearOf(paper).map((year) => `${year}年`),
    ...page.map((label) => `${label}頁`),
  ]
  return `${named}「${inner(oneLine(paper.title), '「」『』')}」${places.filter(isGiven).join('、')}`
}

function english(paper: Referenced): string {
  const title = inner(oneLine(paper.title), '“”‘’')
  const places = [
    publisherOf(paper),
    ...yearOf(paper),
    ...pageOf(paper).map((label) => `p. ${label}`),
  ].filter(isGiven)
  const comma = places.length === 0 || /[?!？！]$/u.test(title) ? '' : ','
  const named = englishNames(paper.authors.map(oneLine).filter(isGiven))
  return [named === '' ? '' : `${named},`, `“${title}${comma}”`, places.join(', ')]
    .filter(isGiven)
    .join(' ')
}

function englishNames(names: readonly string[]): string {
  const [first = ''] = names
  if (names.length > mostAuthors) return `${first} et al.`
  const last = names.length > 1 ? ` and ${names.at(-1)}` : ''
  return last === '' ? first : `${names.slice(0, -1).join(', ')}${last}`
}

const isGiven = (part: string) => part !== ''

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** Family and given name written apart are written as one in Japanese text. */
const japaneseName = (name: string) =>
  oneLine(name).replace(
    /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]) (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu,
    '',
  )

/** Who published it; empty where nobody did but its author, who is named already. */
function publisherOf({ publisher, authors }: Referenced): string {
  const name = oneLine(publisher ?? '')
  return authors.length === 1 && oneLine(authors[0] ?? '') === name ? '' : name
}

/** The year of an ISO date, if it is one. */
function yearOf({ date }: Referenced): string[] {
  const year = /^\d{4}(?=-|$)/.exec(date ?? '')
  return year === null ? [] : [year[0]]
}

/** The printed page, else its number. */
function pageOf({ pageLabel, page }: Referenced): string[] {
  const label = oneLine(pageLabel ?? '') || page?.toString()
  return label === undefined ? [] : [label]
}

/** A title's own outer signs of quotation become inner ones, as is usual for titles. */
function inner(title: string, [open, close, innerOpen, innerClose]: string): string {
  return title.replaceAll(`${open}`, `${innerOpen}`).replaceAll(`${close}`, `${innerClose}`)
}
