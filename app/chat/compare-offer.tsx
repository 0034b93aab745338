'use client'

import { lazy, Suspense, useState } from 'react'
import { comparisonAddress } from '../compare/address.ts'
import { useWords } from '../messages/words.tsx'
import { useGenerators } from './generators.tsx'
import type { Turn } from './turns.ts'

const InlinePositions = lazy(() => import('../compare/inline-positions.tsx'))

/**
 * Leads from a turn to what each of its papers holds, there or on the page for it: in a line of its
 * own where the question asks for a comparison, quietly elsewhere.
 */
export function CompareOffer({ turn, isAsked }: { turn: Turn; isAsked: boolean }) {
  const { compare } = useWords()
  const { chosen } = useGenerators()
  const [isOpen, setOpen] = useState(false)
  const { documents, searched } = turn.asking ?? { documents: null, searched: null }
  if (searched?.documents === 1) return null
  const topic = turn.answer?.standaloneQuestion ?? turn.question
  const action = 'min-h-7 underline underline-offset-4 hover:text-ink'
  return (
    <div className="print:hidden" data-compare-offer={isAsked ? 'asked' : 'quiet'}>
      <p
        className={
          isAsked
            ? 'measure mt-4 flex flex-wrap items-baseline gap-x-4 rounded-md bg-desk px-4 py-2 text-sm'
            : 'measure mt-4 flex flex-wrap items-baseline gap-x-4 text-faint text-sm'
        }
      >
        {isAsked && <span className="basis-full">{compare.offer}</span>}
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          className={action}
        >
          {isAsked ? compare.offerHere : compare.offerQuiet}
        </button>
        {(isAsked || isOpen) && (
          <a href={comparisonAddress(topic, documents)} className={action}>
            {compare.toMatrix}
          </a>
        )}
      </p>
      {isOpen && (
        <Suspense fallback={null}>
          <InlinePositions topic={topic} documents={documents} generator={chosen} />
        </Suspense>
      )}
    </div>
  )
}
