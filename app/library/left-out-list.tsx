'use client'

import { useState } from 'react'
import type { LeftOut } from '#lib/contract.ts'
import { visible } from '#lib/text/visible.ts'
import { useWords } from '../messages/words.tsx'
import { restorePaper } from './actions.ts'
import type { Problem } from './fetch.ts'
import { ProblemNote } from './problem-note.tsx'

type Props = { papers: readonly LeftOut[]; onChanged: () => Promise<void> }

/** Papers that were taken out although their files stay in their folder, and the way back. */
export function LeftOutList({ papers, onChanged }: Props) {
  const words = useWords()
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  if (papers.length === 0) return null

  async function restore(id: string) {
    setBusy(id)
    setProblem(await restorePaper(id))
    await onChanged()
    setBusy(null)
  }

  return (
    <details className="text-sm">
      <summary className="min-h-8">{words.takenOut(papers.length)}</summary>
      <p className="measure text-faint text-xs">{words.takenOutHint}</p>
      {problem !== null && <ProblemNote problem={problem} />}
      <ul className="mt-1">
        {papers.map(({ id, title, source }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline gap-x-3 border-rule border-t py-1.5"
          >
            <span className="wrap-anywhere min-w-0 flex-1 basis-60">
              {title}
              <span className="block text-faint text-xs">{visible(source)}</span>
            </span>
            <button
              type="button"
              aria-label={words.restorePaper(title)}
              disabled={busy !== null}
              onClick={() => restore(id)}
              className="min-h-8 underline underline-offset-4 disabled:text-faint"
            >
              {words.restore}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
