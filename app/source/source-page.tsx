'use client'

import { useSearchParams } from 'next/navigation'
import { useMemo } from 'react'
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
  return (
    <main className="flex h-room flex-col bg-paper">
      <SourceView {...{ documentId, quoted }} depth={1} asked={view} onView={keepView} />
    </main>
  )
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
