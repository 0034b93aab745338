'use client'

import type { Statement } from '#lib/contract.ts'
import { CitationPlace } from '../../chat/citation-place.tsx'
import { Marks, type Numbers } from '../../chat/marks.tsx'
import { WrittenStatement } from '../../chat/written.tsx'

type Props = {
  title: string
  statements: readonly Statement[]
  numbers: Numbers
  depth: 1 | 3
  /** Whether several speak in the paper, so that it is said who does. */
  isCollective: boolean
  /** The paper's. */
  language: string
}

/** A part of a briefing: its lines as quotes, or as a model wrote them. */
export function BriefingPart(props: Props) {
  const { title, statements, numbers, depth, isCollective, language } = props
  const Title = depth === 1 ? 'h3' : 'h5'
  return (
    <section className="mt-5">
      <Title className="font-semibold text-sm">{title}</Title>
      <ul className="mt-2 grid gap-3.5">
        {statements.map((statement) => (
          <li key={keyOf(statement)} lang={language} className="border-rule border-s-2 ps-3">
            {statement.support === 'quoted' ? (
              <Quoted {...{ statement, numbers, isCollective }} />
            ) : (
              <p className="text-start">
                <WrittenStatement statement={statement} numbers={numbers} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const keyOf = ({ text, citations }: Statement) => `${citations[0]?.start} ${text}`

type QuotedProps = Pick<Props, 'numbers' | 'isCollective'> & { statement: Statement }

function Quoted({ statement, numbers, isCollective }: QuotedProps) {
  return statement.citations.slice(0, 1).map((citation) => (
    <blockquote key={citation.start}>
      <p className="text-start font-serif leading-[1.75]">
        {citation.quote}
        <Marks citations={[citation]} numbers={numbers} />
      </p>
      <CitationPlace citation={isCollective ? citation : { ...citation, holder: null }} />
    </blockquote>
  ))
}
