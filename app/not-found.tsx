'use client'

import { useWords } from './messages/words.tsx'
import { PageTitle } from './shell/page-title.tsx'

export default function NotFound() {
  const words = useWords()
  return (
    <main className="grid min-h-room place-content-center gap-3 p-6">
      <PageTitle part={words.noSuchPage} />
      <h1 className="text-lg">{words.noSuchPage}</h1>
      <a href="/" className="underline underline-offset-4">
        {words.backToConversation}
      </a>
    </main>
  )
}
