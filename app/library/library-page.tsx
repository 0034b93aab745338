'use client'

import { useWords } from '../messages/words.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { AddPapers } from './add-papers.tsx'
import { DropTarget } from './adding/drop-target.tsx'
import { AddingTray } from './adding/tray.tsx'
import { OpenShelves } from './open-shelves.tsx'
import { ProblemNote } from './problem-note.tsx'
import { SignIn } from './sign-in.tsx'
import { useLibrary } from './use-library.ts'

/** Every paper of the library, with what is known of it. */
export function LibraryPage() {
  const words = useWords()
  const { library, refresh } = useLibrary()
  if (library.state === 'failed' && library.problem.code === 'unauthorised') {
    return <SignIn onSignIn={refresh} />
  }
  return (
    <main className="mx-auto min-h-room max-w-6xl bg-paper">
      <PageTitle part={words.libraryTitle} />
      <DropTarget />
      <AddingTray />
      <div className="grid gap-5 px-4 py-6 desk:px-6">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1 className="font-semibold text-2xl">{words.libraryTitle}</h1>
          <AddPapers />
        </div>
        {library.state === 'opening' && <p role="status">{words.opening}…</p>}
        {library.state === 'failed' && <ProblemNote problem={library.problem} onRetry={refresh} />}
        {library.state === 'open' && <OpenShelves library={library} refresh={refresh} />}
      </div>
    </main>
  )
}
