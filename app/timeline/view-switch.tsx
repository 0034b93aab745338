'use client'

import { useWords } from '../messages/words.tsx'

type Props = { isTimeline: boolean; onSwitch: (isTimeline: boolean) => void }

/** Which of the two ways of setting papers side by side is shown. */
export function ViewSwitch({ isTimeline, onSwitch }: Props) {
  const { timeline } = useWords()
  return (
    <nav
      aria-label={timeline.views}
      className="flex shrink-0 gap-1 border-rule border-b px-3 text-sm desk:px-5 print:hidden"
    >
      {[false, true].map((one) => (
        <button
          key={String(one)}
          type="button"
          aria-current={one === isTimeline ? 'page' : undefined}
          onClick={() => onSwitch(one)}
          className="-mb-px min-h-10 border-transparent border-b-2 px-2 text-faint hover:text-ink aria-[current]:border-ink aria-[current]:text-ink"
        >
          {one ? timeline.title : timeline.comparison}
        </button>
      ))}
    </nav>
  )
}
