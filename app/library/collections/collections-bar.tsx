'use client'

import type { Collection } from '#lib/contract.ts'
import { useWords } from '../../messages/words.tsx'

type Props = {
  collections: readonly Collection[]
  /** How many papers there are. */
  papers: number
  chosen: string | null
  onChoose: (id: string | null) => void
  onNew: () => void
  onRename: (collection: Collection) => void
  onDelete: (collection: Collection) => void
}

/** The reader's collections: one is listed at a time, or everything. */
export function CollectionsBar(props: Props) {
  const { collections, papers, chosen, onChoose, onNew } = props
  const words = useWords()
  const listed = collections.find(({ id }) => id === chosen)
  const chip =
    'wrap-anywhere min-h-8 max-w-full rounded-full border border-rule px-3 text-start hover:border-ink aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper'
  return (
    <nav aria-label={words.collections} className="flex flex-wrap items-center gap-2 text-sm">
      <button
        type="button"
        aria-pressed={listed === undefined}
        onClick={() => onChoose(null)}
        className={chip}
      >
        {words.allPapers}{' '}
        <span className="tabular-nums">{papers.toLocaleString(words.locale)}</span>
      </button>
      {collections.map(({ id, name, documents }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === chosen}
          onClick={() => onChoose(id)}
          className={chip}
        >
          {name}{' '}
          <span className="tabular-nums">{documents.length.toLocaleString(words.locale)}</span>
        </button>
      ))}
      <button
        type="button"
        onClick={onNew}
        className="min-h-8 px-1 text-faint underline underline-offset-4 hover:text-ink"
      >
        {words.newCollection}
      </button>
      {listed !== undefined && (
        <span className="ms-auto flex gap-3">
          <button
            type="button"
            onClick={() => props.onRename(listed)}
            className="min-h-8 underline underline-offset-4"
          >
            {words.renameCollection}
          </button>
          <button
            type="button"
            onClick={() => props.onDelete(listed)}
            className="min-h-8 underline underline-offset-4"
          >
            {words.deleteCollection}
          </button>
        </span>
      )}
    </nav>
  )
}
