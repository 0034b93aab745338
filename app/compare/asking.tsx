'use client'

import { lazy, type Ref, Suspense, useMemo } from 'react'
import { TakeAway } from '../export/take-away.tsx'
import type { OpenLibrary } from '../library/use-library.ts'
import { useWords } from '../messages/words.tsx'
import { mostTopics } from './address.ts'
import { comparisonOf } from './column.ts'
import { PaperChoice } from './paper-choice.tsx'
import { QuestionField } from './question-field.tsx'
import { Topics } from './topics.tsx'
import type { ComparedState } from './use-compared.ts'

const GeneratorChoice = lazy(() => import('../chat/generator-choice.tsx'))

/** With more papers than this a reader is told that it takes a while. */
const manyPapers = 40

type Props = { field: Ref<HTMLTextAreaElement>; library: OpenLibrary; state: ComparedState }

/** How a question is put to which papers, by whom it is answered, and how it is all taken along. */
export function Asking({ field, library, state }: Props) {
  const { compare } = useWords()
  const { health } = library
  const { topics, papers, ids, columns, lost, named } = state
  const comparisons = useMemo(() => {
    const shown = new Set(ids)
    return columns.flatMap((column) => comparisonOf(column, shown) ?? [])
  }, [columns, ids])
  const suggested = (
    <Topics
      papers={named ?? undefined}
      revision={health.revision}
      asked={topics}
      isFolded={topics.length > 0}
      onAsk={state.ask}
    />
  )
  return (
    <>
      <QuestionField
        ref={field}
        hasMore={topics.length > 0}
        obstacle={
          papers.length === 0
            ? compare.chooseOne
            : topics.length >= mostTopics
              ? compare.enough(mostTopics)
              : null
        }
        onAsk={state.ask}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
        <PaperChoice library={library} chosen={ids} onChoose={state.choosePapers} />
        {health.generators.length > 1 && (
          <Suspense fallback={null}>
            <GeneratorChoice
              offered={health.generators}
              hosted={health.hosted}
              chosen={state.generator}
              onChoose={state.chooseGenerator}
            />
          </Suspense>
        )}
        {topics.length > 0 && suggested}
        {comparisons.length > 0 && (
          <span className="ms-auto">
            <TakeAway what={{ kind: 'comparison', comparisons }} />
          </span>
        )}
      </div>
      {lost > 0 && <p className="text-sm">{compare.lost(lost)}</p>}
      {papers.length > manyPapers && <p className="text-faint text-xs">{compare.takesLonger}</p>}
      {topics.length === 0 && suggested}
    </>
  )
}
