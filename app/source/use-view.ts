'use client'

import { useCallback, useState } from 'react'
import type { Zoom } from './zoom.ts'

/** A paper as its pages are printed, or as text. */
export type View = 'printed' | 'text'

/** How a paper is shown, each view in a size of its own. */
export function useView(asked: View | null, printable: boolean) {
  const [wanted, setWanted] = useState<View>(asked ?? 'printed')
  const [failed, setFailed] = useState(false)
  const [zooms, setZooms] = useState<Record<View, Zoom>>({ printed: 'fit', text: 'fit' })
  const view: View = printable && !failed ? wanted : 'text'

  const turn = useCallback(
    (change: (now: number) => Zoom, fitted: number) =>
      setZooms((now) => {
        const zoom = now[view]
        return { ...now, [view]: change(zoom === 'fit' ? fitted : zoom) }
      }),
    [view],
  )
  const fail = useCallback(() => setFailed(true), [])
  return { view, setView: setWanted, failed, fail, zoom: zooms[view], turn }
}
