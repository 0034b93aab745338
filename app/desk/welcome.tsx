'use client'

import { AddPapers } from '../library/add-papers.tsx'
import type { Library } from '../library/use-library.ts'
import { useWords } from '../messages/words.tsx'
import { AddSamples } from './add-samples.tsx'
import { Suggestions } from './suggestions.tsx'

type Props = {
  library: Exclude<Library, { state: 'failed' }>
  /** The papers to ask; undefined for all. */
  asked: readonly string[] | undefined
  onAsk: (question: string) => void
  onAdded: () => void
}

/** What stands in the conversation before the first question: how to ask, or how to begin. */
export function Welcome({ library, asked, onAsk, onAdded }: Props) {
  const words = useWords()
  const isRead = library.state === 'open' && library.health.status !== 'indexing'
  const isEmpty = isRead && library.documents.length === 0
  return (
    <div className="mx-auto grid max-w-3xl justify-items-center px-6 pt-[max(2rem,18cqh)] pb-8 text-center">
      <h2 className="text-2xl">{isEmpty ? words.noPapers : words.welcome}</h2>
      <p className="mt-3 mb-6 max-w-[34em] text-balance text-faint text-sm">
        {isEmpty ? words.howToBegin : words.welcomeHint}
      </p>
      {isEmpty && (
        <>
          <AddPapers />
          <p className="mt-4 mb-2 max-w-[34em] text-balance text-faint text-sm">
            {words.samplesHint}
          </p>
          <AddSamples onAdded={onAdded} />
        </>
      )}
      {isRead && <Suggestions documents={library.documents} asked={asked} onAsk={onAsk} />}
    </div>
  )
}
