/** Which dated statements speak of a topic. */
import { readQuestion } from '#lib/answer/question.ts'
import { type Occurrence, occurrencesIn, seek } from '#lib/text/occurrences.ts'
import type { DatedSentence } from './dated.ts'

/** Of the weight of a topic's words, a sentence must carry this share. */
const leastShare = 0.5

/**
 * The statements that carry a topic's words: most of them, the rare ones counting more. A topic
 * without a word of matter leaves nothing out.
 */
export function onTopic<One extends { sentence: DatedSentence }>(
  all: readonly One[],
  topic: string,
): One[] {
  const sought = readQuestion(topic).words.map(seek)
  if (sought.length === 0) return [...all]
  const carried = all.map(({ sentence: { text, folded } }) =>
    sought.map((one) => occurrencesIn(text, folded, one).some(isWord)),
  )
  const weights = sought.map((_, word) => {
    const having = carried.filter((words) => words[word]).length
    return Math.log(1 + (all.length + 1) / (having + 1))
  })
  const sum = (words: readonly boolean[]) =>
    weights.reduce((total, weight, word) => total + (words[word] ? weight : 0), 0)
  const least = leastShare * sum(sought.map(() => true))
  return all.filter((_, at) => sum(carried[at] ?? []) >= least)
}

const isWord = ({ kind }: Occurrence) => kind !== 'within'
