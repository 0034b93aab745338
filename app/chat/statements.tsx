'use client'

import type { ReactNode } from 'react'
import { placeKey } from '#lib/chat/numbers.ts'
import { groupByPaper, type StatementGroup } from '#lib/chat/reading-order.ts'
import type { Statement } from '#lib/contract.ts'
import type { Citation } from '#lib/document.ts'
import { sayDate } from '../messages/say-date.ts'
import { useWords } from '../messages/words.tsx'
import { CitationMark } from './citation-mark.tsx'
import { CitationPlace } from './citation-place.tsx'
import { Underlined } from './underlined.tsx'

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
    <section className="mt-7">
      {paper && <PaperHeading paper={paper} />}
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

/** The paper that the quotes below come from. */
function PaperHeading({ paper }: { paper: Citation }) {
  const words = useWords()
  return (
    <h3 className="measure flex flex-wrap items-baseline gap-x-3 text-sm leading-snug">
      <span lang={paper.language} className="font-semibold">
        {paper.title}
      </span>
      {paper.date && (
        <span className="text-faint text-xs">{sayDate(paper.date, words.locale)}</span>
      )}
    </h3>
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
    <Quote citation={citation} numbers={numbers}>
      <Doubts statement={statement} />
    </Quote>
  )
}

type QuoteProps = {
  citation: Citation
  numbers: Numbers
  /** It comes near to an answer and is none. */
  isNear?: boolean
  children?: ReactNode
}

/** A quoted sentence with its mark and its place. */
export function Quote({ citation, numbers, isNear = false, children }: QuoteProps) {
  return (
    <blockquote
      className={`measure mt-3 border-rule border-s-2 ps-4 ${isNear ? 'border-dashed' : 'text-[1.06rem]'}`}
    >
      <div lang={citation.language} className="font-serif">
        <Underlined>{citation.quote}</Underlined>
        <Marks citations={[citation]} numbers={numbers} />
      </div>
      <CitationPlace citation={citation} />
      {children}
    </blockquote>
  )
}

type MarksProps = { citations: Citation[]; numbers: Numbers }

/**
 * The numbered marks of what a statement rests on, kept on the line of its last word. They are not
 * selected with it, so that a copied quote is the paper's.
 */
function Marks({ citations, numbers }: MarksProps) {
  return citations.map((citation) => (
    <span key={placeKey(citation)} className="select-none">
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
