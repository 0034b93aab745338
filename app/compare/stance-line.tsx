'use client'

import type { Position, Stance } from '#lib/contract.ts'
import { useWords } from '../messages/words.tsx'

/** Told by sign, frame and word: the seal's colour is for citations alone. */
const looks: Readonly<Record<Stance, { frame: string; sign: string }>> = {
  advocates: { frame: 'border-ink bg-ink text-paper print:text-ink', sign: 'M8 3v10M3 8h10' },
  opposes: { frame: 'border-ink', sign: 'M3.5 3.5l9 9M12.5 3.5l-9 9' },
  conditional: { frame: 'border-dashed border-ink', sign: 'M8 3l6 10H2z' },
  describes: { frame: 'border-rule text-faint', sign: 'M3 8h10' },
}

/** How a position stands to the question, with the words that it was told by. */
export function StanceLine({ position }: { position: Position }) {
  const { compare } = useWords()
  const { stance, cues, stanceFrom, language } = position
  if (stance === null) return null
  const { frame, sign } = looks[stance]
  const shown = [...new Set(cues)]
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1 text-xs">
      <span
        data-stance={stance}
        className={`inline-flex items-center gap-1 rounded border px-1.5 py-0.5 font-semibold leading-tight ${frame}`}
      >
        <svg
          viewBox="0 0 16 16"
          aria-hidden="true"
          className="size-2.5 fill-none stroke-2 stroke-current"
          strokeLinejoin="round"
        >
          <path d={sign} />
        </svg>
        {compare.stances[stance]}
      </span>
      {shown.length > 0 && (
        <span title={compare.cues} className="min-w-0 text-faint">
          <span className="sr-only">{compare.cues} </span>
          <span lang={language}>{shown.map(compare.cue).join(' ')}</span>
        </span>
      )}
      {stanceFrom === 'model' && <span className="text-faint">{compare.byModel}</span>}
    </p>
  )
}
