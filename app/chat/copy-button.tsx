'use client'

import { useEffect, useState } from 'react'
import { useWords } from '../messages/words.tsx'
import { copyText } from './copy-text.ts'

type Props = {
  /** What is copied, to the letter. */
  text: string
  children: string
  className?: string
}

const shownMs = 2500

/** Copies a text and says so. */
export function CopyButton({ text, children, className = '' }: Props) {
  const words = useWords()
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none')

  useEffect(() => {
    if (outcome === 'none') return
    const timer = setTimeout(() => setOutcome('none'), shownMs)
    return () => clearTimeout(timer)
  }, [outcome])

  return (
    <button
      type="button"
      title={text}
      onClick={() =>
        copyText(text).then(
          () => setOutcome('copied'),
          () => setOutcome('failed'),
        )
      }
      className={`min-h-6 underline underline-offset-4 ${className}`}
    >
      <span aria-live="polite">
        {outcome === 'none' ? children : outcome === 'copied' ? words.copied : words.copyFailed}
      </span>
    </button>
  )
}
