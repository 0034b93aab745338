'use client'

import { type RefObject, useCallback, useMemo, useState } from 'react'
import type { Document, TextResponse } from '#lib/contract.ts'
import { useWords } from '../../messages/words.tsx'
import { PdfDrawing } from '../pdf/pdf-drawing.tsx'
import { usePdf } from '../pdf/use-pdf.ts'
import type { Goal, Marks } from '../reading.ts'
import type { Zoom } from '../zoom.ts'
import { readPageLines } from './page-lines.ts'
import { PageRoll } from './page-roll.tsx'
import type { Size } from './place-pages.ts'
import { Sheet } from './sheet.tsx'
import { useDensity } from './use-density.ts'
import { useSpot } from './use-spot.ts'

export type PrintedProps = {
  frame: RefObject<HTMLDivElement | null>
  document: Document
  text: TextResponse
  inner: Size
  zoom: Zoom
  marks: Marks
  goal: Goal | null
  onTurn: (factor: number) => void
  onPage: (number: number) => void
  onFailure: () => void
}

/** A PDF as it is printed, or a picture, page by page. */
export function PrintedView(props: PrintedProps) {
  const { frame, document, text, inner, zoom, marks, goal, onTurn, onPage } = props
  const words = useWords()
  const address = `/api/documents/${encodeURIComponent(document.id)}/original`
  const isPdf = document.mediaType === 'application/pdf'
  const known = useMemo(() => sizesOf(text), [text])
  const opened = usePdf(isPdf ? address : null, known, props.onFailure)
  const lines = useMemo(() => readPageLines(document.id, text.version), [document.id, text.version])
  const labels = useMemo(
    () => new Map(text.pages.map(({ number, label }) => [number, label])),
    [text],
  )
  const density = useDensity()
  const pictures = useMemo(() => [...known.values()], [known])
  const sizes = isPdf ? opened?.sizes : pictures
  const found = useSpot(goal, { pages: text.pages, lines, sizes: sizes ?? none })
  const [undrawn, setUndrawn] = useState<ReadonlySet<number>>(new Set())
  const leaveUndrawn = useCallback(
    (number: number) => setUndrawn((now) => new Set(now).add(number)),
    [],
  )
  if (sizes === undefined || inner.width === 0) {
    return (
      <p role="status" className="p-6 text-faint text-sm">
        {words.drawingPaper}…
      </p>
    )
  }
  return (
    <>
      {found?.isPlaced === false && (
        <div className="sticky inset-x-0 top-0 z-1 h-0">
          <p role="status" className="bg-paper px-4 py-1 text-xs">
            {words.unplaced}
          </p>
        </div>
      )}
      <PageRoll
        {...{ frame, sizes, labels, inner, zoom, onTurn, onPage }}
        spot={found?.spot ?? null}
      >
        {(page) => (
          <Sheet
            {...{ page, lines, marks }}
            size={sizes[page.number - 1] ?? page}
            text={text.text}
            language={document.language}
          >
            {undrawn.has(page.number) && (
              <p
                role="status"
                className="absolute inset-0 grid place-content-center p-6 text-center"
              >
                {words.pageUndrawn}
              </p>
            )}
            {opened && (
              <PdfDrawing
                document={opened.pdf.document}
                number={page.number}
                width={page.width}
                density={density}
                onFailure={leaveUndrawn}
              />
            )}
            {!isPdf && (
              <picture>
                <img
                  src={address}
                  alt=""
                  onError={props.onFailure}
                  className="page-drawing absolute inset-0 size-full"
                />
              </picture>
            )}
          </Sheet>
        )}
      </PageRoll>
    </>
  )
}

const none: readonly Size[] = []

/** The sizes of the pages that have text, by their number. */
function sizesOf({ pages }: TextResponse): ReadonlyMap<number, Size> {
  return new Map(
    pages.flatMap(({ number, width, height }) =>
      width === null || height === null ? [] : [[number, { width, height }] as const],
    ),
  )
}
