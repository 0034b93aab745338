'use client'

import { lazy, Suspense, useEffect, useMemo, useRef } from 'react'
import { GeneratorsProvider, generatorsOf } from '../chat/generators.tsx'
import { WorksCited } from '../chat/works-cited.tsx'
import { RightSide, RightSideProvider } from '../desk/right-side.tsx'
import { Standing } from '../desk/standing.tsx'
import { useFocusKey } from '../desk/use-focus-key.ts'
import { usePanes } from '../desk/use-panes.ts'
import { DropTarget } from '../library/adding/drop-target.tsx'
import { AddingTray } from '../library/adding/tray.tsx'
import type { OpenLibrary } from '../library/use-library.ts'
import { useNarrow } from '../library/use-narrow.ts'
import { useWords } from '../messages/words.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { useTimelineAddress } from '../timeline/use-timeline-address.ts'
import { ViewSwitch } from '../timeline/view-switch.tsx'
import { Announcer } from './announcer.tsx'
import { Asking } from './asking.tsx'
import type { ColumnActions } from './column-head.tsx'
import { Matrix } from './matrix.tsx'
import { NarrowMatrix } from './narrow-matrix.tsx'
import { PaperChoice } from './paper-choice.tsx'
import { Synthesis } from './synthesis.tsx'
import { useCompared } from './use-compared.ts'
import { useDrawing } from './use-drawing.ts'

const Timeline = lazy(() => import('../timeline/timeline.tsx'))

/** Rolled by the arrow keys, both ways. */
const reachable = 0

/** Papers side by side under the same questions, and the source that a quote opens. */
export function ComparisonDesk({ library }: { library: OpenLibrary }) {
  const { compare, timeline } = useWords()
  const panes = usePanes()
  const state = useCompared(library, panes.detach)
  const { topics, papers, columns, generator, latest } = state
  const [about, showTimeline] = useTimelineAddress(panes.detach)
  const { drawing, statements } = useDrawing(columns, state.again)
  const field = useRef<HTMLTextAreaElement>(null)
  useFocusKey('/', field)
  const frame = useRef<HTMLElement>(null)
  const isNarrow = useNarrow()
  const isBegun = topics.length > 0 && latest !== null
  useEffect(() => {
    // The field that the first question was written in is another than the one above the matrix; on a
    // phone its keyboard would cover what was asked for.
    if (isBegun) (isNarrow ? frame : field).current?.focus({ preventScroll: true })
  }, [isBegun, isNarrow])
  const { generators: offered } = library.health
  const generators = useMemo(() => generatorsOf(offered, generator), [offered, generator])
  const asking = <Asking field={field} library={library} state={state} />

  function actionsOf(column: { topic: string }): ColumnActions {
    const actions = state.actionsOf(column)
    const onRemove = () => {
      actions.onRemove()
      // What had the focus is gone with its column.
      requestAnimationFrame(() => (frame.current ?? field.current)?.focus())
    }
    return { ...actions, onRemove }
  }

  const drawn = { columns, papers, drawing, actionsOf }
  return (
    <RightSideProvider panes={panes}>
      <GeneratorsProvider value={generators}>
        <PageTitle part={about === null ? compare.title : timeline.title} />
        <DropTarget />
        <div className="flex h-room flex-col overflow-clip desk:flex-row">
          <main className="flex min-h-0 min-w-0 flex-1 flex-col bg-paper">
            <Standing library={library} begun={topics.length > 0} />
            <AddingTray />
            <Announcer columns={columns} papers={papers} />
            <ViewSwitch
              isTimeline={about !== null}
              onSwitch={(isTimeline) => showTimeline(isTimeline ? '' : null)}
            />
            {about !== null && (
              <section
                aria-label={timeline.title}
                className="relative min-h-0 flex-1 overflow-y-auto px-4 pt-4 pb-10 desk:px-6"
              >
                <h1 className="font-semibold text-xl">{timeline.title}</h1>
                <p className="measure mt-1 mb-3 text-faint text-sm">{timeline.hint}</p>
                <div className="mb-3">
                  <PaperChoice library={library} chosen={state.ids} onChoose={state.choosePapers} />
                </div>
                <Suspense fallback={null}>
                  <Timeline
                    documents={state.named ?? undefined}
                    topic={about}
                    onTopic={showTimeline}
                    revision={library.health.revision}
                  />
                </Suspense>
              </section>
            )}
            {about === null && state.isKnown && topics.length === 0 && (
              <div className="relative min-h-0 flex-1 overflow-y-auto">
                <div className="mx-auto grid max-w-3xl gap-4 px-5 pt-[max(2rem,14dvh)] pb-10 text-center">
                  <h1 className="text-2xl">{compare.title}</h1>
                  <p className="mx-auto mb-2 max-w-[36em] text-balance text-faint text-sm">
                    {compare.hint}
                  </p>
                  {asking}
                </div>
              </div>
            )}
            {about === null && topics.length > 0 && (
              <section
                ref={frame}
                aria-label={compare.matrix}
                tabIndex={reachable}
                className="matrix-frame relative [container-type:inline-size] min-h-0 flex-1 overflow-auto"
              >
                <div className="matrix-still px-4 pt-4 desk:px-6">
                  <h1 className="sr-only print:not-sr-only print:mb-3 print:font-semibold print:text-lg">
                    {compare.title}
                  </h1>
                  <div className="mb-5 grid max-w-3xl gap-2.5 print:hidden">{asking}</div>
                  {!isNarrow && (
                    <Synthesis columns={columns} papers={papers} numbers={drawing.numbers} />
                  )}
                </div>
                {isNarrow ? (
                  <NarrowMatrix {...drawn} latest={latest} />
                ) : (
                  <Matrix {...drawn} isTight={panes.right !== null} />
                )}
                <div className="matrix-still px-4 pb-10 desk:px-6">
                  <WorksCited statements={statements} numbers={drawing.numbers} />
                </div>
              </section>
            )}
          </main>
          <div className="compare-beside">
            <RightSide panes={panes} />
          </div>
        </div>
      </GeneratorsProvider>
    </RightSideProvider>
  )
}
