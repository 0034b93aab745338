'use client'

import { useWords } from '../messages/words.tsx'
import type { Pane } from './use-panes.ts'

type Props = { front: Pane; right: 'source' | 'mentions' | null; onSwitch: (pane: Pane) => void }

/** On a narrow desk: which pane is in front. */
export function PaneSwitch({ front, right, onSwitch }: Props) {
  const words = useWords()
  const panes: Pane[] = ['papers', 'conversation', ...(right === null ? [] : (['source'] as const))]
  return (
    <nav className="flex border-rule border-b bg-desk desk:hidden">
      {panes.map((pane) => (
        <button
          key={pane}
          type="button"
          aria-current={pane === front ? 'true' : undefined}
          onClick={() => onSwitch(pane)}
          className="flex-1 border-transparent border-b-2 py-2 text-faint text-sm aria-[current]:border-ink aria-[current]:text-ink"
        >
          {pane === 'source' && right === 'mentions' ? words.mentions : words.panes[pane]}
        </button>
      ))}
    </nav>
  )
}
