'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Document, TextResponse } from '#lib/contract.ts'
import type { Span } from '#lib/document.ts'
import { FindBar } from './find/find-bar.tsx'
import { useFind } from './find/use-find.ts'
import type { Quoted } from './open-source.tsx'
import { PrintedView } from './pages/printed-view.tsx'
import { scaleFor } from './pages/scale.ts'
import { readMark } from './read-mark.ts'
import { type Goal, type Marks, overlap } from './reading.ts'
import { ChosenBar } from './selection/chosen-bar.tsx'
import { nextSentence } from './selection/sentences.ts'
import { useChosen } from './selection/use-chosen.ts'
import { SourceHead } from './source-head.tsx'
import { TextView } from './text/text-view.tsx'
import { useInnerWidth } from './use-inner-width.ts'
import { useReadingKeys } from './use-reading-keys.ts'
import { useView, type View } from './use-view.ts'
import { ViewerBar } from './viewer-bar.tsx'
import { printedScale, stepZoom, turnZoom } from './zoom.ts'

type Props = {
  document: Document
  text: TextResponse
  quoted: Quoted | null
  depth: 1 | 3
  asked: View | null
  onView: (view: View) => void
}

/** A paper that is open: its bars, its pages or its text, and what is marked there. */
export function PaperView({ document, text, quoted, depth, asked, onView }: Props) {
  const whole = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const width = useInnerWidth(frame)
  const printable = isPrintable(document)
  const { view, setView, failed, fail, zoom, turn } = useView(asked, printable)
  const mark = useMemo(() => readMark(quoted, text), [quoted, text])
  const quote = typeof mark === 'object' ? mark : null

  const [goal, setGoal] = useState<Goal | null>(null)
  useEffect(() => setGoal(quote && { to: 'span', span: quote }), [quote])

  const [page, setPage] = useState(1)
  const here = useRef(page)
  here.current = page
  const { chosen, setChosen } = useChosen(frame, text)
  const [isFinding, setFinding] = useState(false)
  const goToSpan = useCallback((span: Span) => setGoal({ to: 'span', span }), [])
  const goToPage = useCallback((number: number) => setGoal({ to: 'page', number }), [])
  const readFrom = useCallback(() => startOf(text, here.current, quote), [text, quote])
  const find = useFind(text.text, readFrom, goToSpan)
  const hit = (isFinding && find.hits[find.at]) || null
  const marks: Marks = useMemo(
    () => ({ quote, hits: isFinding ? find.hits : [], hit, chosen }),
    [quote, isFinding, find.hits, hit, chosen],
  )

  const size = text.pages.find(({ number }) => number === page)
  const fitted =
    view === 'printed' && size?.width && size.height
      ? scaleFor({ width: size.width, height: size.height }, 'fit', width) / printedScale
      : 1
  const onTurn = useCallback(
    (factor: number) => turn((now) => turnZoom(now, factor), fitted),
    [turn, fitted],
  )
  const keys = useMemo(
    () => ({
      onZoom: (change: 'in' | 'out' | 'fit') =>
        turn((now) => (change === 'fit' ? 'fit' : stepZoom(now, change)), fitted),
      onFind: () => setFinding(true),
      onStep: (by: 1 | -1) => {
        const from = chosen ?? quote ?? { start: readFrom(), end: readFrom() }
        const next =
          chosen === null && quote !== null ? quote : nextSentence(text.sentences, from, by)
        if (next === null) return
        setChosen(next)
        goToSpan(next)
      },
      onEscape: () => {
        if (!isFinding && chosen === null) return false
        if (isFinding) setFinding(false)
        else setChosen(null)
        return true
      },
    }),
    [turn, fitted, chosen, quote, text, isFinding, readFrom, setChosen, goToSpan],
  )
  useReadingKeys(whole, depth === 1, keys)

  function changeView(next: View) {
    setView(next)
    onView(next)
    const isHere = quote && text.pages.some((one) => one.number === page && overlap(one, quote))
    setGoal(isHere ? { to: 'span', span: quote } : { to: 'page', number: page })
  }

  const labels = useMemo(
    () => new Map(text.pages.map(({ number, label }) => [number, label])),
    [text],
  )
  const shown = { frame, document, text, width, zoom, marks, goal, onPage: setPage }
  return (
    <div ref={whole} className="flex min-h-0 flex-1 flex-col">
      <SourceHead {...{ document, text, mark, depth, view, failed, printable }} />
      <ViewerBar
        {...{ view, page, labels, isFinding }}
        printable={printable && !failed}
        pages={document.pages ?? 0}
        onView={changeView}
        onPage={goToPage}
        onZoom={keys.onZoom}
        onFind={() => setFinding(!isFinding)}
      />
      {isFinding && <FindBar find={find} onClose={() => setFinding(false)} />}
      <section
        ref={frame}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        aria-label={document.title}
        data-view={view}
        className="source-frame relative min-h-0 flex-1 overflow-auto"
      >
        {view === 'printed' ? (
          <PrintedView {...shown} onTurn={onTurn} onFailure={fail} />
        ) : (
          <TextView {...shown} depth={depth} />
        )}
      </section>
      {chosen && (
        <ChosenBar
          {...{ document, text, chosen }}
          onStep={keys.onStep}
          onClose={() => setChosen(null)}
        />
      )}
    </div>
  )
}

const pictures = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/bmp'])

/** True where the original can be shown as it is: a PDF, or a picture that browsers know. */
function isPrintable({ mediaType }: Document): boolean {
  return mediaType === 'application/pdf' || pictures.has(mediaType)
}

/** Where in the text the reader is: at the quote if it is on this page, else where the page begins. */
function startOf({ pages }: TextResponse, page: number, quote: Span | null): number {
  const shown = pages.filter(({ number }) => number === page)
  if (quote !== null && (pages.length === 0 || shown.some((one) => overlap(one, quote)))) {
    return quote.start
  }
  return shown[0]?.start ?? 0
}
