'use client'

import { useState } from 'react'
import type { Translation as Translated } from '#lib/contract.ts'
import type { Citation } from '#lib/document.ts'
import { type Problem, sendJson } from '../library/fetch.ts'
import { ProblemNote } from '../library/problem-note.tsx'
import { useWords } from '../messages/words.tsx'
import { useAnchor } from './anchors.tsx'
import { modelName } from './generator-name.ts'
import { useGenerators } from './generators.tsx'
import { isLost } from './place-now.ts'
import { useReadersLanguage } from './readers-language.tsx'

type State =
  | { is: 'offered' }
  | { is: 'asked' }
  | { is: 'there'; translated: Translated }
  | { is: 'failed'; problem: Problem }

/**
 * Offers to have a quote translated by a model where it is in another language than the question, and
 * shows the translation as a machine's; the quote stays what it is. Without a model, nothing.
 */
export function Translation({ citation }: { citation: Citation }) {
  const words = useWords()
  const { model } = useGenerators()
  const language = useReadersLanguage()
  const [state, setState] = useState<State>({ is: 'offered' })
  const isForeign = citation.language !== 'und' && citation.language.split('-')[0] !== language
  const anchor = useAnchor(citation)
  // Only what the paper still says can be cut from it.
  if (model === null || !isForeign || isLost(anchor)) return null

  async function translate() {
    setState({ is: 'asked' })
    const { documentId, version, start, end } = anchor?.now ?? citation
    const body = { documentId, version, start, end, language, generator: model }
    const answer = await sendJson<Translated>('POST', '/api/translation', body)
    if ('problem' in answer) setState({ is: 'failed', problem: answer.problem })
    else if (answer.value !== null) setState({ is: 'there', translated: answer.value })
  }

  return (
    <div className="border-rule border-t px-4 py-2" aria-live="polite">
      {(state.is === 'offered' || state.is === 'asked') && (
        <button
          type="button"
          aria-disabled={state.is === 'asked'}
          onClick={() => state.is === 'offered' && translate()}
          className="min-h-6 underline underline-offset-4 aria-disabled:text-faint aria-disabled:no-underline"
        >
          {state.is === 'asked' ? `${words.translating}…` : words.translate}
        </button>
      )}
      {state.is === 'there' && (
        <>
          <p className="text-faint text-xs">
            {words.machineTranslation(modelName(state.translated.model))}
          </p>
          {/* The button had the focus, and the card stays as long as something in it has. */}
          <p
            ref={takeFocus}
            tabIndex={-1}
            lang={state.translated.language}
            className="mt-0.5 max-h-40 overflow-y-auto outline-none"
          >
            {state.translated.text}
          </p>
          {state.translated.notes.map((note) => (
            <p key={note} className="mt-1 text-xs">
              {note}
            </p>
          ))}
        </>
      )}
      {state.is === 'failed' && <ProblemNote problem={state.problem} onRetry={translate} />}
    </div>
  )
}

function takeFocus(element: HTMLElement | null): void {
  element?.focus()
}
