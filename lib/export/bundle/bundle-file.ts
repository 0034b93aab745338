import { type Bundle, type BundleStatement, bundleFormat, bundleVersion } from '#lib/contract.ts'
import type { DocumentRecord } from '#lib/document.ts'
import type { Index } from '#lib/index/open.ts'
import { type Cited, statementsOf, type Taken, type TakenStatement, worksOf } from '../taken.ts'
import { seal, unsealed } from './seal.ts'

/** Which bytes a version of a paper was read from, as far as that is known. */
type HashOf = (paper: { documentId: string; version: string }) => string | null

/**
 * What is taken away as an evidence bundle, sealed.
 * @param version of this program.
 */
export async function bundleFile(index: Index, taken: Taken, version: string): Promise<string> {
  const papers: ReadonlyMap<string, DocumentRecord> =
    (await index.current())?.documents ?? new Map()
  const hashOf: HashOf = ({ documentId, version }) => {
    const paper = papers.get(documentId)
    return paper?.version === version ? paper.contentHash : null
  }
  return seal(`${JSON.stringify(bundleOf(taken, hashOf, version), null, 2)}\n`)
}

function bundleOf(taken: Taken, hashOf: HashOf, version: string): Bundle {
  return {
    format: bundleFormat,
    formatVersion: bundleVersion,
    digest: unsealed,
    created: taken.createdAt,
    generator: { name: 'Tenkyo', version },
    kind: taken.kind,
    title: taken.title,
    questions:
      taken.matrix === null
        ? taken.sections.map(({ title, at, writer }) => ({ question: title, at, writer }))
        : taken.matrix.topics.map(({ topic, writer }) => ({ question: topic, at: null, writer })),
    statements: statementsOf(taken).map(({ question, statement }, at) =>
      bundled(`s${at + 1}`, question, statement, hashOf),
    ),
    absences: absencesOf(taken),
    papers: worksOf(taken).map((work) => {
      const { documentId, version, source, title, authors, date, publisher, language } = work
      const known = { documentId, version, contentHash: hashOf(work), source, title }
      return { ...known, authors, date, publisher, language }
    }),
  }
}

function bundled(
  id: string,
  question: string,
  statement: TakenStatement,
  hashOf: HashOf,
): BundleStatement {
  const { role, text, language, support, notes, cites } = statement
  return {
    ...{ id, question, part: partOf(role) },
    stance: role.is === 'position' ? role.stance : null,
    ...{ text, language, support, notes: [...notes] },
    evidence: cites.map((cited) => evidence(cited, hashOf)),
  }
}

function partOf(role: TakenStatement['role']): string {
  if (role.is === 'relation') return role.kind
  if (role.is === 'briefing') return role.part ?? 'briefing'
  return role.is
}

function evidence({ citation, state }: Cited, hashOf: HashOf): BundleStatement['evidence'][number] {
  const { documentId, version, source, title, page, pageLabel, readBy } = citation
  const { headings, holder, start, end, quote } = citation
  const paper = { documentId, version, contentHash: hashOf(citation), source, title }
  return { ...paper, page, pageLabel, readBy, headings, holder, start, end, quote, state }
}

function absencesOf({ matrix }: Taken): Bundle['absences'] {
  return (matrix?.rows ?? []).flatMap(({ paper: { documentId, version }, cells }) =>
    cells.flatMap((cell, at) =>
      cell
        .filter(({ outcome }) => outcome === 'not-addressed')
        .map(({ scored }) => {
          const question = matrix?.topics[at]?.topic ?? ''
          return { question, documentId, version, scored }
        }),
    ),
  )
}
