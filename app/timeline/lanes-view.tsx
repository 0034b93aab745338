'use client'

import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useWords } from '../messages/words.tsx'
import { type Axis, axisOf, columnsOf } from './axis.ts'
import { type Lane, lanesOf, type Point } from './lanes.ts'
import { nextPoint } from './next-point.ts'
import { PointMark } from './point-mark.tsx'

type Props = {
  points: readonly Point[]
  /** The year whose statements are read below. */
  chosen: number | null
  onChoose: (year: number) => void
}

/** As wide as a year has to be for its number. */
const yearRem = 2.6
const gapRem = 1.75

/** Dated statements as a picture: a lane for each paper, the years across. In the page it is a list of lists. */
export function LanesView({ points, chosen, onChoose }: Props) {
  const { timeline } = useWords()
  const { axis, lanes } = useMemo(() => {
    const axis = axisOf(points)
    return { axis, lanes: lanesOf(points, axis) }
  }, [points])
  const [reached, setReached] = useState(points[0]?.number ?? 0)
  const root = useRef<HTMLUListElement>(null)
  const first = lanes[0]?.placed[0]?.point.number
  const isThere = points.some(({ number }) => number === reached)

  function move(event: KeyboardEvent) {
    const from = event.target instanceof Element ? event.target.getAttribute('data-point') : null
    if (from === null || event.ctrlKey || event.metaKey || event.altKey) return
    const to = nextPoint(lanes, Number(from), event.key)
    if (to === null) return
    event.preventDefault()
    root.current?.querySelector<HTMLElement>(`[data-point="${to}"]`)?.focus()
  }

  const columns = columnsOf(axis, `${gapRem}rem`)
  const least = axis.reduce((sum, one) => sum + (one.kind === 'gap' ? gapRem : yearRem), 0)
  return (
    <div className="overflow-x-auto overscroll-x-contain">
      <div style={{ minWidth: `${least + 13}rem` }}>
        <ol
          aria-label={timeline.years}
          className="ms-52 grid border-rule border-b"
          style={{ gridTemplateColumns: columns }}
        >
          {axis.map((one) =>
            one.kind === 'gap' ? (
              <li
                key={one.track}
                className="content-end pb-1.5 text-center text-faint text-xs"
                style={{ gridColumn: `${one.track} / span 1` }}
              >
                <span aria-hidden="true" title={timeline.gap(one.from, one.to)}>
                  ⋯
                </span>
                <span className="sr-only">{timeline.gap(one.from, one.to)}</span>
              </li>
            ) : (
              <li key={one.track} style={{ gridColumn: `${one.track} / span 12` }}>
                <button
                  type="button"
                  aria-pressed={chosen === one.year}
                  disabled={one.count === 0}
                  onClick={() => onChoose(one.year)}
                  className="w-full border-transparent border-b-2 whitespace-nowrap px-0.5 pb-1 text-start leading-tight tabular-nums enabled:hover:bg-desk disabled:text-faint aria-pressed:border-ink"
                >
                  <span className="block text-xs">{one.year}</span>
                  <span aria-hidden="true" className="block text-faint text-xs">
                    {one.count === 0 ? '–' : one.count}
                  </span>
                  <span className="sr-only">{timeline.count(one.count)}</span>
                </button>
              </li>
            ),
          )}
        </ol>
        <ul ref={root} aria-label={timeline.papers} onKeyDown={move}>
          {lanes.map((lane) => (
            <LaneView
              key={lane.documentId}
              lane={lane}
              axis={axis}
              columns={columns}
              reached={isThere ? reached : first}
              onReach={setReached}
            />
          ))}
        </ul>
      </div>
    </div>
  )
}

type LaneProps = {
  lane: Lane
  axis: Axis
  columns: string
  reached: number | undefined
  onReach: (number: number) => void
}

function LaneView({ lane, axis, columns, reached, onReach }: LaneProps) {
  const { timeline } = useWords()
  return (
    <li className="flex border-rule border-b last:border-b-0">
      <h2 className="sticky start-0 z-10 w-52 shrink-0 bg-paper py-2 pe-3 text-sm leading-snug">
        <span lang={lane.language} className="line-clamp-3">
          {lane.title}
        </span>
        <span className="text-faint text-xs">{timeline.count(lane.placed.length)}</span>
      </h2>
      <ol
        className="grid min-w-0 flex-1 py-2"
        style={{
          gridTemplateColumns: columns,
          gridTemplateRows: `repeat(${lane.rows}, 0.75rem) minmax(0, 1fr)`,
        }}
      >
        {axis.map((one) => (
          <li
            key={one.track}
            aria-hidden="true"
            className={`pointer-events-none -my-2 border-rule border-s ${one.kind === 'gap' ? 'bg-desk' : ''}`}
            style={{
              gridColumn: `${one.track} / span ${one.kind === 'gap' ? 1 : 12}`,
              gridRow: '1 / -1',
            }}
          />
        ))}
        {lane.placed.map((placed) => (
          <PointMark
            key={placed.point.number}
            placed={placed}
            isReached={placed.point.number === reached}
            onReach={onReach}
          />
        ))}
      </ol>
    </li>
  )
}
