'use client'

import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef } from 'react'
import { drawPage, emptyCanvas, forgetPage } from './draw-page.ts'

type Props = {
  document: PDFDocumentProxy
  number: number
  width: number
  density: number
  onFailure: (number: number) => void
}

/** How long a page stands still, in milliseconds, before it is drawn: none that only flies past is. */
const pause = 60

/** A page of a PDF, drawn; while it is drawn anew at another size, the last drawing stays. */
export function PdfDrawing({ document, number, width, density, onFailure }: Props) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const leaving = new AbortController()
    const timer = setTimeout(() => {
      drawPage(document, number, { width, density }, leaving.signal).then(
        (canvas) => {
          if (leaving.signal.aborted || place.current === null) return emptyCanvas(canvas)
          const last = place.current.querySelector('canvas')
          place.current.replaceChildren(canvas)
          if (last !== null) emptyCanvas(last)
        },
        () => !leaving.signal.aborted && onFailure(number),
      )
    }, pause)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [document, number, width, density, onFailure])

  useEffect(() => {
    const { current } = place
    return () => {
      const last = current?.querySelector('canvas')
      if (last) emptyCanvas(last)
      // A PDF that is being closed answers no more, and then there is nothing to forget.
      forgetPage(document, number).catch(() => {})
    }
  }, [document, number])
  return <div ref={place} aria-hidden="true" className="page-drawing absolute inset-0" />
}
