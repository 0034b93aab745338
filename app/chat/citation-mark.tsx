'use client'

import { type MouseEvent, useRef } from 'react'
import type { Statement } from '#lib/contract.ts'
import type { Citation } from '#lib/document.ts'
import { useWords } from '../messages/words.tsx'
import { addressOf, isOpenAt, useOpenSource } from '../source/open-source.tsx'
import { useAnchor } from './anchors.tsx'
import { CitationCard } from './citation-card.tsx'
import { isLost, placeNow } from './place-now.ts'
import { useCard } from './use-card.ts'

type Props = {
  citation: Citation
  number: number | string
  /** What was written on the strength of it, where it is not the quote itself. */
  statement?: Statement
}

/**
 * The numbered mark of a citation. Hover and focus show its card and a click opens its source; where
 * there is no hovering, a first touch shows the card, a second one opens the source.
 */
export function CitationMark({ citation, number, statement }: Props) {
  const words = useWords()
  const { opened, open } = useOpenSource()
  const mark = useRef<HTMLAnchorElement>(null)
  const { shown, show, hide, isTouched, onMark, onCard } = useCard(mark)
  const anchor = useAnchor(citation)
  const place = placeNow(citation, anchor)
  const name = words.citation(number, citation.title)

  function openSource() {
    hide()
    if (place !== null) open(place)
  }

  function openBeside(event: MouseEvent) {
    // A reader who asks for a new tab gets the page that the link leads to.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (place === null || (isTouched() && !shown)) show()
    else openSource()
  }

  return (
    <span>
      <a
        ref={mark}
        href={addressOf(place ?? { documentId: citation.documentId, quoted: null })}
        data-citation={number}
        data-anchor={anchor?.state}
        aria-label={isLost(anchor) ? `${name} ${words.anchors[anchor.state]}` : name}
        aria-current={
          place?.quoted && isOpenAt(opened, { documentId: place.documentId, ...place.quoted })
            ? 'true'
            : undefined
        }
        {...onMark}
        onClick={openBeside}
        className="seal"
      >
        {number}
      </a>
      {shown && (
        <CitationCard
          anchor={mark}
          citation={citation}
          listeners={onCard}
          {...(statement === undefined ? {} : { statement })}
          {...(place === null ? {} : { onOpen: openSource })}
        />
      )}
    </span>
  )
}
