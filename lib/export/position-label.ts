import type { Labels } from './labels/en.ts'
import type { MatrixPosition, TakenStatement } from './taken.ts'

/** What stands above the quotes of a position: who speaks, how it stands to the question, by which words. */
export function positionLabel(
  { holder, outcome, stance, cues, stanceFrom, scored }: MatrixPosition,
  labels: Labels,
): string {
  if (outcome === 'not-addressed') return labels.notAddressed(scored)
  const reason =
    stanceFrom === 'model'
      ? labels.byModelStance
      : labels.cues(cues.map(labels.quoted).join(labels.comma))
  const read = stance === null ? '' : labels.stances[stance]
  const isBare = stanceFrom !== 'model' && cues.length === 0
  const told = read === '' || isBare ? read : labels.inBrackets(read, reason)
  return [holder ?? '', told].filter((part) => part !== '').join(labels.colon)
}

/** What stands before and after a statement that is not simply a quote: what it is, what is doubtful in it. */
export function statementLabel(
  { role, support, notes }: TakenStatement,
  labels: Labels,
): { before: string; after: string } {
  const before = role.is === 'relation' ? labels.relations[role.kind] : ''
  if (support !== 'weak') return { before, after: '' }
  const doubt = notes.length === 0 ? '' : notes.join(labels.comma)
  const after = doubt === '' ? labels.supports.weak : labels.inBrackets(labels.supports.weak, doubt)
  return { before, after: labels.language === 'ja' ? `［${after}］` : `[${after}]` }
}
