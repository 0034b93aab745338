'use client'

import { explain } from '../library/explain.ts'
import type { Library } from '../library/use-library.ts'
import { useWords } from '../messages/words.tsx'

/** What the library is doing behind the conversation: opening, reading papers, or not answering. */
export function Standing({ library }: { library: Exclude<Library, { state: 'failed' }> }) {
  const words = useWords()
  if (library.state === 'open' && library.lost !== null) {
    return (
      <p role="status" className="border-rule border-b px-5 py-2 text-sm">
        {explain(library.lost, words).join(' ')}
      </p>
    )
  }
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
