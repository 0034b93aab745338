'use client'

import { useRouter } from 'next/navigation'
import { useDeferredValue, useMemo, useState } from 'react'
import { useWords } from '../messages/words.tsx'
import { changeCollection } from './actions.ts'
import { choose } from './choice/use-choice.ts'
import { CollectionsBar } from './collections/collections-bar.tsx'
import { LeftOutList } from './left-out-list.tsx'
import { ProblemNote } from './problem-note.tsx'
import { type Asked, ShelfDialog } from './shelf-dialog.tsx'
import { listPapers } from './table/filter.ts'
import { FilterBar } from './table/filter-bar.tsx'
import { PaperList } from './table/paper-list.tsx'
import { nothingSelected, within } from './table/selection.ts'
import { SelectionBar } from './table/selection-bar.tsx'
import { useFilter } from './table/use-filter.ts'
import type { OpenLibrary } from './use-library.ts'

type Props = { library: OpenLibrary; refresh: () => Promise<void> }

/** The papers of an open library: sorted, filtered, selected, and what is done with them. */
export function OpenShelves({ library, refresh }: Props) {
  const words = useWords()
  const router = useRouter()
  const { documents, collections, health, leftOut, lost } = library
  const [asked, setFilter] = useFilter()
  const inside = collections.find(({ id }) => id === asked.facets.collection) ?? null
  // A collection that is gone, or never was, is not asked for.
  const filter = useMemo(
    () => ({ ...asked, facets: { ...asked.facets, collection: inside?.id ?? null } }),
    [asked, inside?.id],
  )
  const [touched, setTouched] = useState(nothingSelected)
  const [dialog, setDialog] = useState<Asked | null>(null)
  // What is typed is seen at once, and the list follows: it may have thousands.
  const followed = useDeferredValue(filter)
  const listed = useMemo(
    () => listPapers(documents, followed, words.locale),
    [documents, followed, words.locale],
  )
  const selection = useMemo(
    () =>
      within(
        touched,
        listed.map(({ id }) => id),
      ),
    [touched, listed],
  )
  const selected = listed.filter(({ id }) => selection.ids.has(id))

  async function change(id: string, patch: { add?: string[]; remove?: string[] }) {
    const problem = await changeCollection(id, patch)
    if (problem !== null) setDialog({ kind: 'problem', problem })
    await refresh()
  }

  return (
    <>
      {lost !== null && <ProblemNote problem={lost} onRetry={refresh} />}
      {health.indexing !== null && health.indexing.total > 0 && (
        <p role="status" className="text-faint text-sm">
          {words.indexing(health.indexing.done, health.indexing.total)}
        </p>
      )}
      {documents.length === 0 ? (
        health.indexing === null && <p className="measure">{words.howToBegin}</p>
      ) : (
        <>
          <CollectionsBar
            collections={collections}
            papers={documents.length}
            chosen={filter.facets.collection}
            onChoose={(collection) =>
              setFilter({ ...filter, facets: { ...filter.facets, collection } })
            }
            onNew={() => setDialog({ kind: 'new-collection', documents: [] })}
            onRename={(collection) => setDialog({ kind: 'rename', collection })}
            onDelete={(collection) => setDialog({ kind: 'delete-collection', collection })}
          />
          <FilterBar documents={documents} filter={filter} onFilter={setFilter} />
          <div>
            <p role="status" className="mb-1 text-faint text-xs tabular-nums">
              {words.listedCount(listed.length, documents.length)}
            </p>
            <PaperList
              listed={listed}
              collections={collections}
              filter={filter}
              onFilter={setFilter}
              selection={selection}
              onSelect={setTouched}
              onOpen={({ id }) => setDialog({ kind: 'paper', id })}
            />
            {selected.length > 0 && (
              <SelectionBar
                selected={selection.ids}
                collections={collections}
                inside={inside}
                onAsk={() => {
                  choose({ kind: 'only', ids: [...selection.ids] })
                  router.push('/')
                }}
                onGather={({ id }) => change(id, { add: [...selection.ids] })}
                onGatherNew={() =>
                  setDialog({ kind: 'new-collection', documents: [...selection.ids] })
                }
                onTakeOut={({ id }) => change(id, { remove: [...selection.ids] })}
                onDelete={() => setDialog({ kind: 'delete', papers: selected })}
                onClear={() => setTouched(nothingSelected)}
              />
            )}
          </div>
        </>
      )}
      <LeftOutList papers={leftOut} onChanged={refresh} />
      {dialog !== null && (
        <ShelfDialog asked={dialog} library={library} refresh={refresh} onAsk={setDialog} />
      )}
    </>
  )
}
