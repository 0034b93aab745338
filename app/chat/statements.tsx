'use client'

import type { Statement } from '#lib/contract.ts'
import type { Citation } from '#lib/document.ts'
import { useWords } from '../messages/words.tsx'
import { CitationPlace } from './citation-card.tsx'
import { CitationMark } from './citation-mark.tsx'
import { groupByPaper, placeKey, type StatementGroup } from './turns.ts'

type Numbers = ReadonlyMap<string, number>

/** The statements of an answer: quotes under their papers, other statements as prose. */
export function Statements({ statements, numbers }: { statements: Statement[]; numbers: Numbers }) {
  return groupByPaper(statements).map((group) => (
    <Group key={group.paper?.documentId ?? 'prose'} group={group} numbers={numbers} />
  ))
}

function Group({ group, numbers }: { group: StatementGroup; numbers: Numbers }) {
  const { paper, statements } = group
  return (
    <section className="mt-6">
      {paper && (
        <h3 className="flex flex-wrap items-baseline gap-x-3 text-sm">
          <span lang={paper.language} className="font-semibold">
            {paper.title}
          </span>
          <span className="text-faint text-xs">{paper.date}</span>
        </h3>
      )}
      {statements.map((statement) => (
        <StatementText
          key={`${statement.kind} ${statement.text}`}
          statement={statement}
          numbers={numbers}
        />
      ))}
    </section>
  )
}

function StatementText({ statement, numbers }: { statement: Statement; numbers: Numbers }) {
  const [citation] = statement.citations
  if (statement.kind === 'heading') {
    return <h3 className="mt-6 font-semibold text-base">{statement.text}</h3>
  }
  if (statement.support !== 'quoted' || citation === undefined) {
    return (
      <div className="measure mt-3">
        {statement.text}
        <Marks citations={statement.citations} numbers={numbers} />
        <Doubts statement={statement} />
      </div>
    )
  }
  return (
    <blockquote className="measure mt-3 border-rule border-s-2 ps-4">
      <div lang={citation.language} className="font-serif text-[1.06rem]">
        {statement.text}
        <Marks citations={statement.citations} numbers={numbers} />
      </div>
      <CitationPlace citation={citation} />
      <Doubts statement={statement} />
    </blockquote>
  )
}

type MarksProps = { citations: Citation[]; numbers: Numbers }

/** The numbered marks of what a statement rests on, kept on the line of its last word. */
export function Marks({ citations, numbers }: MarksProps) {
  return citations.map((citation) => (
    <span key={placeKey(citation)}>
      {'\u00a0'}
      <CitationMark citation={citation} number={numbers.get(placeKey(citation)) ?? 0} />
    </span>
  ))
}

function Doubts({ statement }: { statement: Statement }) {
  const words = useWords()
  const doubts = [
    ...(statement.support === 'weak' ? [words.weak] : []),
    ...(statement.support === 'unsupported' ? [words.unsupported] : []),
    ...statement.notes,
  ]
  return doubts.map((doubt) => (
    <span key={doubt} className="mt-0.5 block text-faint text-xs">
      {doubt}
    </span>
  ))
}
