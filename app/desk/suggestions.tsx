'use client'

import { useEffect, useState } from 'react'
import type { Document, Suggestions as Offered } from '#lib/contract.ts'
import { findSuggested, nameDocuments } from '../chat/find-suggested.ts'
import { useArrivals } from '../library/adding/door.ts'
import { useWords } from '../messages/words.tsx'

type Props = {
  documents: readonly Document[]
  /** The papers to ask; undefined for all. */
  asked: readonly string[] | undefined
  onAsk: (question: string) => void
}

/** The page comes first: questions are tried when it stands. */
const afterPaintMs = 500

/** Questions that the papers answer well, for a reader to begin with; nothing where none is known. */
export function Suggestions({ documents, asked, onAsk }: Props) {
  const words = useWords()
  const [questions, setQuestions] = useState<Offered['questions']>([])
  const { running } = useArrivals()
  const [tried, setTried] = useState('')
  const present = documents.map(({ version }) => version).join()
  // While more papers come in, what those before them offered stays.
  const versions = running && tried !== '' ? tried : present
  const named = nameDocuments(asked)

  useEffect(() => {
    setQuestions([])
    if (versions === '' || named === null) return
    const leaving = new AbortController()
    const look = async () => {
      const found = await findSuggested({ language: words.locale }, named, leaving.signal)
      if (found === null) return
      setQuestions(found)
      setTried(found.length > 0 ? versions : '')
    }
    const timer = setTimeout(look, afterPaintMs)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [versions, named, words.locale])

  const titles = new Map(documents.map(({ id, title }) => [id, title]))
  if (questions.length === 0) return null
  return (
    <section aria-label={words.suggestions} className="w-full max-w-[34rem] text-start">
      <h3 className="text-center text-faint text-sm">{words.suggestions}</h3>
      <ul className="mt-2 border-rule border-t">
        {questions.map(({ question, documentId }) => (
          <li key={question} className="border-rule border-b">
            <button
              type="button"
              title={titles.get(documentId)}
              onClick={() => onAsk(question)}
              className="block w-full px-2 py-2 text-start text-sm leading-snug underline-offset-4 hover:bg-desk hover:underline"
            >
              {question}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
