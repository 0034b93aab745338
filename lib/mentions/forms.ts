/**
 * The forms in which a term is looked for and counted.
 */
import { createHash } from 'node:crypto'
import type { MentionForm } from '#lib/contract.ts'
import { fold } from '#lib/text/fold.ts'

export type Kind = MentionForm['kind']

/** A form that was found, with the words that it was found in and how often in each. */
export type FoundForm = { id: string; kind: Kind; written: Map<string, number> }

/** The most forms of a kind that are counted apart; the papers' commonest. */
export const mostForms = 12

/** An opaque name of a form, the same for the same term in any papers. */
export function formId(kind: Kind, written: string): string {
  const key = kind === 'within' || kind === 'term' ? kind : `${kind} ${plain(written)}`
  return createHash('sha256').update(key).digest('hex').slice(0, 12)
}

/** A written form without what joins its parts: Indo-Pacific is Indo Pacific. */
export function plain(written: string): string {
  return fold(written).replace(/[\s\-\u2010-\u2015\u2212・]/gu, '')
}

/** How a form is called: as it is written most often; longer words by the three commonest. */
export function nameOf({ kind, written }: FoundForm): string {
  const commonest = [...written].sort(([, a], [, b]) => b - a).map(([one]) => one)
  return kind === 'within' ? commonest.slice(0, 3).join(', ') : (commonest[0] ?? '')
}

/**
 * Whether a form counts as long as the reader says nothing: names of a country in other languages, what
 * is a gloss of a gloss, common words and other Latin words that hold the term do not.
 */
export function countsByItself(form: FoundForm): boolean {
  const name = nameOf(form)
  if (form.kind === 'name' || form.kind === 'further') return false
  if (form.kind === 'within') return /\p{Script=Katakana}/u.test(name)
  if (form.kind !== 'case') return true
  return name.length > 3 && /\p{Lu}/u.test(name)
}
