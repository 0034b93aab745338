import { canStand, repeats } from '#lib/answer/choose.ts'
import type { Evidence } from '#lib/answer/evidence.ts'
import type { Sought } from '#lib/answer/sought.ts'
import { mostOfPosition } from '#lib/contract.ts'
import { readStance } from './stance/read-stance.ts'

/** A sentence that falls this far behind the best one is left out. */
const leastOfBest = 0.55
/** Among so many of the sentences that bear most on a topic, those that take a position come first. */
const looked = 24
/** What a sentence gains that takes a position, and one that defines. */
const positionBonus = 0.25

/**
 * The statements of a position made of the paper's own sentences: those that bear most on the topic,
 * rather with a position than without, no two that say the same.
 * @param evidence best first
 * @param words the topic's words, folded, in the language of the question and of the paper
 */
export function choosePosition(
  evidence: readonly Evidence[],
  words: readonly string[],
  sought: Sought | undefined,
): Evidence[] {
  const floor = sought?.calibration.sentenceFloor ?? 0
  const usable = evidence.filter(canStand).slice(0, looked)
  const least = (usable[0]?.score ?? 0) * leastOfBest
  const ranked = usable
    .filter(({ score }) => score >= least)
    .map((one) => ({ one, worth: one.score + bonusOf(one, words) }))
    .sort((a, b) => b.worth - a.worth)
  const chosen: Evidence[] = []
  for (const { one } of ranked) {
    if (chosen.length === mostOfPosition) break
    if (!chosen.some((other) => repeats(one, other, floor))) chosen.push(one)
  }
  return chosen
}

function bonusOf({ sentence }: Evidence, words: readonly string[]): number {
  const { stance } = readStance([sentence.text], words)
  return stance === 'describes' ? 0 : positionBonus
}
