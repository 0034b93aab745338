'use client'

import { useState } from 'react'
import { askedOf, type Choice, everything, facetsOf, toggled } from '../library/choice/choice.ts'
import { Button, Dialog } from '../library/dialog.tsx'
import { FacetFields } from '../library/facet-fields.tsx'
import { fits, noFacets } from '../library/facets.ts'
import { says } from '../library/find-papers.ts'
import { TextButton } from '../library/text-button.tsx'
import type { OpenLibrary } from '../library/use-library.ts'
import { useWords } from '../messages/words.tsx'

type Props = {
  library: OpenLibrary
  /** Ids of the papers that are compared. */
  chosen: readonly string[]
  /** Called with the ids of other papers; null for all. */
  onChoose: (papers: readonly string[] | null) => void
}

/** Says which papers are compared, and lets a reader choose others. */
export function PaperChoice(props: Props) {
  const { compare } = useWords()
  const [choosing, setChoosing] = useState(false)
  const { library, chosen } = props
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setChoosing(true)}
        className="min-h-8 rounded-full border border-rule px-3 text-sm hover:border-ink"
      >
        {compare.papers(chosen.length, library.documents.length)}
        <svg
          viewBox="0 0 16 16"
          aria-hidden="true"
          className="ms-1.5 inline size-3 fill-none stroke-[1.6] stroke-current"
        >
          <path d="M3 6l5 5 5-5" />
        </svg>
      </button>
      {choosing && <ChoiceDialog {...props} onClose={() => setChoosing(false)} />}
    </>
  )
}

function ChoiceDialog({ library, chosen, onChoose, onClose }: Props & { onClose: () => void }) {
  const words = useWords()
  const { documents, collections } = library
  const [choice, setChoice] = useState<Choice>(() =>
    chosen.length === documents.length ? everything : { kind: 'only', ids: chosen },
  )
  const [sought, setSought] = useState('')
  const facets = facetsOf(choice)
  const picked = askedOf(choice, documents)
  const listed = documents.filter(
    (document) =>
      (facets === null || fits(document, facets)) &&
      (sought.trim() === '' || says(document, sought)),
  )

  function decide() {
    const ids = documents.flatMap(({ id }) => (picked.has(id) ? [id] : []))
    onChoose(ids.length === documents.length ? null : ids)
    onClose()
  }

  return (
    <Dialog title={words.compare.choosePapers} onClose={onClose}>
      <div className="grid grid-cols-2 gap-2">
        <FacetFields
          documents={documents}
          collections={collections}
          facets={facets ?? noFacets}
          onChange={(next) => setChoice({ kind: 'fitting', facets: next, left: [] })}
        />
        <label className="col-span-2 grid gap-0.5 text-faint text-xs">
          {words.compare.findPapers}
          <input
            type="search"
            value={sought}
            onChange={({ target }) => setSought(target.value)}
            className="min-h-8 rounded border border-rule bg-paper px-2 text-ink text-sm"
          />
        </label>
      </div>
      <div className="flex flex-wrap items-baseline gap-x-4">
        <p role="status" className="me-auto text-faint tabular-nums">
          {words.compare.papers(picked.size, documents.length)}
        </p>
        <TextButton onPress={() => setChoice(everything)}>{words.askAll}</TextButton>
        <TextButton onPress={() => setChoice({ kind: 'only', ids: [] })}>
          {words.askNone}
        </TextButton>
      </div>
      <ul className="max-h-[40dvh] overflow-y-auto border-rule border-y py-1">
        {listed.map(({ id, title, language }) => (
          <li key={id}>
            <label className="flex min-h-9 cursor-pointer items-start gap-3 py-1.5">
              <input
                type="checkbox"
                checked={picked.has(id)}
                onChange={() => setChoice(toggled(choice, id, documents))}
                className="mt-1 shrink-0 accent-ink"
              />
              <span lang={language} className="leading-snug">
                {title}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div className="flex justify-end">
        <Button strong disabled={picked.size === 0} onPress={decide}>
          {words.compare.choosePapersDone}
        </Button>
      </div>
    </Dialog>
  )
}
