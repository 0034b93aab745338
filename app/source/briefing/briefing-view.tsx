'use client'

import { useMemo } from 'react'
import { numberPlaces, numbersByPlace } from '#lib/chat/numbers.ts'
import type { Document } from '#lib/contract.ts'
import { TakeAway } from '../../export/take-away.tsx'
import { ProblemNote } from '../../library/problem-note.tsx'
import { useWords } from '../../messages/words.tsx'
import { BriefingPart } from './briefing-part.tsx'
import { BriefingQuestions } from './briefing-questions.tsx'
import { Provenance } from './provenance.tsx'
import { useBriefing } from './use-briefing.ts'
import { useBriefingWords } from './use-briefing-words.ts'

type Props = {
  document: Document
  /** The level of the paper's own heading. */
  depth: 1 | 3
}

/** What a paper says in a dozen lines, part by part, each with its mark; and what it can be asked. */
export default function BriefingView({ document, depth }: Props) {
  const words = useWords()
  const own = useBriefingWords()
  const { made, again, plain, setPlain } = useBriefing(document.id)
  const briefing = made.state === 'made' ? made.briefing : null
  const numbers = useMemo(() => {
    const cited = briefing?.statements.flatMap(({ citations }) => citations) ?? []
    return numbersByPlace(numberPlaces([], cited))
  }, [briefing])
  const holders = briefing?.statements.flatMap(({ citations }) =>
    citations.map(({ holder }) => holder),
  )
  const isCollective = new Set(holders).size > 1
  const Title = depth === 1 ? 'h2' : 'h4'

  return (
    <div className="px-5 pt-3 pb-8">
      <div className="flex min-h-8 items-center justify-between gap-3">
        <Title className="font-semibold">{words.briefing}</Title>
        {briefing !== null && briefing.statements.length > 0 && (
          <TakeAway what={{ kind: 'briefing', briefing }} />
        )}
      </div>
      <p role="status" className={made.state === 'making' ? 'mt-2 text-faint text-sm' : 'sr-only'}>
        {made.state === 'making' && `${own.making}…`}
        {briefing !== null && own.lines(briefing.statements.length)}
      </p>
      {made.state === 'failed' && (
        <div className="mt-3">
          <ProblemNote problem={made.problem} onRetry={again} />
        </div>
      )}
      {briefing !== null && (
        <>
          {briefing.notice !== null && (
            <p className="mt-2 border-rule border-s-2 ps-3 text-sm">
              {words.problems[briefing.notice.code] ?? briefing.notice.message}{' '}
              {briefing.generator.kind === 'extractive' && own.instead}
            </p>
          )}
          {briefing.statements.length === 0 && <p className="mt-2 text-sm">{own.nothing}</p>}
          {briefing.parts.map(({ part, statements }) => (
            <BriefingPart
              key={part}
              title={own.parts[part]}
              statements={statements.flatMap((at) => briefing.statements[at] ?? [])}
              {...{ numbers, depth, isCollective, language: briefing.language }}
            />
          ))}
          <BriefingQuestions briefing={briefing} depth={depth} />
          <Provenance {...{ briefing, plain, onPlain: setPlain }} />
        </>
      )}
    </div>
  )
}
