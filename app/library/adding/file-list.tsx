'use client'

import { useState } from 'react'
import { useWords } from '../../messages/words.tsx'
import { FileRow } from './file-row.tsx'
import type { Item, ItemState } from './item.ts'
import type { Tally } from './lot.ts'

/** What part of the files is listed. */
type Part = 'all' | 'open' | ItemState['kind']

const parts = [
  'failed',
  'skipped',
  'left-out',
  'added',
  'updated',
  'unchanged',
  'cancelled',
] as const
const step = 100

/** The files that were given, by what has become of them; a hundred at a time, for there may be ten thousand. */
export function FileList({ items, tally }: { items: readonly Item[]; tally: Tally }) {
  const words = useWords()
  const [chosen, setChosen] = useState<Part | null>(null)
  const [shown, setShown] = useState(step)
  const open = tally.counts.waiting + tally.counts['under-way']
  const offered: { part: Part; name: string; count: number }[] = [
    { part: 'all', name: words.allFiles, count: items.length },
    { part: 'open', name: words.openFiles, count: open },
    ...parts.map((part) => ({ part, name: words.outcomes[part], count: tally.counts[part] })),
  ]
  const troubled = parts.slice(0, 3).find((part) => tally.counts[part] > 0)
  const wanted = chosen ?? (open > 0 ? 'open' : (troubled ?? 'all'))
  const part = offered.some((one) => one.part === wanted && one.count > 0) ? wanted : 'all'
  const listed = items.filter(({ state }) => isIn(state, part))

  return (
    <div className="mt-2">
      <div className="flex flex-wrap gap-1.5 text-xs">
        {offered
          .filter(({ count }) => count > 0)
          .map(({ part: one, name, count }) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === part}
              onClick={() => {
                setChosen(one)
                setShown(step)
              }}
              className="min-h-7 rounded-full border border-rule px-2.5 tabular-nums hover:border-ink aria-pressed:border-ink aria-pressed:bg-paper"
            >
              {name} {count.toLocaleString(words.locale)}
            </button>
          ))}
      </div>
      <ul className="mt-2">
        {listed.slice(0, shown).map((item) => (
          <FileRow key={item.id} item={item} />
        ))}
      </ul>
      {listed.length > shown && (
        <button
          type="button"
          onClick={() => setShown(shown + step)}
          className="mt-2 min-h-8 underline underline-offset-4"
        >
          {words.showMore(listed.length - shown)}
        </button>
      )}
    </div>
  )
}

function isIn({ kind }: ItemState, part: Part): boolean {
  if (part === 'open') return kind === 'waiting' || kind === 'under-way'
  return part === 'all' || kind === part
}
