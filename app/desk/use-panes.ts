'use client'

import { useCallback, useEffect, useState } from 'react'
import { isShown } from './side.ts'
import { useSide } from './use-side.ts'

export type Pane = 'papers' | 'conversation' | 'source'

/**
 * Which panes stand open. A wide desk shows the conversation always and the others where they are
 * open; a narrow one shows `front` alone.
 */
export function usePanes() {
  const [front, setFront] = useState<Pane>('conversation')
  const [papersOpen, setPapersOpen] = useState(true)
  const bringForward = useCallback(
    (shown: boolean) => setFront(shown ? 'source' : 'conversation'),
    [],
  )
  const { side, open, openMentions, close, detach } = useSide(bringForward)
  const shown = isShown(side)

  useEffect(() => {
    if (!shown) return
    const closeOnEscape = (event: KeyboardEvent) =>
      event.key === 'Escape' && !event.defaultPrevented && close()
    addEventListener('keydown', closeOnEscape)
    return () => removeEventListener('keydown', closeOnEscape)
  }, [shown, close])

  return {
    front,
    setFront,
    papersOpen,
    setPapersOpen,
    /** What is shown on the right, if anything. */
    right: side.source !== null ? 'source' : shown ? 'mentions' : null,
    opened: side.source,
    mentions: side.mentions,
    open,
    openMentions,
    close,
    detach,
  } as const
}

export type Panes = ReturnType<typeof usePanes>
