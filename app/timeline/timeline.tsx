'use client'

import { useMemo, useRef, useState } from 'react'
import { useCitationKeys } from '../chat/use-citation-keys.ts'
import { ProblemNote } from '../library/problem-note.tsx'
import { useNarrow } from '../library/use-narrow.ts'
import { useWords } from '../messages/words.tsx'
import { yearOf } from './axis.ts'
import type { Point } from './lanes.ts'
import { LanesView } from './lanes-view.tsx'
import { Legend } from './legend.tsx'
import { TopicField } from './topic-field.tsx'
import { useTimeline } from './use-timeline.ts'
import { YearList } from './year-list.tsx'

type Props = {
  /** Ids of the papers; undefined for all of the library. */
  documents: readonly string[] | undefined
  /** Only what speaks of it; empty for everything. */
  topic: string
  onTopic: (topic: string) => void
  /** Another text whenever the library changed. */
  revision: string
}

/** So many are all read below the picture; of more, those of one year. */
const fewPoints = 12

/** The papers' dated statements in time: a picture where there is room for one, and lists by year to read. */
export default function Timeline({ documents, topic, onTopic, revision }: Props) {
  const { timeline } = useWords()
  const shown = useTimeline(documents, topic, revision)
  return (
    <div className="grid gap-4">
      <TopicField topic={topic} onTopic={onTopic} />
      {shown.is === 'looking' && (
        <p role="status" className="text-faint text-sm">
          {timeline.looking}…
        </p>
      )}
      {shown.is === 'failed' && <ProblemNote problem={shown.problem} onRetry={shown.retry} />}
      {shown.is === 'there' && shown.points.length === 0 && (
        <p role="status">{topic === '' ? timeline.none : timeline.noneOn(topic)}</p>
      )}
      {shown.is === 'there' && shown.points.length > 0 && (
        <Drawn points={shown.points} found={shown.found} />
      )}
    </div>
  )
}

type DrawnProps = { points: readonly Point[]; found: number }

function Drawn({ points, found }: DrawnProps) {
  const { timeline } = useWords()
  const isNarrow = useNarrow()
  const root = useRef<HTMLDivElement>(null)
  useCitationKeys(root)
  const years = useMemo(
    () =>
      [...Map.groupBy(points, ({ from }) => yearOf(from))].sort(([one], [other]) => one - other),
    [points],
  )
  const [picked, setPicked] = useState<number | null>(null)
  const chosen = years.some(([year]) => year === picked) ? picked : fullestOf(years)
  const last = Math.max(...points.map(({ to }) => yearOf(to)))
  const papers = new Set(points.map(({ citation }) => citation.documentId)).size
  function read(year: number) {
    setPicked(year)
    // The list of another year is only there after this render. Its head and first lines come into
    // view, and as much of the picture stays.
    requestAnimationFrame(() =>
      root.current?.querySelector(`[data-year="${year}"] h2`)?.scrollIntoView({ block: 'nearest' }),
    )
  }

  const isAllRead = isNarrow || points.length <= fewPoints
  return (
    <div>
      <p role="status" className="mb-3 text-sm">
        {timeline.summary(points.length, papers, years[0]?.[0] ?? last, last)}
        {found > points.length && ` ${timeline.ofAll(found)}`}
      </p>
      {!isNarrow && (
        <>
          <LanesView points={points} chosen={isAllRead ? null : chosen} onChoose={read} />
          <Legend />
        </>
      )}
      <div ref={root}>
        {years
          .filter(([year]) => isAllRead || year === chosen)
          .map(([year, own]) => (
            <YearList key={year} year={year} points={own} />
          ))}
      </div>
    </div>
  )
}

/** The year of which most is said; the latest of several. */
function fullestOf(years: readonly (readonly [number, readonly Point[]])[]): number | null {
  const most = Math.max(0, ...years.map(([, own]) => own.length))
  return years.findLast(([, own]) => own.length === most)?.[0] ?? null
}
