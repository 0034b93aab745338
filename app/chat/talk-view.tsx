'use client'

import { useChat } from '@ai-sdk/react'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { ConfirmDialog } from '../library/confirm-dialog.tsx'
import { readProblem } from '../library/fetch.ts'
import { ProblemNote } from '../library/problem-note.tsx'
import { useWords } from '../messages/words.tsx'
import type { Asked } from './asked.ts'
import { useGenerators } from './generators.tsx'
import { NextQuestions } from './next-questions.tsx'
import { Progress } from './progress.tsx'
import { Stopped } from './stopped.tsx'
import type { Talk } from './talk.ts'
import { type Change, TurnView } from './turn-view.tsx'
import { type Turn, turnReader } from './turns.ts'
import { useCitationKeys } from './use-citation-keys.ts'
import { useNumbers } from './use-numbers.ts'

type Props = {
  talk: Talk
  asked: Asked | null
  onBusy: (busy: boolean) => void
  onAsk: (question: string) => void
}

/** A conversation as it grows: its turns, what may be done with them, and where to go on. */
export function TalkView({ talk, asked, onBusy, onAsk }: Props) {
  const words = useWords()
  const { chosen } = useGenerators()
  const [readTurns] = useState(turnReader)
  const { messages, sendMessage, regenerate, status, stop, error } = useChat({ chat: talk.chat })
  const root = useRef<HTMLDivElement>(null)
  const [pending, setPending] = useState<{ turn: Turn; change: Change; later: number } | null>(null)
  const busy = status === 'submitted' || status === 'streaming'
  const turns = useMemo(() => readTurns(messages), [messages, readTurns])
  const { settled, now } = useNumbers(talk, turns, busy)
  const last = turns.at(-1)
  useCitationKeys(root)

  useEffect(() => {
    if (asked === null || asked.order === talk.asked) return
    talk.asked = asked.order
    const { question, documents, searched } = asked
    const metadata = { documents: documents ?? null, searched }
    void sendMessage({ text: question, metadata }, { body: { documents, generator: chosen } })
  }, [asked, talk, sendMessage, chosen])

  useEffect(() => {
    onBusy(busy)
    return () => onBusy(false)
  }, [busy, onBusy])

  const make = useCallback(
    ({ id, asking }: Turn, change: Change) => {
      const generator = 'generator' in change ? (change.generator ?? chosen) : chosen
      const body = { documents: asking?.documents ?? undefined, generator }
      if ('question' in change) {
        const metadata = asking === null ? {} : { metadata: asking }
        void sendMessage({ text: change.question, messageId: id, ...metadata }, { body })
      } else {
        void regenerate({ messageId: id, body })
      }
    },
    [sendMessage, regenerate, chosen],
  )

  /** Makes a change, but where later turns would go with it, asks first. */
  const change = useCallback(
    (turn: Turn, change: Change) => {
      const later = turns.length - 1 - turns.indexOf(turn)
      if (later === 0) make(turn, change)
      else setPending({ turn, change, later })
    },
    [turns, make],
  )

  /** What is going on with the last question. */
  function standing(turn: Turn): ReactNode {
    const again = () => make(turn, { generator: null })
    if (busy) return <Progress turn={turn} onStop={stop} />
    if (error) {
      return (
        <div className="mt-4">
          <ProblemNote problem={readProblem(error.message)} onRetry={again} />
        </div>
      )
    }
    return turn.answer === null ? <Stopped onAgain={again} /> : null
  }

  return (
    <div ref={root} className="mx-auto w-full max-w-3xl px-5 pt-4 pb-16">
      {turns.map((turn) => (
        <TurnView
          key={turn.id}
          turn={turn}
          conversation={talk.chat.id}
          numbers={turn === last ? now : settled}
          onChange={busy ? undefined : change}
          {...(turn === last && !busy && turn.answer
            ? { after: <NextQuestions turn={turn} onAsk={onAsk} /> }
            : {})}
        >
          {turn === last && standing(turn)}
        </TurnView>
      ))}
      {pending !== null && (
        <ConfirmDialog
          title={words.dropLater(pending.later)}
          action={'question' in pending.change ? words.ask : words.answerAnew}
          onConfirm={async () => {
            make(pending.turn, pending.change)
            return null
          }}
          onClose={() => setPending(null)}
        >
          <p>{words.dropLaterHint}</p>
        </ConfirmDialog>
      )}
    </div>
  )
}
