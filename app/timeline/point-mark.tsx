'use client'

import { type MouseEvent, useRef } from 'react'
import { CitationCard } from '../chat/citation-card.tsx'
import { useCard } from '../chat/use-card.ts'
import { useWords } from '../messages/words.tsx'
import { addressOf, isOpenAt, placeOf, useOpenSource } from '../source/open-source.tsx'
import type { Placed } from './lanes.ts'
import { looks } from './looks.ts'
import { sayWhen } from './say-when.ts'

type Props = {
  placed: Placed
  /** True for the one that the tab key comes to. */
  isReached: boolean
  onReach: (number: number) => void
}

/** A dated statement where it lies in time. Hover and focus show its quote, a press opens its source. */
export function PointMark({ placed, isReached, onReach }: Props) {
  const { point, start, end, row } = placed
  const { citation, number, precision } = point
  const words = useWords()
  const { opened, open } = useOpenSource()
  const mark = useRef<HTMLAnchorElement>(null)
  const { shown, show, hide, isTouched, onMark, onCard } = useCard(mark)
  const place = placeOf(citation)

  function openSource() {
    hide()
    open(place)
  }

  function openBeside(event: MouseEvent) {
    // A reader who asks for a new tab gets the page that the link leads to.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (isTouched() && !shown) show()
    else openSource()
  }

  return (
    <li className="flex min-w-2" style={{ gridColumn: `${start} / ${end}`, gridRow: row }}>
      <a
        ref={mark}
        href={addressOf(place)}
        data-point={number}
        tabIndex={isReached ? 0 : -1}
        aria-label={`${sayWhen(point, words.locale)} ${citation.quote}`}
        aria-current={isOpenAt(opened, citation) ? 'true' : undefined}
        {...onMark}
        onFocus={(event) => {
          onReach(number)
          onMark.onFocus(event)
        }}
        onClick={openBeside}
        className={`block min-w-2 flex-1 hover:border-seal hover:bg-seal focus-visible:border-seal focus-visible:bg-seal aria-[current]:border-seal aria-[current]:bg-seal ${looks[precision]} ${precision === 'day' ? 'flex-none' : ''}`}
      />
      {shown && (
        <CitationCard anchor={mark} citation={citation} listeners={onCard} onOpen={openSource} />
      )}
    </li>
  )
}
