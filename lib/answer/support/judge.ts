/**
 * Says whether a statement is borne out by the quotes that it cites: by its numbers, its words and
 * its meaning, without any language model.
 */
import type { Citation } from '#lib/document.ts'
import type { Embedder } from '#lib/models/embedder.ts'
import { type Bench, layOut, weightOfFigure } from './bench.ts'
import { checkActors } from './check-actors.ts'
import { checkChanges } from './check-changes.ts'
import { checkCommitment } from './check-commitment.ts'
import { checkComparison } from './check-comparison.ts'
import { checkHolder } from './check-holder.ts'
import { checkMeaning } from './check-meaning.ts'
import { checkOppositions } from './check-oppositions.ts'
import { checkPolarity } from './check-polarity.ts'
import { checkQuantities } from './check-quantities.ts'
import { checkScope } from './check-scope.ts'
import { checkTopic } from './check-topic.ts'
import { type Finding, type Verdict, verdictOf } from './finding.ts'
import { sourceOf } from './source.ts'
import { wordingIn } from './wording.ts'

/** A statement as it would be shown; `language` is the answer's, as a BCP 47 primary tag. */
export type JudgedStatement = { text: string; language: string }

/** What each check looks for; another source of verdicts joins in here. */
const checks: readonly ((bench: Bench) => Finding[])[] = [
  (bench) =>
    checkQuantities(bench.statement.text, bench.source, bench.wording, {
      weight: weightOfFigure(bench),
      missing: 'doubt',
    }),
  checkActors,
  checkOppositions,
  checkPolarity,
  checkComparison,
  checkCommitment,
  checkScope,
  checkHolder,
  checkChanges,
  checkTopic,
  checkMeaning,
]

/**
 * The verdict on a statement. `supported`: nothing speaks against it. `weak`: something may not be
 * borne out, and the notes say what. `unsupported`: the quotes do not say it; it is not to be shown.
 * @throws TenkyoError `embedder-unavailable`
 */
export async function judge(
  embedder: Embedder,
  statement: JudgedStatement,
  citations: readonly Citation[],
): Promise<Verdict> {
  if (citations.length === 0) {
    return { support: 'unsupported', notes: [wordingIn(statement.language).unrelated] }
  }
  const bench = await layOut(embedder, statement, sourceOf(citations))
  return verdictOf(checks.flatMap((check) => check(bench)))
}
