'use client'

import { lazy, Suspense, useCallback, useMemo, useRef } from 'react'
import type { Document, TextResponse } from '#lib/contract.ts'
import { useWords } from '../messages/words.tsx'
import { useBriefed } from './briefing/use-briefed.ts'
import { FindBar } from './find/find-bar.tsx'
import { OpenSourceProvider, type Quoted } from './open-source.tsx'
import { PrintedView } from './pages/printed-view.tsx'
import { scaleFor } from './pages/scale.ts'
import { ChosenBar } from './selection/chosen-bar.tsx'
import { useDrag } from './selection/use-drag.ts'
import { SourceHead } from './source-head.tsx'
import { TextView } from './text/text-view.tsx'
import { useInnerSize } from './use-inner-size.ts'
import { useReading } from './use-reading.ts'
import { useReadingKeys } from './use-reading-keys.ts'
import { useView, type View } from './use-view.ts'
import { ViewerBar } from './viewer-bar.tsx'
import { printedScale, stepZoom, turnZoom } from './zoom.ts'

const BriefingView = lazy(() => import('./briefing/briefing-view.tsx'))

type Props = {
  document: Document
  text: TextResponse
  quoted: Quoted | null
  depth: 1 | 3
  asked: View | null
  onView: (view: View) => void
  /** Whether the briefing is to be shown at first, and who is told when that changes. */
  briefed: boolean
  onBriefed: (briefed: boolean) => void
}

/** A paper that is open: its bars, its pages or its text, and what is marked there. */
export function PaperView(props: Props) {
  const { document, text, quoted, depth, asked, onView } = props
  const words = useWords()
  const whole = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const inner = useInnerSize(frame)
  const printable = isPrintable(document)
  const { view, setView, failed, fail, zoom, turn } = useView(asked, printable)
  const reading = useReading(frame, text, quoted)
  const { mark, marks, goal, page, chosen, isFinding, setFinding, step, putAway } = reading
  useDrag(frame)
  const { width } = useInnerSize(whole)
  const briefing = useBriefed({
    ...{ documentId: document.id, width, frame, asked: props.briefed },
    ...{ onChange: props.onBriefed, goToSpan: reading.goToSpan },
  })

  const fitted = view === 'printed' ? fittedZoom(text, page, inner.width) : 1
  const onTurn = useCallback(
    (factor: number) => turn((now) => turnZoom(now, factor), fitted),
    [turn, fitted],
  )
  const keys = useMemo(
    () => ({
      onZoom: (change: 'in' | 'out' | 'fit') =>
        turn((now) => (change === 'fit' ? 'fit' : stepZoom(now, change)), fitted),
      onFind: () => setFinding(true),
      onStep: step,
      onEscape: putAway,
    }),
    [turn, fitted, setFinding, step, putAway],
  )
  useReadingKeys(whole, depth === 1, keys)

  function changeView(next: View) {
    setView(next)
    onView(next)
    briefing.reveal()
    reading.stay()
  }

  const labels = useMemo(
    () => new Map(text.pages.map(({ number, label }) => [number, label])),
    [text],
  )
  const shown = { frame, document, text, inner, zoom, marks, goal, onPage: reading.setPage }
  return (
    <div ref={whole} className="@container flex min-h-0 flex-1 flex-col">
      <SourceHead {...{ document, text, mark, depth, failed }} />
      <ViewerBar
        {...{ view, page, labels, isFinding }}
        printable={printable && !failed}
        pages={document.pages ?? 0}
        onView={changeView}
        onPage={(number) => {
          briefing.reveal()
          reading.goToPage(number)
        }}
        onZoom={keys.onZoom}
        onFind={() => {
          briefing.reveal()
          setFinding(!isFinding)
        }}
        briefed={briefing.briefed}
        onBriefed={briefing.show}
      />
      {isFinding && <FindBar find={reading.find} onClose={() => setFinding(false)} />}
      <div className="flex min-h-0 flex-1">
        {briefing.isKept && (
          <section
            tabIndex={reachable}
            aria-label={words.briefing}
            hidden={!briefing.briefed}
            className={`-outline-offset-2 overflow-y-auto ${briefing.isBeside ? 'w-[27rem] flex-none border-rule border-e' : 'flex-1'}`}
          >
            <OpenSourceProvider value={briefing.source}>
              <Suspense fallback={null}>
                <BriefingView document={document} depth={depth} />
              </Suspense>
            </OpenSourceProvider>
          </section>
        )}
        <section
          ref={frame}
          tabIndex={reachable}
          aria-label={document.title}
          data-view={view}
          className={`source-frame relative min-h-0 min-w-0 flex-1 overflow-auto ${briefing.covers ? 'hidden' : ''}`}
        >
          {view === 'printed' ? (
            <PrintedView {...shown} onTurn={onTurn} onFailure={fail} />
          ) : (
            <TextView {...shown} depth={depth} />
          )}
        </section>
      </div>
      {chosen && (
        <ChosenBar
          {...{ document, text, chosen }}
          onStep={step}
          onClose={() => reading.setChosen(null)}
        />
      )}
    </div>
  )
}

/** What scrolls must be reached by the keyboard. */
const reachable = 0

const pictures = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/bmp'])

/** True where the original can be shown as it is: a PDF, or a picture that browsers know. */
function isPrintable({ mediaType }: Document): boolean {
  return mediaType === 'application/pdf' || pictures.has(mediaType)
}

/** How large a page is shown that is as wide as the frame, in times of its printed size. */
function fittedZoom({ pages }: TextResponse, page: number, frameWidth: number): number {
  const size = pages.find(({ number }) => number === page)
  if (!size?.width || !size.height) return 1
  const { width, height } = size
  return scaleFor({ width, height }, 'fit', frameWidth) / printedScale
}
