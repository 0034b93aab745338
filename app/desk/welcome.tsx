'use client'

import { AddPapers } from '../library/add-papers.tsx'
import { ProblemNote } from '../library/problem-note.tsx'
import type { Library } from '../library/use-library.ts'
import { useWords } from '../messages/words.tsx'
import { AddSamples } from './add-samples.tsx'
import { Suggestions } from './suggestions.tsx'

type Props = {
  library: Library
  /** The papers to ask; undefined for all. */
  asked: readonly string[] | undefined
  onAsk: (question: string) => void
  /** Called when the library is to be looked at again. */
  onLook: () => void
}

/** What stands in the conversation before the first question: how to ask, how to begin, or what stands in the way. */
export function Welcome({ library, asked, onAsk, onLook }: Props) {
  const words = useWords()
  if (library.state === 'failed') {
    return (
      <div className="grid h-full place-content-center p-6">
        <ProblemNote problem={library.problem} onRetry={onLook} />
      </div>
    )
  }
  const isRead = library.state === 'open' && library.health.status !== 'indexing'
  const isEmpty = isRead && library.documents.length === 0
  return (
    <div className="mx-auto grid max-w-3xl justify-items-center px-6 pt-[max(2rem,18cqh)] pb-8 text-center">
      <h2 className="text-2xl">{isEmpty ? words.noPapers : words.welcome}</h2>
      <p className="mt-3 mb-6 max-w-[34em] text-balance text-faint leading-relaxed">
        {isEmpty ? words.howToBegin : words.welcomeHint}
      </p>
      {isEmpty && (
        <>
          <AddPapers />
          <p className="mt-4 mb-2 max-w-[34em] text-balance text-faint text-sm">
            {words.samplesHint}
          </p>
          <AddSamples onAdded={onLook} />
        </>
      )}
      {isRead && <Suggestions documents={library.documents} asked={asked} onAsk={onAsk} />}
    </div>
  )
}
