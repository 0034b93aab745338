'use client'

import { type FormEvent, useState } from 'react'
import type { Document, DocumentPatch } from '#lib/contract.ts'
import { useWords } from '../../messages/words.tsx'
import { editPaper } from '../actions.ts'
import { Button } from '../dialog.tsx'
import type { Problem } from '../fetch.ts'
import { ProblemNote } from '../problem-note.tsx'
import { type Draft, draftOf, patchOf } from './draft.ts'
import { Field } from './field.tsx'

type Props = { document: Document; onChanged: () => Promise<void>; onClose: () => void }

/** Where a reader puts right what a paper says of itself, and takes it back to what was read. */
export function EditForm({ document, onChanged, onClose }: Props) {
  const words = useWords()
  const [draft, setDraft] = useState<Draft>(draftOf(document))
  const [problem, setProblem] = useState<Problem | null>(null)

  async function change(patch: DocumentPatch): Promise<boolean> {
    const found = await editPaper(document.id, patch)
    setProblem(found)
    if (found === null) await onChanged()
    return found === null
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    const patch = patchOf(draft, document)
    if (Object.keys(patch).length === 0 || (await change(patch))) onClose()
  }

  const field = (name: keyof Draft, hint?: string) => (
    <Field
      label={words.fields[name]}
      hint={hint}
      edited={document.edited.includes(name)}
      onTakeBack={() => change({ [name]: null })}
    >
      {(id) =>
        name === 'authors' || name === 'title' ? (
          <textarea
            id={id}
            rows={1}
            required={name === 'title'}
            lang={document.language}
            value={draft[name]}
            onChange={({ target }) => setDraft({ ...draft, [name]: target.value })}
            className="field-sizing-content min-h-9 resize-none rounded border border-rule bg-paper px-2 py-1"
          />
        ) : (
          <input
            id={id}
            lang={document.language}
            value={draft[name]}
            pattern={name === 'date' ? String.raw`\d{4}(-\d{2}(-\d{2})?)?` : undefined}
            title={name === 'date' ? words.dateForm : undefined}
            onChange={({ target }) => setDraft({ ...draft, [name]: target.value })}
            className="min-h-9 rounded border border-rule bg-paper px-2"
          />
        )
      }
    </Field>
  )

  return (
    <form onSubmit={submit} className="grid gap-3">
      {field('title')}
      {field('authors', words.onePerLine)}
      {field('date', words.dateForm)}
      {field('publisher')}
      {problem !== null && <ProblemNote problem={problem} />}
      <div className="flex justify-end">
        <Button type="submit" strong>
          {words.save}
        </Button>
      </div>
    </form>
  )
}
