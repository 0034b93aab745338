'use client'

import { type RefObject, useEffect, useMemo } from 'react'
import type { Document, TextResponse } from '#lib/contract.ts'
import type { Size } from '../pages/place-pages.ts'
import type { Goal, Marks } from '../reading.ts'
import { placesIn, rangesOf } from '../text-places.ts'
import type { Zoom } from '../zoom.ts'
import { SourceText } from './source-text.tsx'
import { useHighlights } from './use-highlights.ts'
import { useReadingPlace } from './use-reading-place.ts'

type Props = {
  frame: RefObject<HTMLDivElement | null>
  document: Document
  text: TextResponse
  depth: 1 | 3
  inner: Size
  zoom: Zoom
  marks: Marks
  goal: Goal | null
  onPage: (number: number) => void
}

/** A paper as text: readable in any width, with the same marks as on its pages. */
export function TextView(props: Props) {
  const { frame, document, text, depth, inner, zoom, marks, goal, onPage } = props
  const size = zoom === 'fit' ? 1 : zoom
  useHighlights(frame, marks)
  const shape = useMemo(() => ({ ...inner, size }), [inner, size])
  useReadingPlace(frame, shape, onPage)
  useEffect(() => {
    const { current } = frame
    if (current !== null && goal !== null) goTo(current, goal)
  }, [frame, goal])
  return (
    <div className="px-6 py-4" style={{ fontSize: `${size}em` }}>
      <SourceText document={text} language={document.language} depth={depth} mark={marks.quote} />
    </div>
  )
}

function goTo(frame: HTMLElement, goal: Goal): void {
  if (goal.to === 'page') {
    frame.querySelector(`[data-page="${goal.number}"]`)?.scrollIntoView({ block: 'start' })
    return
  }
  const [range] = rangesOf(placesIn(frame), goal.span)
  const element = range?.startContainer.parentElement
  if (range === undefined || !element) return
  // What is out of view has no place of its own yet where it is laid out late.
  element.scrollIntoView({ block: 'center' })
  const { top, height } = range.getBoundingClientRect()
  const { top: frameTop, bottom: frameBottom } = frame.getBoundingClientRect()
  if (top < frameTop || top + Math.min(height, 40) > frameBottom) {
    frame.scrollTop += top - frameTop - frame.clientHeight * 0.35
  }
}
