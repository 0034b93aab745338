'use client'

import type { ReactNode } from 'react'
import type { Citation } from '#lib/document.ts'
import { useWords } from '../messages/words.tsx'
import { useAnchor } from './anchors.tsx'
import { CitationPlace } from './citation-place.tsx'
import { Marks, type Numbers } from './marks.tsx'
import { isLost } from './place-now.ts'
import { Underlined } from './underlined.tsx'

type Props = {
  citation: Citation
  numbers: Numbers
  /** It comes near to an answer and is none. */
  isNear?: boolean
  children?: ReactNode
}

/** A quoted sentence with its mark and its place; said so where the paper doesn't have it any more. */
export function Quote({ citation, numbers, isNear = false, children }: Props) {
  const words = useWords()
  const anchor = useAnchor(citation)
  return (
    <blockquote
      className={`measure mt-3 border-rule border-s-2 ps-4 ${isNear ? 'border-dashed' : 'text-[1.06rem]'}`}
    >
      <div lang={citation.language} className="font-serif">
        <Underlined>{citation.quote}</Underlined>
        <Marks citations={[citation]} numbers={numbers} />
      </div>
      <CitationPlace citation={citation} />
      {isLost(anchor) && (
        <p lang={words.locale} className="mt-0.5 font-sans text-xs">
          {words.anchors[anchor.state]}
        </p>
      )}
      {children}
    </blockquote>
  )
}
