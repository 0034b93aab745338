'use client'

import './no-eval.ts'
import { useMemo } from 'react'
import { ProblemNote } from '../library/problem-note.tsx'
import { useWords } from '../messages/words.tsx'
import { AnchorsProvider } from './anchors.tsx'
import type { Asked } from './asked.ts'
import { GeneratorsProvider, generatorsOf } from './generators.tsx'
import { TalkView } from './talk-view.tsx'
import { useTalk } from './use-talk.ts'

type Props = {
  id: string
  /** True for one that begins with `asked`. */
  isNew: boolean
  /** The question to ask; null where a conversation is only taken up again. */
  asked: Asked | null
  /** What may write answers here, and which of them is to. */
  offered: readonly string[]
  generator: string | undefined
  onBusy: (busy: boolean) => void
  onAsk: (question: string) => void
  onBeginAnew: () => void
}

/** The questions and answers so far. Loaded with the first question, for the hook is heavy. */
export default function Conversation(props: Props) {
  const { id, isNew, offered, generator, onBeginAnew, ...rest } = props
  const words = useWords()
  const opening = useTalk(id, isNew)
  const generators = useMemo(() => generatorsOf(offered, generator), [offered, generator])
  if (opening.is === 'opening') return null
  if (opening.is === 'failed') {
    return (
      <div className="mx-auto grid w-full max-w-3xl justify-items-start gap-6 px-5 pt-8">
        <ProblemNote problem={opening.problem} onRetry={opening.retry} />
        <button
          type="button"
          onClick={onBeginAnew}
          className="rounded-md border border-rule px-3 py-1.5 text-sm hover:border-ink"
        >
          {words.newConversation}
        </button>
      </div>
    )
  }
  return (
    <GeneratorsProvider value={generators}>
      <AnchorsProvider value={opening.talk.anchors}>
        <TalkView talk={opening.talk} {...rest} />
      </AnchorsProvider>
    </GeneratorsProvider>
  )
}
