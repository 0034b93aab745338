'use client'

import type { ReactNode } from 'react'
import type { Collection } from '#lib/contract.ts'
import { useWords } from '../../messages/words.tsx'
import { Button } from '../dialog.tsx'

type Props = {
  selected: ReadonlySet<string>
  collections: readonly Collection[]
  /** The collection that is listed, if one is. */
  inside: Collection | null
  onAsk: () => void
  onGather: (collection: Collection) => void
  onGatherNew: () => void
  onTakeOut: (collection: Collection) => void
  onDelete: () => void
  onClear: () => void
}

/** What can be done with the papers that are selected; it stays in sight while the list is scrolled. */
export function SelectionBar(props: Props): ReactNode {
  const { selected, collections, inside, onAsk, onGather, onGatherNew, onTakeOut } = props
  const words = useWords()
  return (
    <section
      aria-label={words.selectedPapers}
      className="sticky bottom-0 z-10 -mx-2 mt-3 flex flex-wrap items-center gap-2 rounded-t-lg border border-rule bg-desk px-3 py-2 shadow-sm"
    >
      <p role="status" className="me-auto text-sm tabular-nums">
        {words.selectedCount(selected.size)}
      </p>
      <Button strong onPress={onAsk}>
        {words.askThese}
      </Button>
      <select
        aria-label={words.addToCollection}
        value=""
        onChange={({ target }) => {
          const chosen = collections.find(({ id }) => id === target.value)
          if (chosen === undefined) onGatherNew()
          else onGather(chosen)
        }}
        className="min-h-9 max-w-48 cursor-pointer rounded-md border border-rule bg-paper px-2 text-sm"
      >
        <option value="" disabled>
          {words.addToCollection}
        </option>
        {collections.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value="new">{words.newCollection}</option>
      </select>
      {inside !== null && (
        <Button onPress={() => onTakeOut(inside)}>{words.takeOutOf(inside.name)}</Button>
      )}
      <Button onPress={props.onDelete}>{words.deletePapers}</Button>
      <Button onPress={props.onClear}>{words.clearSelection}</Button>
    </section>
  )
}
