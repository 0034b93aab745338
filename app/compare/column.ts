import type { Comparison, ComparisonLine, Position, Relation } from '#lib/contract.ts'
import type { Problem } from '../library/fetch.ts'

type End = Extract<ComparisonLine, { done: unknown }>['done']

/** How far the asking of a question has come. */
type Run =
  | { is: 'waiting' | 'searching' | 'stopped' }
  | { is: 'done'; end: End }
  | { is: 'failed'; problem: Problem }

/** A question, and what the papers that it is put to hold, as far as that is known. */
export type Column = {
  topic: string
  /** Ids of the papers that it is put to. */
  papers: readonly string[]
  /** The language of the question; null until it is known. */
  language: string | null
  /** Those of an earlier run stand until their papers have been searched again. */
  positions: readonly Position[]
  earlier: ReadonlySet<string>
  relations: readonly Relation[]
  run: Run
}

/** What is known of one paper in a column. */
export type Cell =
  | { is: 'done'; positions: readonly Position[]; isEarlier: boolean }
  | { is: 'waiting' | 'searching' | 'stopped' | 'failed' | 'unasked' }

/** A question that is about to be put to papers; what an earlier asking found stands meanwhile. */
export function begin(topic: string, papers: readonly string[], before?: Column): Column {
  const asked = new Set(papers)
  const positions = (before?.positions ?? []).filter(({ documentId }) => asked.has(documentId))
  return {
    topic,
    papers,
    language: before?.language ?? null,
    positions,
    earlier: new Set(positions.map(({ documentId }) => documentId)),
    relations: [],
    run: { is: 'waiting' },
  }
}

/** The column with what a line of its comparison says. */
export function take(column: Column, line: ComparisonLine): Column {
  if ('begun' in line) return { ...column, language: line.begun.language, run: { is: 'searching' } }
  if ('position' in line) return withPosition(column, line.position)
  if ('relation' in line) return { ...column, relations: [...column.relations, line.relation] }
  if ('done' in line) return { ...withoutEarlier(column), run: { is: 'done', end: line.done } }
  const { code, message, hint } = line.error
  return { ...column, run: { is: 'failed', problem: { code, message, hint } } }
}

function withPosition(column: Column, position: Position): Column {
  const { documentId } = position
  const isFirstAgain = column.earlier.has(documentId)
  const kept = isFirstAgain
    ? column.positions.filter((one) => one.documentId !== documentId)
    : column.positions
  const earlier = new Set(column.earlier)
  earlier.delete(documentId)
  return { ...column, positions: [...kept, position], earlier }
}

function withoutEarlier(column: Column): Column {
  const { earlier, positions } = column
  return {
    ...column,
    positions: positions.filter(({ documentId }) => !earlier.has(documentId)),
    earlier: new Set(),
  }
}

/** What a column has of a paper. */
export function cellOf(column: Column, documentId: string): Cell {
  const positions = column.positions.filter((one) => one.documentId === documentId)
  if (positions.length > 0) {
    return { is: 'done', positions, isEarlier: column.earlier.has(documentId) }
  }
  if (!column.papers.includes(documentId) || column.run.is === 'done') return { is: 'unasked' }
  return { is: column.run.is }
}

/** How many of a column's papers have been searched. */
export function searchedOf({ positions, earlier }: Column): number {
  const found = new Set(positions.map(({ documentId }) => documentId))
  return found.size - earlier.size
}

/** True while a column is being asked, or is about to be. */
export function isUnderWay({ run }: Column): boolean {
  return run.is === 'waiting' || run.is === 'searching'
}

/** The relations of a column between these papers alone. */
export function relationsAmong(column: Column, papers: ReadonlySet<string>): Relation[] {
  return column.relations.filter(({ citations }) =>
    citations.every(({ documentId }) => papers.has(documentId)),
  )
}

/** A column as the comparison that it is, between these papers alone; null until it has come to its end. */
export function comparisonOf(column: Column, papers: ReadonlySet<string>): Comparison | null {
  const { topic, language, positions, run } = column
  if (run.is !== 'done' || language === null) return null
  return {
    topic,
    language,
    positions: positions.filter(({ documentId }) => papers.has(documentId)),
    relations: relationsAmong(column, papers),
    ...run.end,
  }
}

/** How many of the papers address a column's question, of those that were searched. */
export function addressedIn({ positions }: Column, papers: ReadonlySet<string>): number {
  const addressed = positions.filter(
    ({ outcome, documentId }) => outcome === 'addressed' && papers.has(documentId),
  )
  return new Set(addressed.map(({ documentId }) => documentId)).size
}
