'use client'

import { ProblemNote } from '../library/problem-note.tsx'
import { SignIn } from '../library/sign-in.tsx'
import { useLibrary } from '../library/use-library.ts'
import { useWords } from '../messages/words.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { ReadingDesk } from './reading-desk.tsx'

/** The first page: the reading desk, or what stands in the way of it. */
export function Desk() {
  const words = useWords()
  const { library, refresh } = useLibrary()
  if (library.state === 'failed' && library.problem.code === 'unauthorised') {
    return <SignIn onSignIn={refresh} />
  }
  if (library.state === 'failed') {
    return (
      <main className="grid min-h-room place-content-center p-6">
        <PageTitle part={null} />
        <h1 className="mb-4 font-semibold text-lg">{words.title}</h1>
        <ProblemNote problem={library.problem} onRetry={refresh} />
      </main>
    )
  }
  return <ReadingDesk library={library} refresh={refresh} />
}
