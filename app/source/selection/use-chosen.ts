'use client'

import { type RefObject, useEffect, useState } from 'react'
import type { DocumentText, Span } from '#lib/document.ts'
import { offsetAt, spanOfRange } from '../text-places.ts'
import { sentenceAt, trimSpan } from './sentences.ts'

/** How long a selection stands still, in milliseconds, before it counts: it changes while it is drawn. */
const settled = 180

/**
 * What the reader has chosen in a paper: the sentence that was clicked or tapped, or the words that
 * were selected. Whatever is copied from there is the paper's own text.
 */
export function useChosen(root: RefObject<HTMLElement | null>, document: DocumentText) {
  const [chosen, setChosen] = useState<Span | null>(null)
  useEffect(() => {
    const { current } = root
    if (current === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const selectedSpan = () => {
      const selection = getSelection()
      if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
      const range = selection.getRangeAt(0)
      const span = range.intersectsNode(current) ? spanOfRange(current, range) : null
      return span && trimSpan(document.text, span)
    }
    const follow = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        const span = selectedSpan()
        if (span !== null) setChosen(span)
      }, settled)
    }
    const chooseSentence = (event: MouseEvent) => {
      const { target, clientX, clientY } = event
      const isElsewhere = target instanceof Element && target.closest('button, a, input, summary')
      if (isElsewhere || selectedSpan() !== null) return
      const offset = offsetAt(current, clientX, clientY)
      const sentence = offset === null ? null : sentenceAt(document.sentences, offset)
      setChosen((now) => (now?.start === sentence?.start ? null : sentence))
    }
    const copy = (event: ClipboardEvent) => {
      const span = selectedSpan()
      if (span === null || event.clipboardData === null) return
      event.clipboardData.setData('text/plain', document.text.slice(span.start, span.end))
      event.preventDefault()
    }
    const page = current.ownerDocument
    page.addEventListener('selectionchange', follow)
    current.addEventListener('click', chooseSentence)
    current.addEventListener('copy', copy)
    return () => {
      clearTimeout(timer)
      page.removeEventListener('selectionchange', follow)
      current.removeEventListener('click', chooseSentence)
      current.removeEventListener('copy', copy)
    }
  }, [root, document])
  return { chosen, setChosen }
}
