'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../messages/words.tsx'
import { AnswerView } from './answer-view.tsx'
import type { Turn } from './turns.ts'

type Props = { turn: Turn; last: boolean; narrowed: boolean; children: ReactNode }

/** A question as a heading and its answer; a new one comes into view and is read out as it grows. */
export function TurnView({ turn, last, narrowed, children }: Props) {
  const words = useWords()
  const article = useRef<HTMLElement>(null)
  useEffect(() => {
    // Some browsers give a promise here, which an effect must not return.
    article.current?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <article
      ref={article}
      aria-label={words.answerTo(turn.question)}
      className="mb-12 scroll-mt-8 border-rule border-b pb-10 last:border-b-0"
    >
      <h2 className="measure whitespace-pre-wrap font-semibold text-xl leading-snug">
        {turn.question}
      </h2>
      {children}
      <AnswerView turn={turn} narrowed={narrowed} />
      {last && (
        <p role="status" className="sr-only">
          {turn.answer?.outcome === 'not-found' ? words.notFound : turn.statements.at(-1)?.text}
        </p>
      )}
    </article>
  )
}
