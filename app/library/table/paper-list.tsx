'use client'

import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Collection, Document } from '#lib/contract.ts'
import { useWords } from '../../messages/words.tsx'
import { useGrowing } from '../use-growing.ts'
import { useNarrow } from '../use-narrow.ts'
import type { Filter } from './filter.ts'
import { PaperCard, PaperRow } from './paper-row.tsx'
import { type Selection, withRange, withToggled } from './selection.ts'
import { SortHeads } from './sort-heads.tsx'

type Props = {
  /** What is listed, in its order. */
  listed: readonly Document[]
  collections: readonly Collection[]
  filter: Filter
  onFilter: (filter: Filter) => void
  selection: Selection
  onSelect: (selection: Selection) => void
  onOpen: (document: Document) => void
}

/** The papers as a table, or, where that has no room, as cards. */
export function PaperList({
  listed,
  collections,
  filter,
  onFilter,
  selection,
  onSelect,
  onOpen,
}: Props) {
  const words = useWords()
  const narrow = useNarrow()
  const { drawn, end } = useGrowing<HTMLDivElement>()
  const ids = useMemo(() => listed.map(({ id }) => id), [listed])
  const names = useMemo(() => new Map(collections.map(({ id, name }) => [id, name])), [collections])
  const latest = useRef({ selection, ids, onSelect, onOpen })
  useEffect(() => {
    latest.current = { selection, ids, onSelect, onOpen }
  })
  // The same functions for the life of the list: a row is drawn anew only when its paper changes.
  const [hands] = useState(() => ({
    select: (id: string, event: MouseEvent) => {
      const { selection: before, ids: list, onSelect: give } = latest.current
      give(event.shiftKey ? withRange(before, id, list) : withToggled(before, id))
    },
    open: (document: Document) => latest.current.onOpen(document),
  }))

  function move(event: KeyboardEvent<HTMLElement>) {
    if (!(event.target instanceof HTMLInputElement) || event.target.type !== 'checkbox') return
    if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onSelect({ ids: new Set(ids), anchor: selection.anchor })
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('[data-paper]')]
    const next = boxes[boxes.indexOf(event.target) + step]
    next?.focus()
    const [from, to] = [event.target.dataset.paper, next?.dataset.paper]
    if (!event.shiftKey || from === undefined || to === undefined) return
    onSelect(withRange(withRange({ ...selection, anchor: from }, from, ids), to, ids))
  }

  const shown = listed.slice(0, drawn)
  const entries = shown.map((document) => ({
    document,
    collections: document.collections.flatMap((id) => names.get(id) ?? []).join('\n'),
    selected: selection.ids.has(document.id),
    onSelect: hands.select,
    onOpen: hands.open,
  }))
  return (
    <fieldset aria-label={words.libraryTitle} onKeyDown={move} className="min-w-0">
      {narrow ? (
        <ul className="grid gap-2">
          {entries.map((entry) => (
            <PaperCard key={entry.document.id} {...entry} />
          ))}
        </ul>
      ) : (
        <table aria-rowcount={listed.length + 1} className="w-full table-fixed text-sm">
          <SortHeads
            filter={filter}
            onFilter={onFilter}
            all={listed.length > 0 && selection.ids.size === listed.length}
            some={selection.ids.size > 0}
            onAll={(all) => onSelect({ ids: new Set(all ? ids : []), anchor: null })}
          />
          <tbody>
            {entries.map((entry) => (
              <PaperRow key={entry.document.id} {...entry} />
            ))}
          </tbody>
        </table>
      )}
      {listed.length === 0 && <p className="py-6 text-faint">{words.noneFits}</p>}
      {shown.length < listed.length && <div ref={end} className="h-px" />}
    </fieldset>
  )
}
