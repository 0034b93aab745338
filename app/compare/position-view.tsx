'use client'

import { useMemo } from 'react'
import { placeKey } from '#lib/chat/numbers.ts'
import type { Position, Statement } from '#lib/contract.ts'
import type { Numbers } from '../chat/marks.tsx'
import { TermsProvider } from '../chat/underlined.tsx'
import { Written } from '../chat/written.tsx'
import { useWords } from '../messages/words.tsx'
import { CellQuote } from './cell-quote.tsx'
import { StanceLine } from './stance-line.tsx'

type Props = {
  position: Position
  numbers: Numbers
  /** The question's language, which is that of what a model writes. */
  language: string
}

/** What a paper, or one who speaks in it, holds: its stance, and the quotes that bear it. */
export function PositionView({ position, numbers, language }: Props) {
  const words = useWords()
  const { holder, missing, statements, cues, withheld } = position
  const terms = useMemo(() => [...position.terms, ...position.cues], [position])
  return (
    <TermsProvider value={terms}>
      <section aria-label={holder ?? undefined} className="grid gap-2" data-position>
        {holder !== null && (
          <h4 lang={position.language} className="font-semibold text-sm leading-snug">
            {holder}
          </h4>
        )}
        <StanceLine position={position} />
        {missing.length > 0 && (
          <p className="border-ink border-s-2 ps-3 text-xs">
            {words.compare.missing} <strong>{missing.join(' · ')}</strong>
          </p>
        )}
        {statements.map((statement) => (
          <StatementView
            key={keyOf(statement)}
            statement={statement}
            numbers={numbers}
            cues={cues}
            language={language}
          />
        ))}
        {withheld > 0 && <p className="text-faint text-xs">{words.withheld(withheld)}</p>}
      </section>
    </TermsProvider>
  )
}

const keyOf = ({ text, citations }: Statement) => `${citations.map(placeKey).join()} ${text}`

type StatementProps = {
  statement: Statement
  numbers: Numbers
  cues: readonly string[]
  language: string
}

function StatementView({ statement, numbers, cues, language }: StatementProps) {
  const { support, citations } = statement
  if (support !== 'quoted') {
    return (
      <div lang={language} className="[&>p]:mt-0">
        <Written statements={[statement]} numbers={numbers} />
      </div>
    )
  }
  return citations
    .slice(0, 1)
    .map((citation) => (
      <CellQuote key={placeKey(citation)} citation={citation} numbers={numbers} cues={cues} />
    ))
}
