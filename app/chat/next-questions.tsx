'use client'

import { useEffect, useState } from 'react'
import type { Suggestions } from '#lib/contract.ts'
import { useArrivals } from '../library/adding/door.ts'
import { useWords } from '../messages/words.tsx'
import { findSuggested, nameDocuments } from './find-suggested.ts'
import { languageOf, type Turn } from './turns.ts'

type Props = { turn: Turn; onAsk: (question: string) => void }

/** Questions that lead on from the last answer and that the papers answer; nothing where none is known. */
export function NextQuestions({ turn, onAsk }: Props) {
  const words = useWords()
  const [found, setFound] = useState<{ key: string; questions: Suggestions['questions'] }>()
  const { running } = useArrivals()
  const answerLanguage = languageOf(turn)
  const language =
    answerLanguage === 'ja' || answerLanguage === 'en' ? answerLanguage : words.locale
  const after = turn.answer?.standaloneQuestion ?? turn.question
  const named = nameDocuments(turn.asking?.documents ?? undefined)

  const key = JSON.stringify([language, after, named])
  // They are tried by what answers readers: while papers come in, that has enough to do.
  const isDue = found?.key !== key && !running

  useEffect(() => {
    if (named === null || !isDue) return
    const leaving = new AbortController()
    void findSuggested({ language, after }, named, leaving.signal).then(
      (questions) => questions !== null && setFound({ key, questions }),
    )
    return () => leaving.abort()
  }, [language, after, named, key, isDue])

  const questions = found?.key === key ? found.questions : []
  if (questions.length === 0) return null
  return (
    <section aria-label={words.nextQuestions} className="measure mt-8 print:hidden">
      <h3 className="text-faint text-sm">{words.nextQuestions}</h3>
      <ul lang={language} className="mt-1 border-rule border-t">
        {questions.map(({ question }) => (
          <li key={question} className="border-rule border-b">
            <button
              type="button"
              onClick={() => onAsk(question)}
              className="block min-h-9 w-full px-1 py-1.5 text-start text-sm leading-snug underline-offset-4 hover:bg-desk hover:underline"
            >
              {question}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
