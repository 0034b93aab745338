'use client'

import { useMemo } from 'react'
import { useWords } from '../messages/words.tsx'
import { Inspector } from './inspector.tsx'
import { Refusal } from './refusal.tsx'
import { Statements } from './statements.tsx'
import { numberCitations, type Turn } from './turns.ts'
import { WorksCited } from './works-cited.tsx'

/** What has come of a question so far, from the lead line down to how it was found. */
export function AnswerView({ turn, narrowed }: { turn: Turn; narrowed: boolean }) {
  const words = useWords()
  const numbers = useMemo(() => numberCitations(turn), [turn])
  const { answer, statements, search } = turn
  const lead = answer?.lead || (statements.find(({ kind }) => kind === 'lead')?.text ?? '')
  const missing = answer?.missing ?? []
  const unnamed = missing.filter((name) => !lead.includes(name))
  return (
    <>
      {unnamed.length > 0 && (
        <p className="measure mt-4 border-ink border-s-2 ps-4">
          {words.missing} <strong>{unnamed.join(' · ')}</strong>
        </p>
      )}
      {answer?.notice && <p className="measure mt-3 text-faint text-sm">{answer.notice.message}</p>}
      {answer?.outcome === 'not-found' ? (
        <Refusal answer={answer} numbers={numbers} narrowed={narrowed} />
      ) : (
        <>
          {lead && (
            <p
              lang={answer?.language}
              className={`measure mt-4 ${missing.length > 0 ? 'border-ink border-s-2 ps-4' : 'text-faint'}`}
            >
              {lead}
            </p>
          )}
          <Statements
            statements={statements.filter(({ kind }) => kind !== 'lead')}
            numbers={numbers}
          />
          <WorksCited statements={statements} numbers={numbers} />
        </>
      )}
      {answer && <Provenance answer={answer} />}
      {search && <Inspector passages={search.passages} />}
    </>
  )
}

function Provenance({ answer }: { answer: NonNullable<Turn['answer']> }) {
  const words = useWords()
  const { generator, timings, withheld } = answer
  const writer =
    generator.kind === 'model' ? words.byModel(generator.model ?? '') : words.extractive
  return (
    <p className="measure mt-6 text-faint text-xs">
      {writer} · {words.tookMs(Math.round(timings.totalMs).toLocaleString(words.locale))}
      {withheld > 0 && <span className="block">{words.withheld(withheld)}</span>}
    </p>
  )
}
