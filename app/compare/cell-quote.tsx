'use client'

import { type ReactNode, useMemo } from 'react'
import type { Citation } from '#lib/document.ts'
import { Marks, type Numbers } from '../chat/marks.tsx'
import { useWords } from '../messages/words.tsx'
import { cueSpans } from './cued.ts'

type Props = {
  citation: Citation
  numbers: Numbers
  /** Words to underline in it, each as it stands there. */
  cues: readonly string[]
  /** It comes near to an answer and is none. */
  isNear?: boolean
}

/** A quote in a cell: its words, its mark, and where in the paper it stands. */
export function CellQuote({ citation, numbers, cues, isNear = false }: Props) {
  const quote = useMemo(() => underlined(citation.quote, cues), [citation, cues])
  return (
    <blockquote
      className={`measure border-rule border-s-2 ps-3 ${isNear ? 'border-dashed text-sm' : ''}`}
    >
      <div lang={citation.language} className="font-serif">
        {quote}
        <Marks citations={[citation]} numbers={numbers} />
      </div>
      <Whereabouts citation={citation} />
    </blockquote>
  )
}

function underlined(text: string, cues: readonly string[]): ReactNode[] {
  let at = 0
  const pieces = cueSpans(text, cues).flatMap(({ start, end }) => {
    const before = text.slice(at, start)
    at = end
    return [
      before,
      <u key={start} className="cue">
        {text.slice(start, end)}
      </u>,
    ]
  })
  return [...pieces, text.slice(at)]
}

/** The page, and the heading right above; the card has the rest. */
function Whereabouts({ citation }: { citation: Citation }) {
  const words = useWords()
  const { title, holder, readBy, language } = citation
  const page = citation.pageLabel ?? citation.page?.toString()
  const heading = citation.headings.findLast((one) => one !== title && one !== holder)
  const parts = [
    ...(page === undefined ? [] : [words.page(page)]),
    ...(readBy === 'ocr' ? [words.byOcr] : []),
    ...(heading === undefined ? [] : [heading]),
  ]
  if (parts.length === 0) return null
  return (
    <p lang={language} className="line-clamp-1 font-sans text-faint text-xs">
      {parts.join(' › ')}
    </p>
  )
}
