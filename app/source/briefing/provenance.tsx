'use client'

import type { Briefing } from '#lib/contract.ts'
import { modelName } from '../../chat/generator-name.ts'
import { useWords } from '../../messages/words.tsx'
import { useBriefingWords } from './use-briefing-words.ts'

type Props = {
  briefing: Briefing
  /** The reader wants the paper's own sentences. */
  plain: boolean
  onPlain: (plain: boolean) => void
}

/** Whose words the lines are, how many were withheld, and the way to the other kind. */
export function Provenance({ briefing, plain, onPlain }: Props) {
  const words = useWords()
  const own = useBriefingWords()
  const { generator, withheld, statements } = briefing
  if (statements.length === 0) return null
  const isWritten = generator.kind === 'model'
  return (
    <div className="mt-6 grid gap-1 text-faint text-xs">
      {isWritten && withheld > 0 && <p>{words.withheld(withheld)}</p>}
      <p>{isWritten ? own.byModel(modelName(generator.model ?? '')) : own.extractive}</p>
      {(isWritten || plain) && (
        <p>
          <button
            type="button"
            onClick={() => onPlain(!plain)}
            className="min-h-8 underline underline-offset-4 hover:text-ink"
          >
            {plain ? own.byModelAgain : own.inItsWords}
          </button>
        </p>
      )}
    </div>
  )
}
