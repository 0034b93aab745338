'use client'

import { useState } from 'react'
import { type Choice, facetsOf } from '../library/choice/choice.ts'
import { choose } from '../library/choice/use-choice.ts'
import { FacetFields } from '../library/facet-fields.tsx'
import { isNarrow, noFacets } from '../library/facets.ts'
import { says } from '../library/find-papers.ts'
import type { OpenLibrary } from '../library/use-library.ts'
import { useWords } from '../messages/words.tsx'

type Props = {
  library: OpenLibrary
  choice: Choice
  /** Called with the papers that a search finds; null where nothing is sought. */
  onFind: (found: ReadonlySet<string> | null) => void
}

/** Narrows the papers that are asked by what they are, or by words in their titles and names. */
export default function NarrowPapers({ library, choice, onFind }: Props) {
  const words = useWords()
  const { documents, collections } = library
  const facets = facetsOf(choice) ?? noFacets
  const [sought, setSought] = useState('')
  const found = papersThatSay(documents, sought)

  function seek(next: string) {
    setSought(next)
    onFind(next.trim() === '' ? null : new Set(papersThatSay(documents, next)))
  }

  return (
    <div className="grid grid-cols-2 gap-2">
      <FacetFields
        documents={documents}
        collections={collections}
        facets={facets}
        onChange={(next) => choose({ kind: 'fitting', facets: next, left: [] })}
      />
      {isNarrow(facets) && (
        <button
          type="button"
          onClick={() => choose({ kind: 'fitting', facets: noFacets, left: [] })}
          className="col-span-2 min-h-8 text-start text-sm underline underline-offset-4"
        >
          {words.clearFilters}
        </button>
      )}
      <label className="col-span-2 grid gap-0.5 text-faint text-xs">
        {words.findPapers}
        <input
          type="search"
          value={sought}
          onChange={({ target }) => seek(target.value)}
          className="min-h-8 rounded border border-rule bg-paper px-2 text-ink text-sm"
        />
      </label>
      {found.length > 0 && (
        <button
          type="button"
          onClick={() => choose({ kind: 'only', ids: found })}
          className="col-span-2 min-h-8 rounded border border-rule px-2 text-sm hover:border-ink"
        >
          {words.onlyThese(found.length)}
        </button>
      )}
    </div>
  )
}

function papersThatSay(documents: OpenLibrary['documents'], sought: string): string[] {
  if (sought.trim() === '') return []
  return documents.flatMap((document) => (says(document, sought) ? [document.id] : []))
}
