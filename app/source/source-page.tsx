'use client'

import { useSearchParams } from 'next/navigation'
import { useMemo } from 'react'
import { addressOf, OpenSourceProvider, type Place } from './open-source.tsx'
import SourceView from './source-view.tsx'
import type { View } from './use-view.ts'

/** A paper as a page of its own; its address says what is marked and how it is shown. */
export function SourcePage({ documentId }: { documentId: string }) {
  const address = useSearchParams()
  const [start, end] = [readOffset(address.get('start')), readOffset(address.get('end'))]
  const version = address.get('version') || null
  const quoted = useMemo(
    () => (start === null || end === null ? null : { start, end, version }),
    [start, end, version],
  )
  const view = address.get('view') === 'text' ? 'text' : 'printed'
  const source = useMemo(
    () => ({ opened: { documentId, quoted }, open: (place: Place) => mark(documentId, place) }),
    [documentId, quoted],
  )
  return (
    <main className="flex h-room flex-col bg-paper">
      <OpenSourceProvider value={source}>
        <SourceView
          {...{ documentId, quoted }}
          depth={1}
          asked={view}
          onView={keepView}
          briefed={address.get('briefing') === 'open'}
          onBriefed={keepBriefed}
        />
      </OpenSourceProvider>
    </main>
  )
}

/** Marks another place of the paper on its page, so that Back leads to the one before. */
function mark(documentId: string, place: Place): void {
  if (place.documentId !== documentId || place.quoted === null) {
    location.assign(addressOf(place))
    return
  }
  const address = new URL(location.href)
  const { start, end, version } = place.quoted
  for (const [name, value] of Object.entries({ start, end, version: version ?? '' })) {
    address.searchParams.set(name, String(value))
  }
  if (address.href !== location.href) history.pushState(null, '', address)
}

/** Puts into the address whether the briefing is shown. */
function keepBriefed(briefed: boolean): void {
  const address = new URL(location.href)
  if (briefed) address.searchParams.set('briefing', 'open')
  else address.searchParams.delete('briefing')
  history.replaceState(history.state, '', address)
}

/** Puts the view into the address, so that reloading shows the same. */
function keepView(view: View): void {
  const address = new URL(location.href)
  if (view === 'text') address.searchParams.set('view', view)
  else address.searchParams.delete('view')
  history.replaceState(history.state, '', address)
}

function readOffset(value: string | null): number | null {
  return value !== null && /^\d{1,10}$/.test(value) ? Number(value) : null
}
