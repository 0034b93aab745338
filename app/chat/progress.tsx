'use client'

import { useWords } from '../messages/words.tsx'
import type { Turn } from './turns.ts'

type Props = {
  turn: Turn
  searched: { documents: number; passages: number }
  onStop: () => void
}

/** What is being done now, with a way to stop it. */
export function Progress({ turn, searched, onStop }: Props) {
  const words = useWords()
  const doing =
    turn.search === null
      ? words.searching(words.paperCount(searched.documents), words.passageCount(searched.passages))
      : words.weighing(words.passageCount(turn.search.passages.length))
  return (
    <p className="mt-4 flex items-baseline gap-4 text-faint text-sm">
      <span role="status">{doing}…</span>
      <button
        type="button"
        onClick={onStop}
        className="underline underline-offset-4 hover:text-ink"
      >
        {words.stop}
      </button>
    </p>
  )
}
