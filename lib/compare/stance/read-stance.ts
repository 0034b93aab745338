import type { Stance } from '#lib/contract.ts'

/** The stance that sentences take to a topic, with the words that it rests on, verbatim. */
export function readStance(
  _sentences: readonly string[],
  _topicWords: readonly string[],
): { stance: Stance; cues: string[] } {
  return { stance: 'describes', cues: [] }
}
