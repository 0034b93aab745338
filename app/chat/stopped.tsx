'use client'

import { useWords } from '../messages/words.tsx'

/** Says that an answer was stopped before its end, and offers to ask again. */
export function Stopped({ onAgain }: { onAgain: () => void }) {
  const words = useWords()
  return (
    <p className="mt-4 flex items-baseline gap-4 text-faint text-sm">
      <span role="status">{words.stopped}</span>
      <button
        type="button"
        onClick={onAgain}
        className="min-h-6 underline underline-offset-4 hover:text-ink"
      >
        {words.askAgain}
      </button>
    </p>
  )
}
