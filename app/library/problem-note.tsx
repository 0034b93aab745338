'use client'

import { useWords } from '../messages/words.tsx'
import type { Problem } from './fetch.ts'

type Props = { problem: Problem; onRetry?: () => void }

/** What went wrong and what helps, with a way to try again. */
export function ProblemNote({ problem, onRetry }: Props) {
  const words = useWords()
  const lost = problem.code === 'unreachable'
  const said = lost ? words.unreachable : words.problems[problem.code]
  const details = said === undefined ? problem.hint : [problem.message, problem.hint].join(' ')
  const hint = lost ? words.unreachableHint : details
  return (
    <div role="alert" className="measure border-ink border-s-2 ps-4">
      <p className="font-semibold">{words.failed}</p>
      <p className="mt-1">{said ?? problem.message}</p>
      {hint && <p className="mt-1 text-faint">{hint}</p>}
      {onRetry && (
        <button type="button" onClick={onRetry} className="mt-2 underline underline-offset-4">
          {words.retry}
        </button>
      )}
    </div>
  )
}
