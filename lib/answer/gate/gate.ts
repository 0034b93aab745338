/**
 * What a model writes passes here, one whole statement at a time, before a reader sees any of it:
 * only evidence that was shown counts, only the papers' words stand in quotation marks, and what is
 * asserted without evidence stays out.
 */
import type { Statement } from '#lib/contract.ts'
import type { Citation } from '#lib/document.ts'
import type { Draft } from '../drafts.ts'
import { namesOnly, readsAsHeading } from './heading.ts'
import { longestProse, plainProse } from './plain-prose.ts'
import { checkTypedQuotes } from './typed-quotes.ts'
import { struckNote } from './wording.ts'
import { withoutWrittenIds } from './written-ids.ts'

/** What a draft is held against. */
export type Shown = {
  /** The evidence by the ids under which the model was shown it. */
  citations: ReadonlyMap<string, Citation>
  /** Every word of the question and of what was shown. */
  known: ReadonlySet<string>
  /** The mark of this prompt's fence, which no paper and no reader knows. */
  nonce: string
  /** The answer's language, as a BCP 47 primary tag. */
  language: string
}

export type Passed = Pick<Statement, 'text' | 'kind' | 'notes'> & { citations: Citation[] }

/** `nothing`: there is nothing in it to show or to withhold. */
export type Gated =
  | { outcome: 'passed'; statement: Passed }
  | { outcome: 'withheld'; why: 'uncited' | 'misquoted' | 'unreadable' }
  | { outcome: 'nothing' }

/** A longer text is no statement. */
const longestStatement = 1_000
/** A word alone says nothing. */
const fewestLetters = 4
/** Who points at more than this points at nothing. */
const mostCitations = 8

const leftoverJson = /[{[]\s*\\?"\w+\\?"\s*:|\\?"(?:ids|kind|text|elements)\\?"\s*:/u

/** One draft, checked; a statement that passed still awaits its verdict. */
export function gate(draft: Draft, { citations, known, nonce, language }: Shown): Gated {
  if (draft.text.length > longestProse || leftoverJson.test(draft.text)) {
    return { outcome: 'withheld', why: 'unreadable' }
  }
  const ids: ReadonlySet<string> = new Set(citations.keys())
  const text = proseOf(draft.text, ids)
  if (lettersOf(text) < fewestLetters) return { outcome: 'nothing' }
  if (text.includes(nonce) || text.length > longestStatement) {
    return { outcome: 'withheld', why: 'unreadable' }
  }
  const cited = citedBy(draft.ids, citations)
  if (draft.kind !== 'point' && readsAsHeading(text) && quotesNothing(text)) {
    if (namesOnly(text, known)) {
      return { outcome: 'passed', statement: { text, kind: draft.kind, citations: [], notes: [] } }
    }
    if (cited.length === 0) return { outcome: 'nothing' }
  }
  if (cited.length === 0) return { outcome: 'withheld', why: 'uncited' }
  const checked = checkTypedQuotes(text, cited)
  if (checked.empty) return { outcome: 'withheld', why: 'misquoted' }
  return {
    outcome: 'passed',
    statement: {
      text: checked.text,
      // A heading that asserts something is a point like any other.
      kind: draft.kind === 'heading' ? 'point' : draft.kind,
      citations: cited,
      notes: checked.struck > 0 ? [struckNote(language)] : [],
    },
  }
}

const lettersOf = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

const quotesNothing = (text: string) => checkTypedQuotes(text, []).struck === 0

/** Until nothing changes any more: what was taken out may have kept apart what is markup together. */
function proseOf(written: string, ids: ReadonlySet<string>): string {
  let text = written
  for (let round = 0; round < 6; round += 1) {
    const next = withoutWrittenIds(plainProse(withoutWrittenIds(text, ids)), ids)
    if (next === text) break
    text = next
  }
  return text
}

/** The evidence that a statement names, each once, in its order; also where `[id]` was written. */
function citedBy(ids: readonly string[], citations: ReadonlyMap<string, Citation>): Citation[] {
  const named = new Set(ids.map((id) => id.trim().replace(/^\[(\w+)\]$/u, '$1')))
  return [...named].flatMap((id) => citations.get(id) ?? []).slice(0, mostCitations)
}
