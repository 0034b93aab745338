'use client'

import type { RefObject } from 'react'
import type { Statement } from '#lib/contract.ts'
import type { Citation } from '#lib/document.ts'
import { quoteWithReference, statementWithReferences } from '#lib/export/reference.ts'
import { sayDate } from '../messages/say-date.ts'
import { useWords } from '../messages/words.tsx'
import { useAnchor } from './anchors.tsx'
import { Card } from './card.tsx'
import { CitationPlace } from './citation-place.tsx'
import { CopyButton } from './copy-button.tsx'
import { isLost, type LostAnchor } from './place-now.ts'
import { Translation } from './translation.tsx'
import { Underlined } from './underlined.tsx'
import type { CardListeners } from './use-card.ts'

type Props = {
  anchor: RefObject<HTMLElement | null>
  citation: Citation
  listeners: CardListeners
  /** What was written on the strength of the quote, where it is not the quote itself. */
  statement?: Statement
  /** Missing where its paper is gone. */
  onOpen?: () => void
}

/** A citation at a glance: the paper, the place, and the quote between its neighbours. */
export function CitationCard({ anchor, citation, listeners, statement, onOpen }: Props) {
  const words = useWords()
  const standing = useAnchor(citation)
  const [style, otherStyle] =
    words.locale === 'ja' ? (['ja', 'en'] as const) : (['en', 'ja'] as const)
  const { authors, publisher, date, language } = citation
  // The heading right above the quote is named already.
  const before = citation.headings.includes(citation.before) ? '' : citation.before
  const facts = [
    authors.join(words.locale === 'ja' ? '、' : ', '),
    publisher,
    date && sayDate(date, words.locale),
  ].filter(Boolean)

  return (
    <Card anchor={anchor} label={citation.title} listeners={listeners}>
      <div className="border-rule border-b px-4 pt-3 pb-2">
        <p lang={language} className="font-semibold leading-snug">
          {citation.title}
        </p>
        {facts.length > 0 && <p className="mt-0.5 text-faint text-xs">{facts.join(' · ')}</p>}
        <CitationPlace citation={citation} />
      </div>
      <div lang={language} className="min-h-16 flex-1 overflow-y-auto px-4 py-3 font-serif">
        {before && <p className="mb-1 text-faint">{before}</p>}
        <blockquote className="-ms-3 border-seal border-s-2 ps-2.5 text-base">
          <Underlined>{citation.quote}</Underlined>
        </blockquote>
        {citation.after && <p className="mt-1 text-faint">{citation.after}</p>}
      </div>
      {isLost(standing) && <Lost anchor={standing} />}
      {standing?.state === 'moved' && <Moved now={standing.now} />}
      <Translation citation={citation} />
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-rule border-t px-4 py-2">
        {onOpen && (
          <button
            type="button"
            onClick={onOpen}
            className="min-h-6 font-semibold underline underline-offset-4"
          >
            {words.open}
          </button>
        )}
        <CopyButton text={citation.quote}>{words.copy}</CopyButton>
        <span className="flex items-baseline gap-x-2">
          <CopyButton text={quoteWithReference(citation, style)}>{words.copyCited}</CopyButton>
          <CopyButton
            text={quoteWithReference(citation, otherStyle)}
            className="text-faint text-xs"
          >
            {words.copyCitedOther}
          </CopyButton>
        </span>
        {statement && (
          <CopyButton text={statementWithReferences(statement, style)}>
            {words.copyStatement}
          </CopyButton>
        )}
      </div>
    </Card>
  )
}

/** Says that the paper doesn't have these words any more, and what it has that is nearest to them. */
function Lost({ anchor }: { anchor: LostAnchor }) {
  const words = useWords()
  return (
    <div className="border-rule border-t px-4 py-2">
      <p>{words.anchors[anchor.state]}</p>
      {anchor.now !== null && (
        <>
          <p className="mt-1 text-faint text-xs">{words.nearestNow}</p>
          <p lang={anchor.now.language} className="font-serif">
            {anchor.now.quote}
          </p>
        </>
      )}
    </div>
  )
}

/** Says that the words stand elsewhere than they did when they were quoted, and where. */
function Moved({ now }: { now: Citation | null }) {
  const words = useWords()
  return (
    <div className="border-rule border-t px-4 py-2">
      <p>{words.movedSince}</p>
      {now !== null && <CitationPlace citation={now} />}
    </div>
  )
}
