'use client'

import { lazy, Suspense, useMemo, useRef } from 'react'
import { GeneratorsProvider, generatorsOf } from '../chat/generators.tsx'
import { useGenerator } from '../chat/use-generator.ts'
import { WorksCited } from '../chat/works-cited.tsx'
import { RightSide, RightSideProvider } from '../desk/right-side.tsx'
import { Standing } from '../desk/standing.tsx'
import { useFocusKey } from '../desk/use-focus-key.ts'
import { usePanes } from '../desk/use-panes.ts'
import { DropTarget } from '../library/adding/drop-target.tsx'
import { AddingTray } from '../library/adding/tray.tsx'
import { useChoice } from '../library/choice/use-choice.ts'
import type { OpenLibrary } from '../library/use-library.ts'
import { useNarrow } from '../library/use-narrow.ts'
import { useWords } from '../messages/words.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { mostTopics } from './address.ts'
import { Announcer } from './announcer.tsx'
import { comparedPapers } from './compared-papers.ts'
import { Matrix } from './matrix.tsx'
import { NarrowMatrix } from './narrow-matrix.tsx'
import { PaperChoice } from './paper-choice.tsx'
import { QuestionField } from './question-field.tsx'
import { Synthesis } from './synthesis.tsx'
import { Topics } from './topics.tsx'
import { useAddress } from './use-address.ts'
import { useComparison } from './use-comparison.ts'
import { useDrawing } from './use-drawing.ts'

const GeneratorChoice = lazy(() => import('../chat/generator-choice.tsx'))

const noTopics: readonly string[] = []

/** The papers that were put side by side, what is asked of them, and the source that a quote opens. */
export function ComparisonDesk({ library }: { library: OpenLibrary }) {
  const words = useWords()
  const { compare } = words
  const panes = usePanes()
  const [compared, go] = useAddress(panes.detach)
  const { documents, health } = library
  const field = useRef<HTMLTextAreaElement>(null)
  useFocusKey('/', field)
  const isNarrow = useNarrow()
  const { asked: ticked } = useChoice(documents)
  const { papers, lost } = useMemo(
    () => comparedPapers(documents, compared, ticked),
    [documents, compared, ticked],
  )
  const areAll = papers.length === documents.length
  const ids = useMemo(() => papers.map(({ id }) => id), [papers])
  const [generator, chooseGenerator] = useGenerator(health.generators)
  const topics = compared?.topics ?? noTopics
  const { columns, again, stop } = useComparison(topics, { papers: ids, areAll, generator })
  const { drawing, statements } = useDrawing(columns, again)
  const generators = useMemo(
    () => generatorsOf(health.generators, generator),
    [health.generators, generator],
  )
  const named = areAll ? null : ids
  const obstacle =
    papers.length === 0
      ? compare.chooseOne
      : topics.length >= mostTopics
        ? compare.enough(mostTopics)
        : null

  function ask(topic: string) {
    if (topics.includes(topic)) again(topic)
    else go({ topics: [...topics, topic], documents: named })
  }

  function move(topic: string, by: number) {
    const at = topics.indexOf(topic)
    const rest = topics.filter((one) => one !== topic)
    go({ topics: rest.toSpliced(at + by, 0, topic), documents: named })
  }

  const actionsOf = ({ topic }: { topic: string }) => ({
    onAgain: () => again(topic),
    onStop: () => stop(topic),
    onRemove: () => {
      go({ topics: topics.filter((one) => one !== topic), documents: named })
      field.current?.focus()
    },
    onLeft: topics[0] === topic ? undefined : () => move(topic, -1),
    onRight: topics.at(-1) === topic ? undefined : () => move(topic, 1),
  })

  const isEmpty = topics.length === 0
  const head = (
    <>
      <QuestionField ref={field} hasMore={!isEmpty} obstacle={obstacle} onAsk={ask} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
        <PaperChoice
          library={library}
          chosen={ids}
          onChoose={(chosen) => go({ topics, documents: chosen })}
        />
        {health.generators.length > 1 && (
          <Suspense fallback={null}>
            <GeneratorChoice
              offered={health.generators}
              hosted={health.hosted}
              chosen={generator}
              onChoose={chooseGenerator}
            />
          </Suspense>
        )}
      </div>
      {lost > 0 && <p className="text-sm">{compare.lost(lost)}</p>}
      {papers.length > manyPapers && <p className="text-faint text-xs">{compare.takesLonger}</p>}
      <Topics papers={named ?? undefined} revision={health.revision} asked={topics} onAsk={ask} />
    </>
  )

  return (
    <RightSideProvider panes={panes}>
      <GeneratorsProvider value={generators}>
        <PageTitle part={compare.title} />
        <DropTarget />
        <div className="compare flex h-room flex-col overflow-clip desk:flex-row">
          <main className="flex min-h-0 min-w-0 flex-1 flex-col bg-paper">
            <Standing library={library} />
            <AddingTray />
            <Announcer columns={columns} papers={papers} />
            {compared !== null && isEmpty && (
              <div className="min-h-0 flex-1 overflow-y-auto">
                <div className="mx-auto grid max-w-3xl gap-4 px-5 pt-[max(2rem,14dvh)] pb-10 text-center">
                  <h1 className="text-2xl">{compare.title}</h1>
                  <p className="mx-auto mb-2 max-w-[36em] text-balance text-faint text-sm">
                    {compare.hint}
                  </p>
                  {head}
                </div>
              </div>
            )}
            {compared !== null && !isEmpty && (
              <section
                aria-label={compare.matrix}
                tabIndex={reachable}
                className="matrix-frame [container-type:inline-size] min-h-0 flex-1 overflow-auto"
              >
                <div className="matrix-still px-4 pt-4 desk:px-6">
                  <h1 className="sr-only">{compare.title}</h1>
                  <div className="mb-5 grid max-w-3xl gap-2.5 print:hidden">{head}</div>
                  {!isNarrow && (
                    <Synthesis columns={columns} papers={papers} numbers={drawing.numbers} />
                  )}
                </div>
                {isNarrow ? (
                  <NarrowMatrix
                    columns={columns}
                    papers={papers}
                    drawing={drawing}
                    actionsOf={actionsOf}
                  />
                ) : (
                  <Matrix
                    columns={columns}
                    papers={papers}
                    drawing={drawing}
                    actionsOf={actionsOf}
                    isTight={panes.right !== null}
                  />
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

/** Rolled by the arrow keys, both ways. */
const reachable = 0

/** With more papers than this a reader is told that it takes a while. */
const manyPapers = 40
