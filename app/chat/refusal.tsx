'use client'

import type { ChatData } from '#lib/chat/message.ts'
import { useWords } from '../messages/words.tsx'
import { CitationPlace } from './citation-card.tsx'
import { Marks } from './statements.tsx'
import { placeKey } from './turns.ts'

type Props = {
  answer: ChatData['answer']
  numbers: ReadonlyMap<string, number>
  /** True where some of the library's papers were left out. */
  narrowed: boolean
}

/** Says that the papers do not answer, shows what comes nearest, and what may help. */
export function Refusal({ answer, numbers, narrowed }: Props) {
  const words = useWords()
  const hints = [
    words.tryWords,
    words.tryNarrow,
    ...(narrowed ? [words.tryTick] : []),
    words.tryAdd,
  ]
  return (
    <>
      <p
        lang={answer.lead ? answer.language : undefined}
        className="measure mt-4 border-ink border-s-2 ps-4 font-semibold"
      >
        {answer.lead || words.notFound}
      </p>
      {answer.nearest.length > 0 && (
        <section className="mt-6">
          <h3 className="text-faint text-sm">{words.nearest}</h3>
          {answer.nearest.map((citation) => (
            <blockquote
              key={placeKey(citation)}
              className="measure mt-3 border-rule border-s-2 border-dashed ps-4"
            >
              <div lang={citation.language} className="font-serif">
                {citation.quote}
                <Marks citations={[citation]} numbers={numbers} />
              </div>
              <p lang={citation.language} className="mt-1 text-xs">
                {citation.title}
              </p>
              <CitationPlace citation={citation} />
            </blockquote>
          ))}
        </section>
      )}
      <section className="mt-6 text-sm">
        <h3 className="text-faint">{words.whatToTry}</h3>
        <ul className="mt-1 list-disc ps-5">
          {hints.map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ul>
      </section>
    </>
  )
}
