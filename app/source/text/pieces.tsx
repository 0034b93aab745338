'use client'

import { Fragment } from 'react'
import type { Piece } from './cut.ts'
import { NoteButton } from './note.tsx'
import { PageTurn } from './page-turn.tsx'

/** The text of pieces, each with the place in the paper at which it begins. */
export function Pieces({ text, pieces }: { text: string; pieces: readonly Piece[] }) {
  return pieces.map((piece) => (
    <Fragment key={piece.start}>
      {piece.turn && <PageTurn page={piece.turn} />}
      {piece.marked ? (
        <mark data-start={piece.start}>{piece.text}</mark>
      ) : (
        <span data-start={piece.start}>{piece.text}</span>
      )}
      {piece.notes.map((note) => (
        <NoteButton key={note.label} text={text} note={note} />
      ))}
    </Fragment>
  ))
}

/** The number of a note, drawn and not written. */
export function NoteNumber({ label }: { label: string }) {
  return <span className="note-mark" data-label={label} aria-hidden="true" />
}
