/** What to compare: questions that several of the papers speak of, first those on which they part. */
import type { Position, Topics, TopicsQuery } from '#lib/contract.ts'
import type { DocumentRecord, DocumentText } from '#lib/document.ts'
import { getText, listDocuments } from '#lib/index/documents.ts'
import type { Library } from '#lib/library.ts'
import { compare } from '../compare.ts'
import { areAlike, type Candidate, candidatesAmong, isCountry } from './candidates.ts'

type Offered = Topics['topics'][number]

const mostOffered = 6
/** What is looked at in a large library. */
const mostDocuments = 12
const mostTried = 16
const mostCountries = 2

/** What was found for an index as it stands, by what was asked for. */
const found = new WeakMap<object, Map<string, Promise<Offered[]>>>()
const mostKept = 100

/**
 * Up to six questions in `language` that two of the papers or more speak of, or of those that
 * `documents` names; each was put to them. Found once for as long as the papers stay the same.
 * @throws TenkyoError `embedder-unavailable`, `index-corrupt`
 */
export async function topicsFor(
  library: Library,
  { language, documents }: TopicsQuery,
): Promise<Offered[]> {
  const current = await library.index.current()
  if (current === null) return []
  const known = found.get(current.info) ?? new Map<string, Promise<Offered[]>>()
  found.set(current.info, known)
  const key = JSON.stringify([language, documents?.toSorted()])
  const kept = known.get(key)
  if (kept !== undefined) return kept
  if (known.size >= mostKept) known.clear()
  const finding = findTopics(library, { language, documents })
  known.set(key, finding)
  finding.catch(() => known.delete(key))
  return finding
}

async function findTopics(
  library: Library,
  { language, documents }: TopicsQuery,
): Promise<Offered[]> {
  const records = (await listDocuments(library.index))
    .filter(({ id }) => documents === undefined || documents.includes(id))
    .slice(0, mostDocuments)
  if (records.length < 2) return []
  const papers = await Promise.all(records.map((record) => spoken(library, record)))
  const tried: (Offered & { weight: number })[] = []
  for (const candidate of apart(candidatesAmong(papers, language)).slice(0, mostTried)) {
    const topic = questionAbout(candidate.term, language)
    const positions = await positionsOn(library, topic, records)
    const speaking = positions.filter(({ outcome }) => outcome === 'addressed')
    const ids = [...new Set(speaking.map(({ documentId }) => documentId))]
    if (ids.length > 1) tried.push({ topic, documents: ids, weight: weightOf(speaking, candidate) })
  }
  return tried
    .sort((one, other) => other.weight - one.weight)
    .slice(0, mostOffered)
    .map(({ topic, documents: ids }) => ({ topic, documents: ids }))
}

/** The sentences of a paper, without what stands around them on every page or in its notes. */
async function spoken({ index }: Library, { id }: DocumentRecord) {
  const text = await getText(index, id)
  return { id, text: text === null ? '' : ownWords(text) }
}

/** Headings, captions and what stands on every page repeat what a paper is called, not what it says. */
const ownWords = ({ text, blocks }: DocumentText) =>
  blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'list-item')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')

/** The candidates, no two of about the same, and not only countries. */
function apart(candidates: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = []
  let countries = 0
  for (const one of candidates) {
    if (chosen.some(({ term }) => areAlike(term, one.term))) continue
    if (isCountry(one.term) && ++countries > mostCountries) continue
    chosen.push(one)
  }
  return chosen
}

async function positionsOn(
  library: Library,
  topic: string,
  records: readonly DocumentRecord[],
): Promise<Position[]> {
  const request = { topic, documents: records.map(({ id }) => id), generator: 'extractive' }
  for await (const event of compare(library, request)) {
    if (event.type === 'compare-end') return event.comparison.positions
  }
  return []
}

/** Where papers part there is most to compare; then where they take a stand, and on something definite. */
function weightOf(positions: readonly Position[], { term }: Candidate): number {
  const stands = positions.flatMap(({ stance }) => (stance === null ? [] : [stance]))
  const judging = stands.filter((stance) => stance !== 'describes')
  const papers = new Set(positions.map(({ documentId }) => documentId))
  const parting = new Set(judging).size > 1 ? 3 : 0
  const definite = isCountry(term) ? 1.5 : Math.min(term.length, 6) / 4
  return parting + Math.min(judging.length, 4) / 2 + papers.size / 4 + definite
}

/** A term as one asks about it. */
function questionAbout(term: string, language: 'ja' | 'en'): string {
  if (language === 'ja') return `${isCountry(term) ? `${term}との関係` : term}をどう見るか`
  return `How do the papers see ${isCountry(term) ? `relations with ${term}` : plain(term)}?`
}

/** A term that began a sentence, within one: names and abbreviations keep their capitals. */
const plain = (term: string) =>
  /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(term) ? term.charAt(0).toLowerCase() + term.slice(1) : term
