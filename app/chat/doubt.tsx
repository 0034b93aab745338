'use client'

import { useRef } from 'react'
import { placeKey } from '#lib/chat/numbers.ts'
import type { Statement } from '#lib/contract.ts'
import { statementWithReferences } from '#lib/export/reference.ts'
import { useWords } from '../messages/words.tsx'
import { Card } from './card.tsx'
import { CitationPlace } from './citation-place.tsx'
import { CopyButton } from './copy-button.tsx'
import type { Numbers } from './marks.tsx'
import { useCard } from './use-card.ts'

type Props = { statement: Statement; numbers: Numbers }

/**
 * Says that a statement's quotes bear it only weakly. Hover, focus or a press shows why, with the
 * quotes beside, for the reader to judge.
 */
export function Doubt({ statement, numbers }: Props) {
  const words = useWords()
  const mark = useRef<HTMLButtonElement>(null)
  const { shown, show, onMark, onCard } = useCard(mark)
  const style = words.locale === 'ja' ? 'ja' : 'en'
  const verdict = statement.support === 'weak' ? words.weak : words.unsupported
  return (
    <span lang={words.locale} className="select-none">
      {'\u00a0'}
      <button
        ref={mark}
        type="button"
        data-doubt={statement.support}
        aria-label={[words.weakMark, ...statement.notes].join('. ')}
        aria-expanded={shown}
        {...onMark}
        onClick={show}
        className="doubt"
      >
        {words.weakMark}
      </button>
      {shown && (
        <Card anchor={mark} label={verdict} listeners={onCard}>
          <div className="border-rule border-b px-4 pt-3 pb-2">
            <p className="font-semibold">{verdict}</p>
            {statement.notes.length > 0 && (
              <ul className="mt-1 list-disc ps-5">
                {statement.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            )}
          </div>
          <div className="min-h-16 flex-1 overflow-y-auto px-4 py-3">
            <p className="text-faint text-xs">{words.judgeYourself}</p>
            {statement.citations.map((citation) => (
              <blockquote key={placeKey(citation)} className="mt-2 border-seal border-s-2 ps-2.5">
                <p lang={citation.language} className="font-serif text-base">
                  {citation.quote}
                </p>
                <p lang={citation.language} className="mt-0.5 text-faint text-xs">
                  [{numbers.get(placeKey(citation)) ?? 0}] {citation.title}
                </p>
                <CitationPlace citation={citation} />
              </blockquote>
            ))}
          </div>
          <div className="border-rule border-t px-4 py-2">
            <CopyButton text={statementWithReferences(statement, style)}>
              {words.copyStatement}
            </CopyButton>
          </div>
        </Card>
      )}
    </span>
  )
}
