'use client'

import { useId } from 'react'
import { placeKey } from '#lib/chat/numbers.ts'
import type { Position } from '#lib/contract.ts'
import type { Numbers } from '../chat/marks.tsx'
import { useWords } from '../messages/words.tsx'
import { CellQuote } from './cell-quote.tsx'

type Props = {
  position: Position
  numbers: Numbers
  /** The question's language. */
  language: string
  isOpen: boolean
  onToggle: () => void
}

const none: readonly string[] = []

const isLatin = (term: string) => /^\p{Script=Latin}/u.test(term)

/** Says that a paper does not address the question, how that is known, and what comes nearest. */
export function NotAddressed({ position, numbers, language, isOpen, onToggle }: Props) {
  const { compare } = useWords()
  const id = useId()
  const { nearest, scored, missing, terms } = position
  return (
    <div className="text-faint text-sm" data-not-addressed>
      <p>{compare.notAddressed}</p>
      <p className="text-xs">{compare.scored(scored)}</p>
      {terms.length > 0 && (
        <p className="text-xs [overflow-wrap:anywhere]" data-looked-for>
          {compare.lookedFor}{' '}
          {terms.map((term, at) => (
            <span key={term}>
              {at > 0 && ' · '}
              <span lang={isLatin(term) ? undefined : position.language}>{term}</span>
            </span>
          ))}
        </p>
      )}
      {language !== position.language && <p className="text-xs">{compare.otherLanguage}</p>}
      {missing.length > 0 && (
        <p className="mt-1 text-xs">
          {compare.missing} <strong>{missing.join(' · ')}</strong>
        </p>
      )}
      {nearest.length > 0 && (
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={onToggle}
          className="mt-1 min-h-7 text-xs underline underline-offset-4 hover:text-ink"
        >
          {compare.nearest(nearest.length)}
        </button>
      )}
      <div id={id} hidden={!isOpen} className="mt-2 grid gap-2 hidden:hidden">
        {isOpen &&
          nearest.map((citation) => (
            <CellQuote
              key={placeKey(citation)}
              citation={citation}
              numbers={numbers}
              cues={none}
              isNear
            />
          ))}
      </div>
    </div>
  )
}
