'use client'

import { memo } from 'react'
import type { PlacedLine, Span } from '#lib/document.ts'
import { type Rectangle, rectanglesOf } from '#lib/text/rectangles.ts'
import type { Marks } from '../reading.ts'
import type { Size } from './place-pages.ts'

type Props = { lines: readonly PlacedLine[]; size: Size; marks: Marks }

/** What is set apart on a page: rectangles over its lines, at the places that the paper's layout says. */
export const PageMarks = memo(function PageMarks({ lines, size, marks }: Props) {
  const on = (span: Span | null) => (span === null ? [] : rectanglesOf({ lines: [...lines] }, span))
  const [first, last] = [lines[0], lines.at(-1)]
  const onPage = ({ start, end }: Span) =>
    first !== undefined && last !== undefined && end > first.start && start < last.end
  return (
    <div aria-hidden="true" className="page-marks pointer-events-none absolute inset-0">
      {marks.hits
        .filter(onPage)
        .flatMap((span) =>
          on(span).map((one) => (
            <MarkedPart
              key={`${one.start}-${one.y}`}
              kind={span === marks.hit ? 'hit' : 'hits'}
              part={one}
              size={size}
            />
          )),
        )}
      {on(marks.chosen).map((one) => (
        <MarkedPart key={one.start} kind="chosen" part={one} size={size} />
      ))}
      {on(marks.quote).map((one) => (
        <MarkedPart key={one.start} kind="quote" part={one} size={size} />
      ))}
    </div>
  )
})

type PartProps = { kind: 'quote' | 'hits' | 'hit' | 'chosen'; part: Rectangle; size: Size }

function MarkedPart({ kind, part, size }: PartProps) {
  const { x, y, width, height } = part
  const along = (points: number) => `${(points / size.width) * 100}%`
  const down = (points: number) => `${(points / size.height) * 100}%`
  return (
    <div
      data-mark={kind}
      data-vertical={height > width * 2 || undefined}
      className="page-mark"
      style={{ left: along(x), top: down(y), width: along(width), height: down(height) }}
    />
  )
}
