'use client'

import { useState } from 'react'
import type { PassageHit } from '#lib/contract.ts'
import { useLanguageOf } from '../library/languages.tsx'
import { useWords } from '../messages/words.tsx'
import { placeOf, useOpenSource } from '../source/open-source.tsx'
import { Underlined } from './underlined.tsx'

/** As many passages are shown before a reader asks for all. */
const firstShown = 10

/** Every passage that was found, with its rank in each leg of the search, used or not and why. */
export function Inspector({ passages }: { passages: PassageHit[] }) {
  const words = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const [showsAll, setShowsAll] = useState(false)
  if (passages.length === 0) return null
  const shown = showsAll ? passages : passages.slice(0, firstShown)
  return (
    <details
      className="mt-3 text-sm"
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary className="w-fit py-1 text-faint hover:text-ink">
        {words.inspector(words.passageCount(passages.length))}
      </summary>
      {isOpen && (
        <>
          <p className="measure mt-1 text-faint text-xs">{words.inspectorHint}</p>
          <ol className="mt-2 border-rule border-t">
            {shown.map((passage, order) => (
              <FoundPassage
                key={`${passage.documentId} ${passage.start}`}
                passage={passage}
                rank={order + 1}
              />
            ))}
          </ol>
          {shown.length < passages.length && (
            <button
              type="button"
              onClick={() => setShowsAll(true)}
              className="mt-2 min-h-6 underline underline-offset-4"
            >
              {words.showAll(words.passageCount(passages.length))}
            </button>
          )}
        </>
      )}
    </details>
  )
}

function FoundPassage({ passage, rank }: { passage: PassageHit; rank: number }) {
  const words = useWords()
  const { open } = useOpenSource()
  const language = useLanguageOf(passage.documentId)
  const { page, headings, title, text, ranks } = passage
  const place = [...(page === null ? [] : [words.page(String(page))]), ...headings]
  return (
    <li className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-2 border-rule border-b py-3 wide:grid-cols-[2rem_minmax(0,1fr)_9rem]">
      <span className="text-faint tabular-nums">{rank}</span>
      <div lang={language} className="min-w-0">
        <button
          type="button"
          onClick={() => open(placeOf({ ...passage, version: null }))}
          className="block min-h-6 text-start font-semibold leading-snug underline-offset-4 hover:underline"
        >
          {title}
        </button>
        {place.length > 0 && <p className="text-faint text-xs">{place.join(' › ')}</p>}
        <p className="mt-1 line-clamp-3 font-serif">
          <Underlined>{text}</Underlined>
        </p>
      </div>
      <div className="col-start-2 mt-1.5 flex flex-wrap items-baseline gap-x-3 text-faint text-xs wide:col-start-3 wide:mt-0 wide:block">
        <Use passage={passage} />
        <span className="tabular-nums wide:mt-1 wide:block">
          {words.byMeaning(ranks.vector?.toString() ?? '–')}
        </span>
        <span className="tabular-nums wide:block">
          {words.byWords(ranks.text?.toString() ?? '–')}
        </span>
      </div>
    </li>
  )
}

function Use({ passage: { used, reason } }: { passage: PassageHit }) {
  const words = useWords()
  if (used === null) return null
  const why = reason === null ? '' : (words.reasons[reason] ?? reason)
  return (
    <span className="block">
      <span className={used ? 'font-semibold text-ink' : ''}>
        {used ? words.isUsed : words.notUsed}
      </span>
      {why && ` · ${why}`}
    </span>
  )
}
