'use client'

import { memo, type ReactNode, useEffect, useRef } from 'react'
import { useAsk } from '../desk/ask.tsx'
import { useWords } from '../messages/words.tsx'
import { AnswerView } from './answer-view.tsx'
import type { Turn } from './turns.ts'

type Props = {
  turn: Turn
  /** True where some of the library's papers were left out. */
  narrowed: boolean
  /** What is going on with the answer, if anything. */
  children?: ReactNode
}

/** A question as a heading and its answer; a new one comes into view and is read out as it grows. */
export const TurnView = memo(function TurnView({ turn, narrowed, children }: Props) {
  const words = useWords()
  const begin = useAsk()
  const article = useRef<HTMLElement>(null)
  useEffect(() => {
    // Some browsers give a promise here, which an effect must not return.
    article.current?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <article
      ref={article}
      aria-label={words.answerTo(turn.question)}
      className="mb-12 scroll-mt-8 border-rule border-b pb-10 last:mb-0 last:min-h-[calc(100cqh-6rem)] last:border-b-0"
    >
      <div className="flex items-start justify-between gap-4">
        <h2 className="measure min-w-0 whitespace-pre-wrap break-words font-semibold text-xl leading-snug">
          {turn.question}
        </h2>
        <button
          type="button"
          onClick={() => begin(turn.question)}
          className="min-h-7 shrink-0 text-faint text-xs underline underline-offset-4 hover:text-ink print:hidden"
        >
          {words.rephrase}
        </button>
      </div>
      {narrowed && <p className="mt-1 text-faint text-xs">{words.narrowed}</p>}
      {children}
      <AnswerView turn={turn} narrowed={narrowed} />
    </article>
  )
})
