import { fold } from '#lib/text/fold.ts'
import type { Evidence } from './evidence.ts'
import type { Question } from './question.ts'

/** A speaker's own part answers where it carries this share of what the best sentence does. */
const leastShare = 0.4

/**
 * Where a question asks what a person says, and that person's own part of a paper speaks of the
 * matter, only that part counts as evidence.
 * @param evidence best first
 */
export function spokenBy(question: Question, evidence: readonly Evidence[]): readonly Evidence[] {
  const persons = question.names.flatMap((name) =>
    name.kind === 'person' ? [fold(name.text)] : [],
  )
  const own = evidence.filter(({ found }) => {
    const holder = fold(found.prepared.passage.holder ?? '').replace(/\s/gu, '')
    return holder !== '' && persons.some((person) => holder.includes(person))
  })
  const most = (those: readonly Evidence[]) => Math.max(0, ...those.map(({ matter }) => matter))
  return own.length > 0 && most(own) >= most(evidence) * leastShare ? own : evidence
}
