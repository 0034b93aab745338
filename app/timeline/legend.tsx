'use client'

import { useWords } from '../messages/words.tsx'
import { looks } from './looks.ts'

/** What the marks of the picture mean, and how its axis is to be read. */
export function Legend() {
  const { timeline } = useWords()
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-1 text-faint text-xs">
      <span className="flex items-center gap-1.5">
        <span aria-hidden="true" className={`block ${looks.day}`} /> {timeline.day}
      </span>
      <span className="flex items-center gap-1.5">
        <span aria-hidden="true" className={`block w-4 ${looks.month}`} /> {timeline.month}
      </span>
      <span className="flex items-center gap-1.5">
        <span aria-hidden="true" className={`block w-10 ${looks.year}`} /> {timeline.longer}
      </span>
      <span>{timeline.axisHint}</span>
    </div>
  )
}
