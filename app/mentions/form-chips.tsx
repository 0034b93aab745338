'use client'

import type { MentionForm } from '#lib/contract.ts'
import { useWords } from '../messages/words.tsx'

type Props = { forms: readonly MentionForm[]; onChange: (on: string[]) => void }

/** The forms of a term, each with its count, to be counted or left out. */
export function FormChips({ forms, onChange }: Props) {
  const words = useWords()

  function toggle({ id, on }: MentionForm) {
    const others = forms.filter((form) => form.on && form.id !== id).map((form) => form.id)
    onChange(on ? others : [...others, id])
  }

  return (
    <ul aria-label={words.forms} className="flex flex-wrap gap-1.5">
      {forms.map((form) => (
        <li key={form.id}>
          <button
            type="button"
            aria-pressed={form.on}
            onClick={() => toggle(form)}
            className="flex max-w-full items-baseline gap-1.5 rounded-full border border-rule border-dashed px-2.5 py-0.5 text-faint hover:border-ink aria-pressed:border-ink aria-pressed:border-solid aria-pressed:text-ink"
          >
            <span className="max-w-72 truncate">{form.form}</span>
            {words.formKinds[form.kind] !== '' && (
              <span className="text-faint text-xs">{words.formKinds[form.kind]}</span>
            )}
            <span className="text-xs tabular-nums">{form.count.toLocaleString(words.locale)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
