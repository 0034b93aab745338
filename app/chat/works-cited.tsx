'use client'

import type { Statement } from '#lib/contract.ts'
import { useWords } from '../messages/words.tsx'
import { placeKey } from './turns.ts'

type Props = { statements: Statement[]; numbers: ReadonlyMap<string, number> }

/** The papers behind what a model wrote. Quotes already stand under their papers' names. */
export function WorksCited({ statements, numbers }: Props) {
  const words = useWords()
  const cited = statements
    .filter(({ support }) => support !== 'quoted')
    .flatMap(({ citations }) => citations)
  const works = Map.groupBy(cited, ({ documentId }) => documentId)
  if (works.size === 0) return null
  return (
    <section className="mt-6 text-sm">
      <h3 className="text-faint">{words.worksCited}</h3>
      <ul className="mt-1">
        {[...works].map(([documentId, citations]) => (
          <li key={documentId}>
            <span lang={citations[0]?.language}>{citations[0]?.title}</span>{' '}
            <span className="text-faint">
              {[...new Set(citations.map((one) => numbers.get(placeKey(one))))].join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
