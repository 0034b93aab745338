/**
 * Says whether a statement is borne out by the quotes that it cites: by its numbers, its words and
 * its meaning, without any language model.
 */
import type { Citation } from '#lib/document.ts'
import type { Embedder } from '#lib/models/embedder.ts'
import { checkQuantities } from './check-quantities.ts'
import { type Finding, type Verdict, verdictOf } from './finding.ts'
import { type Meaning, meaningOf } from './meaning.ts'
import { sourceOf } from './source.ts'
import { type Wording, wordingIn } from './wording.ts'

/** A statement as it would be shown; `language` is the answer's, as a BCP 47 primary tag. */
export type JudgedStatement = { text: string; language: string }

/**
 * The verdict on a statement. `supported`: nothing speaks against it. `weak`: something may not be
 * borne out, and the notes say what. `unsupported`: the quotes do not say it; it is not to be shown.
 * @throws TenkyoError `embedder-unavailable`
 */
export async function judge(
  embedder: Embedder,
  { text, language }: JudgedStatement,
  citations: readonly Citation[],
): Promise<Verdict> {
  const wording = wordingIn(language)
  const source = sourceOf(citations)
  if (source.quotes.length === 0) return { support: 'unsupported', notes: [wording.unrelated] }
  const meaning = await meaningOf(embedder, text, source)
  return verdictOf([...checkQuantities(text, source, wording), ...checkMeaning(meaning, wording)])
}

/** Below the first a quote speaks of something else; up to the second one can't be sure. */
const leastLikeness = 0.2
const sureLikeness = 0.5

function checkMeaning({ likeness }: Meaning, wording: Wording): Finding[] {
  if (likeness < leastLikeness) return [{ weight: 'contradiction', note: wording.unrelated }]
  return likeness < sureLikeness ? [{ weight: 'doubt', note: wording.distant }] : []
}
