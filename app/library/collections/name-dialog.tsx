'use client'

import { type FormEvent, useState } from 'react'
import { useWords } from '../../messages/words.tsx'
import { Button, Dialog } from '../dialog.tsx'
import type { Problem } from '../fetch.ts'
import { ProblemNote } from '../problem-note.tsx'

type Props = {
  title: string
  name: string
  /** Gives what kept it from being done, if anything did. */
  onName: (name: string) => Promise<Problem | null>
  onClose: () => void
}

/** Asks for the name of a collection. */
export function NameDialog({ title, name, onName, onClose }: Props) {
  const words = useWords()
  const [problem, setProblem] = useState<Problem | null>(null)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const given = String(new FormData(event.currentTarget).get('name')).trim()
    if (given === '') return
    const found = await onName(given)
    if (found === null) onClose()
    setProblem(found)
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit} className="grid gap-3">
        <label className="grid gap-1">
          {words.collectionName}
          <input
            name="name"
            defaultValue={name}
            required
            maxLength={100}
            className="min-h-9 rounded border border-rule bg-paper px-2"
          />
        </label>
        {problem !== null && <ProblemNote problem={problem} />}
        <div className="flex justify-end gap-2">
          <Button onPress={onClose}>{words.cancelDialog}</Button>
          <Button type="submit" strong>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
