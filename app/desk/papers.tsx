'use client'

import type { Document } from '#lib/contract.ts'
import { AddPapers } from '../library/add-papers.tsx'
import { useWords } from '../messages/words.tsx'
import { useOpenSource } from '../source/open-source.tsx'

type Props = {
  documents: Document[]
  /** Ids of the papers that are not asked. */
  left: ReadonlySet<string>
  onLeave: (left: ReadonlySet<string>) => void
  onAdded: () => void
}

/** The library's papers, each with a tick that says whether it is asked. */
export function Papers({ documents, left, onLeave, onAdded }: Props) {
  const words = useWords()

  function toggle(id: string) {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    onLeave(next)
  }

  return (
    <div className="relative flex h-full flex-col gap-3 overflow-y-auto px-4 pb-4">
      {documents.length > 1 && (
        <label className="flex items-baseline gap-2.5 text-faint text-sm">
          <input
            type="checkbox"
            checked={left.size === 0}
            onChange={() => onLeave(new Set(left.size === 0 ? documents.map(({ id }) => id) : []))}
            className="translate-y-0.5 accent-ink"
          />
          {words.allPapers}
        </label>
      )}
      <ul className="space-y-3">
        {documents.map((document) => (
          <PaperEntry
            key={document.id}
            document={document}
            ticked={!left.has(document.id)}
            onToggle={() => toggle(document.id)}
          />
        ))}
      </ul>
      {documents.length > 0 && <AddPapers onAdded={onAdded} />}
      <a
        href="/documents"
        className="mt-auto text-faint text-sm underline underline-offset-4 hover:text-ink"
      >
        {words.libraryPage}
      </a>
    </div>
  )
}

type EntryProps = { document: Document; ticked: boolean; onToggle: () => void }

function PaperEntry({ document, ticked, onToggle }: EntryProps) {
  const words = useWords()
  const { open } = useOpenSource()
  const facts = [document.date, words.passageCount(document.passages)].filter(Boolean)
  return (
    <li className="flex items-baseline gap-2.5">
      <input
        type="checkbox"
        checked={ticked}
        onChange={onToggle}
        aria-label={words.askPaper(document.title)}
        className="translate-y-0.5 accent-ink"
      />
      <span className="min-w-0">
        <button
          type="button"
          lang={document.language}
          onClick={() => open({ documentId: document.id, quoted: null })}
          className={`line-clamp-3 text-start text-sm leading-snug underline-offset-4 hover:underline ${ticked ? '' : 'text-faint'}`}
        >
          {document.title}
        </button>
        <span className="mt-0.5 block text-faint text-xs">{facts.join(' · ')}</span>
      </span>
    </li>
  )
}
