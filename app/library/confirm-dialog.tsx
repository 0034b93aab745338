'use client'

import { type ReactNode, useState } from 'react'
import { useWords } from '../messages/words.tsx'
import { Button, Dialog } from './dialog.tsx'
import type { Problem } from './fetch.ts'
import { ProblemNote } from './problem-note.tsx'

type Props = {
  title: string
  action: string
  children: ReactNode
  /** Does it; tells which share is done; gives what kept it from being done, if anything did. */
  onConfirm: (tell: (share: number) => void) => Promise<Problem | null>
  onClose: () => void
}

/** Asks once more before something goes, and says how far it is. */
export function ConfirmDialog({ title, action, children, onConfirm, onClose }: Props) {
  const words = useWords()
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function confirm() {
    setShare(0)
    const found = await onConfirm(setShare)
    setShare(null)
    setProblem(found)
    if (found === null) onClose()
  }

  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      {problem !== null && <ProblemNote problem={problem} />}
      <div className="flex items-center justify-end gap-2">
        {share !== null && (
          <progress aria-label={action} value={share} max={1} className="me-auto" />
        )}
        <Button onPress={onClose}>{words.cancelDialog}</Button>
        <Button strong disabled={share !== null} onPress={confirm}>
          {action}
        </Button>
      </div>
    </Dialog>
  )
}
