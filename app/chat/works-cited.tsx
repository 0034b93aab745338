'use client'

import { placeKey } from '#lib/chat/numbers.ts'
import type { Statement } from '#lib/contract.ts'
import { reference } from '#lib/export/reference.ts'
import { useWords } from '../messages/words.tsx'
import { CopyButton } from './copy-button.tsx'
import type { Numbers } from './marks.tsx'
import { sayNumbers } from './say-numbers.ts'

type Props = { statements: Statement[]; numbers: Numbers }

/** The papers behind an answer as a bibliography names them, each with the numbers of its quotes. */
export function WorksCited({ statements, numbers }: Props) {
  const words = useWords()
  const style = words.locale === 'ja' ? 'ja' : 'en'
  const cited = statements.flatMap(({ citations }) => citations)
  const works = [...Map.groupBy(cited, ({ documentId }) => documentId)].flatMap(
    ([documentId, [first, ...more]]) => {
      if (first === undefined) return []
      const { title, authors, publisher, date, language } = first
      const named = reference({ title, authors, publisher, date }, style)
      const marks = [first, ...more].map((one) => numbers.get(placeKey(one)) ?? 0)
      return [{ documentId, language, named, marks }]
    },
  )
  if (works.length === 0) return null
  return (
    <section className="measure mt-8 text-sm">
      <div className="flex items-baseline justify-between gap-4">
        <h3 className="text-faint">{words.worksCited}</h3>
        <CopyButton
          text={works.map(({ named }) => named).join('\n')}
          className="text-faint text-xs hover:text-ink"
        >
          {words.copyWorks}
        </CopyButton>
      </div>
      <ul className="mt-1 space-y-1">
        {works.map(({ documentId, language, named, marks }) => (
          <li key={documentId} className="flex items-baseline gap-3 leading-relaxed">
            <span lang={language} className="min-w-0 break-words">
              {named}
            </span>
            <span className="ms-auto max-w-1/3 shrink-0 text-end text-seal text-xs tabular-nums">
              {sayNumbers(marks)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
