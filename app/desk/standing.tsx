'use client'

import { explain } from '../library/explain.ts'
import type { Problem } from '../library/fetch.ts'
import type { Library } from '../library/use-library.ts'
import { useWords } from '../messages/words.tsx'

type Props = {
  library: Library
  /** True where a conversation stands below; else a library that failed to open is told of there. */
  begun: boolean
}

/** What the library is doing behind the conversation: opening, reading papers, or not answering. */
export function Standing({ library, begun }: Props) {
  const words = useWords()
  const problem = problemOf(library)
  if (problem !== null && (begun || library.state === 'open')) {
    return (
      <p role="status" className="border-rule border-b px-5 py-2 text-sm">
        {explain(problem, words).join(' ')}
      </p>
    )
  }
  if (library.state === 'failed') return null
  const indexing = library.state === 'open' ? library.health.indexing : null
  if (library.state === 'open' && indexing === null) return null
  return (
    <div role="status" className="border-rule border-b px-5 py-2 text-faint text-sm">
      {indexing === null || indexing.total === 0 ? (
        `${words.opening}…`
      ) : (
        <>
          <progress
            value={indexing.done}
            max={Math.max(indexing.total, 1)}
            aria-hidden="true"
            className="me-3 h-1.5 w-32 align-middle accent-ink"
          />
          {words.indexing(indexing.done, indexing.total)}
          <span className="ms-3 text-xs">{words.indexingHint}</span>
        </>
      )}
    </div>
  )
}

function problemOf(library: Library): Problem | null {
  if (library.state === 'failed') return library.problem
  return library.state === 'open' ? library.lost : null
}
