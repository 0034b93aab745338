'use client'

import { ProblemNote } from '../library/problem-note.tsx'
import { SignIn } from '../library/sign-in.tsx'
import { useLibrary } from '../library/use-library.ts'
import { useWords } from '../messages/words.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { ComparisonDesk } from './comparison-desk.tsx'
import { NothingToCompare } from './nothing-to-compare.tsx'

/** Papers side by side under the same questions, or what stands in the way of it. */
export function ComparePage() {
  const words = useWords()
  const { library, refresh } = useLibrary()
  if (library.state === 'failed' && library.problem.code === 'unauthorised') {
    return <SignIn onSignIn={refresh} />
  }
  if (library.state === 'open') {
    const isEmpty = library.documents.length === 0 && library.health.status !== 'indexing'
    return isEmpty ? <NothingToCompare /> : <ComparisonDesk library={library} />
  }
  return (
    <main className="grid min-h-room place-content-center bg-paper p-6">
      <PageTitle part={words.compare.title} />
      <h1 className="mb-4 font-semibold text-lg">{words.compare.title}</h1>
      {library.state === 'opening' ? (
        <p role="status">{words.opening}…</p>
      ) : (
        <ProblemNote problem={library.problem} onRetry={refresh} />
      )}
    </main>
  )
}
