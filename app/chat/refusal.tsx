'use client'

import type { ChatData } from '#lib/chat/message.ts'
import { placeKey } from '#lib/chat/numbers.ts'
import { useWords } from '../messages/words.tsx'
import type { Numbers } from './marks.tsx'
import { Quote } from './quote.tsx'

type Props = {
  answer: ChatData['answer']
  numbers: Numbers
  /** True where some of the library's papers were left out. */
  narrowed: boolean
}

/** What comes nearest where the papers do not answer, and what may help. */
export function Refusal({ answer, numbers, narrowed }: Props) {
  const words = useWords()
  const hints = [
    ...(narrowed ? [words.tryTick] : []),
    words.tryWords,
    words.tryNarrow,
    words.tryAdd,
  ]
  return (
    <>
      {answer.nearest.length > 0 && (
        <section className="mt-6">
          <h3 className="text-faint text-sm">{words.nearest}</h3>
          {answer.nearest.map((citation) => (
            <Nearest key={placeKey(citation)} citation={citation} numbers={numbers} />
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

type NearestProps = {
  citation: ChatData['answer']['nearest'][number]
  numbers: Numbers
}

function Nearest({ citation, numbers }: NearestProps) {
  return (
    <Quote citation={citation} numbers={numbers} isNear>
      <p lang={citation.language} className="mt-0.5 text-xs">
        {citation.title}
      </p>
    </Quote>
  )
}
