'use client'

import { useId, useState } from 'react'
import { useWords } from '../../messages/words.tsx'
import type { PlacedNote } from './lay-out.ts'

/** A note's mark, which opens the note where it stands. */
export function NoteButton({ text, note: placed }: { text: string; note: PlacedNote }) {
  const { label, note, from } = placed
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  if (note === null || from >= note.end) {
    return <span className="note-mark" data-label={label} aria-hidden="true" />
  }
  return (
    <>
      <button
        type="button"
        className="note-mark note-button"
        data-label={label}
        aria-label={words.note(label)}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <span id={id} role="note" aria-label={words.note(label)} className="inline-note">
          <span data-label={label} aria-hidden="true" className="note-mark" />
          <span data-start={from}>{text.slice(from, note.end)}</span>
        </span>
      )}
    </>
  )
}
