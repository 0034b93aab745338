'use client'

import { useState } from 'react'
import type { IngestEvent } from '#lib/contract.ts'
import { type Problem, readProblem } from '../library/fetch.ts'
import { ProblemNote } from '../library/problem-note.tsx'
import { readLines } from '../library/read-lines.ts'
import { useWords } from '../messages/words.tsx'

type State =
  | { is: 'offered' }
  | { is: 'adding'; source: string }
  | { is: 'failed'; problem: Problem }

/** Offers the sample papers to a reader who has none at hand. */
export function AddSamples({ onAdded }: { onAdded: () => void }) {
  const words = useWords()
  const [state, setState] = useState<State>({ is: 'offered' })

  async function add() {
    setState({ is: 'adding', source: '' })
    const problem = await addSamples((source) => setState({ is: 'adding', source }))
    setState(problem === null ? { is: 'offered' } : { is: 'failed', problem })
    onAdded()
  }

  return (
    <div className="text-sm">
      <button
        type="button"
        disabled={state.is === 'adding'}
        onClick={add}
        className="min-h-9 rounded-md border border-rule px-3 py-1.5 hover:border-ink disabled:cursor-default disabled:text-faint"
      >
        {words.addSamples}
      </button>
      <p role="status" className="mt-1 min-h-5 text-faint text-xs">
        {state.is === 'adding' && `${words.addingSample(state.source)}…`}
      </p>
      {state.is === 'failed' && <ProblemNote problem={state.problem} onRetry={add} />}
    </div>
  )
}

/** Adds them, tells which is being read, and gives what kept any of them out. */
async function addSamples(tell: (source: string) => void): Promise<Problem | null> {
  const response = await fetch('/api/samples', { method: 'POST' }).catch(() => null)
  if (response === null) return readProblem('')
  if (!response.ok || response.body === null) return readProblem(await response.text())
  let problem: Problem | null = null
  for await (const { source, error } of readLines<IngestEvent>(response.body)) {
    tell(source)
    if (error) problem = { code: error.code, message: error.message, hint: error.hint }
  }
  return problem
}
