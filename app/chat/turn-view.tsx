'use client'

import { memo, type ReactNode, useEffect, useRef, useState } from 'react'
import { asksToCompare } from '../compare/asks-to-compare.ts'
import { useWords } from '../messages/words.tsx'
import { AnswerView } from './answer-view.tsx'
import { CompareOffer } from './compare-offer.tsx'
import { EditQuestion } from './edit-question.tsx'
import type { Numbers } from './marks.tsx'
import { TurnActions } from './turn-actions.tsx'
import { subjectOf, type Turn } from './turns.ts'

/** What a reader may do with a turn that stands. */
export type Change = { question: string } | { generator: string | null }

type Props = {
  turn: Turn
  /** The id of its conversation. */
  conversation: string
  numbers: Numbers
  /** Missing while an answer is on its way. */
  onChange: ((turn: Turn, change: Change) => void) | undefined
  /** What is going on with the answer, if anything. */
  children?: ReactNode
  /** What stands below the answer. */
  after?: ReactNode
}

/** A question as a heading and its answer; a new one comes into view and is read out as it grows. */
export const TurnView = memo(function TurnView({
  turn,
  conversation,
  numbers,
  onChange,
  children,
  after,
}: Props) {
  const words = useWords()
  const [editing, setEditing] = useState(false)
  const article = useRef<HTMLElement>(null)
  const narrowed = turn.asking !== null && turn.asking.documents !== null
  const asked = asksToCompare(turn.question)
  useEffect(() => {
    // Some browsers give a promise here, which an effect must not return.
    article.current?.scrollIntoView({ block: 'start' })
  }, [])

  function ask(question: string) {
    setEditing(false)
    onChange?.(turn, { question })
  }

  return (
    <article
      ref={article}
      aria-label={words.answerTo(turn.question)}
      className="mb-12 scroll-mt-8 border-rule border-b pb-10 last-of-type:mb-0 last-of-type:min-h-[calc(100cqh-6rem)] last-of-type:border-b-0"
    >
      {editing && onChange ? (
        <EditQuestion question={turn.question} onAsk={ask} onCancel={() => setEditing(false)} />
      ) : (
        <div className="flex items-start justify-between gap-4">
          <h2 className="measure min-w-0 whitespace-pre-wrap break-words font-semibold text-xl leading-snug">
            {turn.question}
          </h2>
          {onChange && (
            <TurnActions
              what={subjectOf(turn, conversation)}
              onEdit={() => setEditing(true)}
              onAgain={(generator) => onChange(turn, { generator })}
            />
          )}
        </div>
      )}
      {narrowed && <p className="mt-1 text-faint text-xs">{words.narrowed}</p>}
      {children}
      {asked && <CompareOffer turn={turn} isAsked />}
      <AnswerView turn={turn} numbers={numbers} narrowed={narrowed} />
      {!asked && turn.answer && <CompareOffer turn={turn} isAsked={false} />}
      {turn.kept?.state === 'not-kept' && (
        <p role="status" className="measure mt-3 text-sm">
          {words.notKept} {words.problems[turn.kept.code] ?? turn.kept.message}
        </p>
      )}
      {after}
    </article>
  )
})
