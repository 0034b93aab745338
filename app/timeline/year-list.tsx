'use client'

import { CitationMark } from '../chat/citation-mark.tsx'
import { useWords } from '../messages/words.tsx'
import type { Point } from './lanes.ts'
import { sayWhen } from './say-when.ts'

type Props = { year: number; points: readonly Point[] }

/** What is dated in one year, to be read: when, in which paper, and its sentence with the words that say so. */
export function YearList({ year, points }: Props) {
  const { timeline, locale } = useWords()
  return (
    <section data-year={year} aria-label={timeline.yearWith(year, points.length)} className="mt-6">
      <h2 className="flex scroll-mt-4 scroll-mb-56 items-baseline gap-2 font-semibold text-lg">
        {timeline.year(year)}
        <span className="font-normal text-faint text-sm">{timeline.count(points.length)}</span>
      </h2>
      <ol className="mt-2 grid gap-4 border-rule border-s ps-4">
        {points.map((point) => (
          <li key={point.number} data-dated={point.number} className="measure">
            <p className="text-faint text-xs">
              <span className="font-semibold text-ink">{sayWhen(point, locale)}</span>{' '}
              <span lang={point.citation.language}>{point.citation.title}</span>
            </p>
            <blockquote lang={point.citation.language} className="mt-0.5 font-serif">
              <Dated point={point} />
              <CitationMark citation={point.citation} number={point.number} />
            </blockquote>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** A quote with the words underlined that say when. */
function Dated({ point: { citation, when } }: { point: Point }) {
  const { quote, start } = citation
  const [from, to] = [when.start - start, when.end - start]
  if (from < 0 || to > quote.length) return quote
  return (
    <>
      {quote.slice(0, from)}
      <u className="cue">{quote.slice(from, to)}</u>
      {quote.slice(to)}
    </>
  )
}
