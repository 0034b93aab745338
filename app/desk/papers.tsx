'use client'

import { lazy, memo, Suspense, useCallback, useState } from 'react'
import type { Document } from '#lib/contract.ts'
import { AddPapers } from '../library/add-papers.tsx'
import { type Choice, everything, facetsOf, toggled } from '../library/choice/choice.ts'
import { choose } from '../library/choice/use-choice.ts'
import { fits } from '../library/facets.ts'
import { TextButton } from '../library/text-button.tsx'
import { useGrowing } from '../library/use-growing.ts'
import type { Library } from '../library/use-library.ts'
import { sayDate } from '../messages/say-date.ts'
import { useWords } from '../messages/words.tsx'
import { useOpenSource } from '../source/open-source.tsx'

const NarrowPapers = lazy(() => import('./narrow-papers.tsx'))

const none: Document[] = []

type Props = {
  library: Library
  choice: Choice
  /** Ids of the papers that are asked. */
  asked: ReadonlySet<string>
}

/** The library's papers, each with a tick that says whether it is asked, and which those are to be. */
export function Papers({ library, choice, asked }: Props) {
  const words = useWords()
  const [narrowing, setNarrowing] = useState(false)
  const [found, setFound] = useState<ReadonlySet<string> | null>(null)
  const { drawn, end } = useGrowing<HTMLLIElement>()
  const documents = library.state === 'open' ? library.documents : none
  const toggle = useCallback(
    (id: string) => choose((before) => toggled(before, id, documents)),
    [documents],
  )
  if (library.state !== 'open') return null
  const facets = facetsOf(choice)
  const all = documents.length > 0 && asked.size === documents.length
  const listed = documents.filter(
    (document) =>
      (found === null || found.has(document.id)) && (facets === null || fits(document, facets)),
  )

  function narrow() {
    setNarrowing(!narrowing)
    setFound(null)
  }

  return (
    <div className="relative flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto px-4 pb-4">
      {documents.length > 1 && (
        <div className="grid gap-2 text-sm">
          <div className="flex flex-wrap items-baseline gap-x-3">
            <p role="status" className="basis-full text-faint tabular-nums">
              {all
                ? words.allAsked(documents.length)
                : words.someAsked(asked.size, documents.length)}
            </p>
            <TextButton disabled={all} onPress={() => choose(everything)}>
              {words.askAll}
            </TextButton>
            <TextButton
              disabled={asked.size === 0}
              onPress={() => choose({ kind: 'only', ids: [] })}
            >
              {words.askNone}
            </TextButton>
            <TextButton expanded={narrowing} onPress={narrow}>
              {words.narrow}
            </TextButton>
          </div>
          {narrowing && (
            <Suspense fallback={null}>
              <NarrowPapers library={library} choice={choice} onFind={setFound} />
            </Suspense>
          )}
        </div>
      )}
      <ul className="grid gap-1">
        {listed.slice(0, drawn).map((document) => (
          <PaperEntry
            key={document.id}
            document={document}
            ticked={asked.has(document.id)}
            onToggle={toggle}
          />
        ))}
        {listed.length > drawn && <li ref={end} className="h-px" />}
      </ul>
      {documents.length > 0 && listed.length === 0 && (
        <p className="text-faint text-sm">{words.noneFits}</p>
      )}
      {documents.length > 0 && <AddPapers />}
    </div>
  )
}

type EntryProps = { document: Document; ticked: boolean; onToggle: (id: string) => void }

/** Drawn anew only when its paper or its tick changes: a library may have thousands. */
const PaperEntry = memo(function PaperEntry({ document, ticked, onToggle }: EntryProps) {
  const words = useWords()
  const { open } = useOpenSource()
  const facts = [
    document.date && sayDate(document.date, words.locale),
    words.passageCount(document.passages),
  ].filter(Boolean)
  return (
    <li className="flex items-start gap-2">
      <label className="-ms-1.5 grid size-7 shrink-0 place-content-center">
        <input
          type="checkbox"
          checked={ticked}
          onChange={() => onToggle(document.id)}
          aria-label={words.askPaper(document.title)}
          className="accent-ink"
        />
      </label>
      <span className="min-w-0 pb-1">
        <button
          type="button"
          lang={document.language}
          onClick={() => open({ documentId: document.id, quoted: null })}
          className={`line-clamp-3 min-h-6 text-start text-sm leading-snug underline-offset-4 hover:underline ${ticked ? '' : 'text-faint'}`}
        >
          {document.title}
        </button>
        <span className="mt-0.5 block text-faint text-xs">{facts.join(' · ')}</span>
      </span>
    </li>
  )
})
