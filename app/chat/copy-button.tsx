'use client'

import { useEffect, useState } from 'react'
import { useWords } from '../messages/words.tsx'

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

/**
 * Copies a text; by the old way where the page comes neither by https nor from this machine, for
 * browsers have the new one nowhere else. Rejects where the reader does not let pages copy.
 */
async function copyText(text: string): Promise<void> {
  const clipboard: Clipboard | undefined = navigator.clipboard
  if (clipboard !== undefined) return clipboard.writeText(text)
  const give = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
  }
  document.addEventListener('copy', give, { once: true })
  const isCopied = document.execCommand('copy')
  document.removeEventListener('copy', give)
  if (!isCopied) throw new DOMException('This page may not copy.', 'NotAllowedError')
}
