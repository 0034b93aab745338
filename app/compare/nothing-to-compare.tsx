'use client'

import { useWords } from '../messages/words.tsx'
import { PageTitle } from '../shell/page-title.tsx'

/** What stands where the library has no papers: how to come to some. */
export function NothingToCompare() {
  const { compare } = useWords()
  return (
    <main className="min-h-room bg-paper px-6 pt-[18vh] text-center">
      <PageTitle part={compare.title} />
      <h1 className="text-2xl">{compare.noPapers}</h1>
      <p className="mx-auto mt-3 mb-6 max-w-[34em] text-balance text-faint text-sm">
        {compare.noPapersHint}
      </p>
      <a
        href="/documents"
        className="inline-grid min-h-9 place-content-center rounded-md border border-rule px-4 py-1 text-sm hover:border-ink"
      >
        {compare.toLibrary}
      </a>
    </main>
  )
}
