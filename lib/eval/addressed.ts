import type { Outcome } from './figures.ts'
import { isOf } from './of-document.ts'

/**
 * How many papers were told rightly as speaking of what is compared or not, and the balanced accuracy:
 * the mean of the shares among those that do and those that don't, so that neither kind counts more
 * for being many. The misses are named `question/paper`.
 */
export type Addressed = { hits: number; of: number; misses: string[]; balanced: number }

type Told = { name: string; isSpokenOf: boolean; isAddressed: boolean }

/** The figure over the papers of `gold` and `silent` of these questions. */
export function addressedOf(outcomes: readonly Outcome[]): Addressed {
  const told = outcomes.flatMap(toldOf)
  const right = told.filter(({ isSpokenOf, isAddressed }) => isSpokenOf === isAddressed)
  const shares = [true, false].flatMap((kind) => {
    const own = told.filter(({ isSpokenOf }) => isSpokenOf === kind)
    const rightly = right.filter(({ isSpokenOf }) => isSpokenOf === kind)
    return own.length === 0 ? [] : [rightly.length / own.length]
  })
  return {
    hits: right.length,
    of: told.length,
    misses: told.filter((one) => !right.includes(one)).map(({ name }) => name),
    balanced: shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length),
  }
}

function toldOf({ question, comparison }: Outcome): Told[] {
  const spoken = new Set(question.gold.map(({ doc }) => doc))
  const silent = (question.silent ?? []).filter((doc) => !spoken.has(doc))
  return [...spoken, ...silent].map((doc) => ({
    name: `${question.id}/${doc}`,
    isSpokenOf: spoken.has(doc),
    isAddressed:
      comparison?.positions.some(
        ({ source, outcome }) => isOf(source, doc) && outcome === 'addressed',
      ) ?? false,
  }))
}
