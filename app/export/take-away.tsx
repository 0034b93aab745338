'use client'

import { lazy, Suspense, useRef, useState } from 'react'
import type { ExportSubject } from '#lib/contract.ts'
import { useWords } from '../messages/words.tsx'
import { LineIcon } from '../shell/line-icon.tsx'

const TakeAwayMenu = lazy(() => import('./take-away-menu.tsx'))

type Props = {
  what: ExportSubject
  /** `sign`: a sign alone, among others; else a word to press. */
  look?: 'sign' | 'word'
  /** What is taken away, where what stands around it does not tell. */
  label?: string
}

/** The way to take something along as a file. What it opens is loaded when it is first pressed. */
export function TakeAway({ what, look = 'word', label }: Props) {
  const words = useWords()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const [said, setSaid] = useState('')

  return (
    <span className="inline-flex print:hidden">
      <button
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={look === 'sign' ? (label ?? words.takeAway) : label}
        title={look === 'sign' ? (label ?? words.takeAway) : undefined}
        onClick={() => setOpen(!open)}
        className={
          look === 'sign'
            ? 'grid size-8 place-content-center rounded text-faint hover:bg-desk hover:text-ink'
            : 'min-h-8 px-2 text-faint text-sm hover:text-ink'
        }
      >
        {look === 'sign' ? <Sign /> : words.takeAway}
      </button>
      {open && (
        <Suspense fallback={null}>
          <TakeAwayMenu
            what={what}
            anchor={button}
            onDone={setSaid}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
      <span role="status" className="sr-only">
        {said}
      </span>
    </span>
  )
}

function Sign() {
  return (
    <LineIcon>
      <path d="M8 2.4v7.4M5 7l3 3 3-3M2.8 11.4v2.2h10.4v-2.2" />
    </LineIcon>
  )
}
