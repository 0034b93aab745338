'use client'

import { useWords } from '../messages/words.tsx'
import { modelName } from './generator-name.ts'
import type { Turn } from './turns.ts'

type Props = { turn: Turn; onStop: () => void }

/** What is being done now, with a way to stop it. */
export function Progress({ turn: { asking, search }, onStop }: Props) {
  const words = useWords()
  const { documents, passages } = asking?.searched ?? { documents: 0, passages: 0 }
  const doing =
    search === null
      ? words.searching(words.paperCount(documents), words.passageCount(passages))
      : search.generator.kind === 'model'
        ? words.writing(modelName(search.generator.model ?? ''))
        : words.weighing(words.passageCount(search.passages.length))
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
