'use client'

import { useWords } from './messages/words.tsx'
import { PageTitle } from './shell/page-title.tsx'

export default function ErrorPage({ retry }: { retry: () => void }) {
  const words = useWords()
  return (
    <main className="grid min-h-room place-content-center gap-3 p-6">
      <PageTitle part={words.failed} />
      <h1 className="text-lg">{words.failed}</h1>
      <button type="button" onClick={retry} className="underline underline-offset-4">
        {words.retry}
      </button>
    </main>
  )
}
