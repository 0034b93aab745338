/**
 * What is taken away, whatever form it goes out in: questions with what was answered, and for
 * comparisons the matrix of papers by questions. Every form is written from this alone.
 */
import type { Anchor, Briefing, Position, Relation, Statement } from '#lib/contract.ts'
import type { Citation } from '#lib/document.ts'

/** A citation, and how it stands in its paper as that is now; those sent by a client are all `same`. */
export type Cited = { citation: Citation; state: Anchor['state'] }

/** What part of its answer a statement is. */
export type Role =
  | { is: 'answer' }
  | { is: 'nearest' }
  | { is: 'relation'; kind: Relation['kind'] }
  | {
      is: 'position'
      paper: Paper
      holder: string | null
      stance: Position['stance']
      cues: readonly string[]
    }
  | { is: 'briefing'; part: Briefing['parts'][number]['part'] | null }

/** Something said, with what it rests on. */
export type TakenStatement = {
  is: 'statement'
  text: string
  language: string
  /** `quoted`: the text is the quote; null where nothing judged it. */
  support: Statement['support'] | null
  /** What may not fit. */
  notes: readonly string[]
  cites: readonly Cited[]
  role: Role
}

/** A line of an answer: what is said, a heading among it, or a remark in the labels' language. */
export type Line =
  | TakenStatement
  | { is: 'heading'; text: string; language: string }
  | { is: 'lead'; text: string; language: string }
  | { is: 'remark'; text: string }

type Writer = { kind: 'extractive' | 'model'; model: string | null }

/** A question, or another part, and what came of it. */
export type Section = {
  title: string
  language: string
  /** When it was asked, where that is known. */
  at: string | null
  writer: Writer
  lines: readonly Line[]
}

/** What a reference and a bibliography take of a paper. */
export type Paper = Pick<
  Citation,
  'documentId' | 'version' | 'source' | 'title' | 'authors' | 'date' | 'publisher' | 'language'
>

/** What one paper, or one who speaks in it, says to one question. */
export type MatrixPosition = {
  holder: string | null
  outcome: Position['outcome']
  stance: Position['stance']
  cues: readonly string[]
  stanceFrom: Position['stanceFrom']
  statements: readonly TakenStatement[]
  nearest: readonly TakenStatement[]
  /** How many sentences of the paper were weighed. */
  scored: number
}

export type MatrixRow = { paper: Paper; cells: readonly (readonly MatrixPosition[])[] }

export type Matrix = {
  topics: readonly { topic: string; language: string; writer: Writer }[]
  rows: readonly MatrixRow[]
}

export type Taken = {
  kind: 'answer' | 'conversation' | 'comparison' | 'briefing'
  title: string
  /** The language of `title`. */
  titleLanguage: string
  /** The one of labels and references. */
  language: 'ja' | 'en'
  /** When it was taken away, as an ISO date and time. */
  createdAt: string
  /** What is to be known of all of it. */
  preface: readonly Line[]
  sections: readonly Section[]
  matrix: Matrix | null
}

/** Everything that is said, in the order in which it is read: sections, then the matrix by rows. */
export function statementsOf({ sections, matrix }: Pick<Taken, 'sections' | 'matrix'>): {
  question: string
  statement: TakenStatement
}[] {
  const said = sections.flatMap(({ title, lines }) =>
    lines.flatMap((line) =>
      line.is === 'statement' ? [{ question: title, statement: line }] : [],
    ),
  )
  const compared = (matrix?.rows ?? []).flatMap(({ cells }) =>
    cells.flatMap((cell, column) =>
      cell
        .flatMap(({ statements, nearest }) => [...statements, ...nearest])
        .map((statement) => ({ question: matrix?.topics[column]?.topic ?? '', statement })),
    ),
  )
  return [...said, ...compared]
}

/** The papers that are cited, each once, in the order in which they are met. */
export function worksOf(taken: Pick<Taken, 'sections' | 'matrix'>): Paper[] {
  const cited = statementsOf(taken).flatMap(({ statement }) => statement.cites)
  const first = new Map<string, Citation>()
  for (const { citation } of cited) {
    if (!first.has(citation.documentId)) first.set(citation.documentId, citation)
  }
  return [...first.values()]
}
