'use client'

import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useWords } from '../../messages/words.tsx'
import { BarButton } from '../bar-button.tsx'
import type { Find } from './use-find.ts'

/** Where words are sought in the open paper: Enter goes to the next place, with Shift to the last. */
export function FindBar({ find, onClose }: { find: Find; onClose: () => void }) {
  const words = useWords()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const { query, hits, at } = find

  function stepOnEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    find.step(event.shiftKey ? -1 : 1)
  }

  return (
    <search className="flex items-center gap-1 border-rule border-b px-3 py-1.5 text-sm">
      <input
        ref={field}
        type="search"
        value={query}
        onChange={(event) => find.setQuery(event.target.value)}
        onKeyDown={stepOnEnter}
        aria-label={words.findLabel}
        placeholder={words.findLabel}
        className="min-h-8 w-96 min-w-0 shrink rounded border border-rule bg-transparent px-2 outline-none focus:border-ink [&::-webkit-search-cancel-button]:hidden"
      />
      <span role="status" className="min-w-16 px-1 text-center text-faint text-xs tabular-nums">
        {query.trim() === '' ? '' : words.hits(at + 1, hits.length)}
      </span>
      <BarButton label={words.findPrevious} disabled={at < 0} onPress={() => find.step(-1)}>
        ↑
      </BarButton>
      <BarButton label={words.findNext} disabled={at < 0} onPress={() => find.step(1)}>
        ↓
      </BarButton>
      <BarButton label={words.closeFind} onPress={onClose}>
        ✕
      </BarButton>
    </search>
  )
}
