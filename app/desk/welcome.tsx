'use client'

import { AddPapers } from '../library/add-papers.tsx'
import type { Library } from '../library/use-library.ts'
import { useWords } from '../messages/words.tsx'

type Props = { library: Exclude<Library, { state: 'failed' }> }

/** What stands in the conversation before the first question: how to ask, or how to begin. */
export function Welcome({ library }: Props) {
  const words = useWords()
  const empty =
    library.state === 'open' &&
    library.documents.length === 0 &&
    library.health.status !== 'indexing'
  return (
    <div className="mx-auto grid h-full max-w-3xl content-center justify-items-center px-6 text-center">
      <h2 className="text-2xl">{empty ? words.noPapers : words.welcome}</h2>
      <p className="mt-3 mb-6 max-w-[34em] text-faint text-sm">
        {empty ? words.howToBegin : words.welcomeHint}
      </p>
      {empty && <AddPapers />}
    </div>
  )
}
