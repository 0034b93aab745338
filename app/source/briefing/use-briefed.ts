'use client'

import { type RefObject, useMemo, useRef, useState } from 'react'
import type { Span } from '#lib/document.ts'
import { type Place, useOpenSource } from '../open-source.tsx'

/** From this width on, in CSS pixels, a briefing stands beside its paper; below, in its place. */
const besideFrom = 900

type Props = {
  documentId: string
  /** How wide paper and briefing are together. */
  width: number
  frame: RefObject<HTMLElement | null>
  asked: boolean
  onChange: (briefed: boolean) => void
  goToSpan: (span: Span) => void
}

/**
 * Whether a paper's briefing is shown, and where. Once opened it is kept, so that it stands as it was
 * when it is shown again.
 */
export function useBriefed({ documentId, width, frame, asked, onChange, goToSpan }: Props) {
  const [briefed, setBriefed] = useState(asked)
  const opened = useRef(asked)
  opened.current ||= briefed
  const outer = useOpenSource()
  const isBeside = width >= besideFrom
  const covers = briefed && !isBeside

  const source = useMemo(() => {
    const open = (place: Place) => {
      outer.open(place)
      if (place.documentId !== documentId || place.quoted === null) return
      goToSpan(place.quoted)
      if (!covers) return
      setBriefed(false)
      onChange(false)
      // What was pressed is not shown any more.
      requestAnimationFrame(() => frame.current?.focus({ preventScroll: true }))
    }
    return { opened: outer.opened, open }
  }, [outer, documentId, goToSpan, covers, onChange, frame])

  function show(next: boolean) {
    setBriefed(next)
    onChange(next)
  }
  return {
    briefed,
    isBeside,
    /** True where the briefing hides the paper. */
    covers,
    /** True once there is something to keep. */
    isKept: opened.current,
    /** How the briefing's quotes are opened. */
    source,
    show,
    /** Shows the paper where the briefing hides it. */
    reveal: () => covers && show(false),
  }
}
