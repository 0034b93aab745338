'use client'

import { useWords } from '../messages/words.tsx'
import { explain } from './explain.ts'
import type { Problem } from './fetch.ts'

type Props = { problem: Problem; onRetry?: () => void }

/** What went wrong and what helps, with a way to try again. */
export function ProblemNote({ problem, onRetry }: Props) {
  const words = useWords()
  const [said, ...hints] = explain(problem, words)
  return (
    <div role="alert" className="measure border-ink border-s-2 ps-4">
      <p className="font-semibold">{words.failed}</p>
      <p className="mt-1">{said}</p>
      {hints.length > 0 && <p className="mt-1 text-faint">{hints.join(' ')}</p>}
      {onRetry && (
        <button type="button" onClick={onRetry} className="mt-2 underline underline-offset-4">
          {words.retry}
        </button>
      )}
    </div>
  )
}
