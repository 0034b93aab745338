'use client'

import { useMemo } from 'react'
import { TermButtons } from '../mentions/term-buttons.tsx'
import { useWords } from '../messages/words.tsx'
import { Inspector } from './inspector.tsx'
import { Refusal } from './refusal.tsx'
import { Statements } from './statements.tsx'
import { numberCitations, type Turn } from './turns.ts'
import { TermsProvider } from './underlined.tsx'
import { WorksCited } from './works-cited.tsx'

const none: readonly string[] = []

type Props = {
  turn: Turn
  /** True where some of the library's papers were left out. */
  narrowed: boolean
}

/** What has come of a question so far, from the lead line down to how it was found. */
export function AnswerView({ turn, narrowed }: Props) {
  const words = useWords()
  const numbers = useMemo(() => numberCitations(turn), [turn])
  const { answer, statements, search } = turn
  return (
    <TermsProvider value={answer?.terms ?? search?.terms ?? none}>
      {/* What is added here is read out as it comes, and nothing that stood here changes. */}
      <div role="log" aria-label={words.answerLog}>
        <Lead turn={turn} />
        {answer?.outcome === 'not-found' ? (
          <Refusal answer={answer} numbers={numbers} narrowed={narrowed} />
        ) : (
          <Statements
            statements={statements.filter(({ kind }) => kind !== 'lead')}
            numbers={numbers}
          />
        )}
      </div>
      <WorksCited statements={statements} numbers={numbers} />
      {answer && <TermButtons terms={answer.terms} />}
      {answer && <Provenance answer={answer} />}
      {search && <Inspector passages={search.passages} />}
    </TermsProvider>
  )
}

/** What is missing, before all else, and what the answer rests on. */
function Lead({ turn: { answer, search, statements } }: { turn: Turn }) {
  const words = useWords()
  const missing = answer?.missing ?? search?.missing ?? none
  const own = statements.find(({ kind }) => kind === 'lead')?.text
  const lead = own ?? answer?.lead ?? search?.lead ?? ''
  const unnamed = missing.filter((name) => !lead.includes(name))
  const isStressed = missing.length > 0 || answer?.outcome === 'not-found'
  return (
    <>
      {unnamed.length > 0 && (
        <p className="measure mt-4 border-ink border-s-2 ps-4">
          {words.missing} <strong>{unnamed.join(' · ')}</strong>
        </p>
      )}
      {lead && (
        <p
          lang={answer?.language ?? search?.language}
          className={`measure mt-4 ${isStressed ? 'border-ink border-s-2 ps-4 font-semibold' : 'text-faint'}`}
        >
          {lead}
        </p>
      )}
      {answer?.notice && <p className="measure mt-3 text-faint text-sm">{answer.notice.message}</p>}
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
