'use client'

import { useId, useState } from 'react'
import { placeKey } from '#lib/chat/numbers.ts'
import type { Relation } from '#lib/contract.ts'
import type { Citation } from '#lib/document.ts'
import { Marks, type Numbers } from '../chat/marks.tsx'
import { TermsProvider } from '../chat/underlined.tsx'
import { useWords } from '../messages/words.tsx'
import { CellQuote } from './cell-quote.tsx'

type Props = { relation: Relation; numbers: Numbers; isOpen: boolean }

const signs = {
  agreement: 'M2.5 6h11M2.5 10h11',
  difference: 'M2.5 6h11M2.5 10h11M11 2.5 5 13.5',
  definition:
    'M2.5 10.5c2-3 3.5-3 5.5-1.5s3.5 1.5 5.5-1.5M2.5 6.5c2-3 3.5-3 5.5-1.5s3.5 1.5 5.5-1.5',
} as const

/** What papers have in common or see differently, and, unfolded, the quotes of each side. */
export function RelationView({ relation, numbers, isOpen: isOpenAtFirst }: Props) {
  const words = useWords()
  const { compare } = words
  const { kind, text, citations, shared } = relation
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  const id = useId()
  const sides = [...Map.groupBy(citations, sideOf).entries()]
  return (
    <li data-relation={kind} className="text-[0.9375rem]">
      <TermsProvider value={shared}>
        <div className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
          <span
            lang={words.locale}
            className="inline-flex w-24 shrink-0 items-center gap-1.5 text-faint text-xs"
          >
            <svg
              viewBox="0 0 16 16"
              aria-hidden="true"
              className="size-3.5 fill-none stroke-[1.5] stroke-current"
            >
              <path d={signs[kind]} />
            </svg>
            {compare.relations[kind]}
          </span>
          <p className="measure min-w-0 flex-1 basis-64 [word-break:normal]">
            {text}
            <Marks citations={citations} numbers={numbers} />
            <button
              type="button"
              lang={words.locale}
              aria-expanded={isOpen}
              aria-controls={id}
              onClick={() => setOpen(!isOpen)}
              className="ms-3 min-h-6 text-faint text-xs underline underline-offset-4 hover:text-ink"
            >
              {compare.quotes}
            </button>
          </p>
        </div>
        <div
          id={id}
          className={`${isOpen ? 'grid' : 'hidden print:grid'} mt-2 gap-x-8 gap-y-3 desk:ms-[6.6rem] desk:max-w-[68rem] desk:grid-cols-2`}
        >
          {sides.map(([side, cited]) => (
            <Side key={side} cited={cited} numbers={numbers} shared={shared} />
          ))}
        </div>
      </TermsProvider>
    </li>
  )
}

const sideOf = ({ documentId, holder }: Citation) => `${documentId} ${holder ?? ''}`

type SideProps = { cited: readonly Citation[]; numbers: Numbers; shared: readonly string[] }

/** The quotes of one side, below whose they are. */
function Side({ cited, numbers, shared }: SideProps) {
  const [first] = cited
  if (first === undefined) return null
  const { title, holder, language } = first
  return (
    <div className="grid content-start gap-1.5">
      <p lang={language} className="line-clamp-2 text-xs leading-snug">
        {holder === null ? title : `${holder} · ${title}`}
      </p>
      {cited.map((citation) => (
        <CellQuote key={placeKey(citation)} citation={citation} numbers={numbers} cues={shared} />
      ))}
    </div>
  )
}
