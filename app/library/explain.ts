import type { Words } from '../messages/en/words.ts'
import type { Problem } from './fetch.ts'

/** What went wrong and what helps, as the page says it: the first is what was wrong. */
export function explain(problem: Problem, words: Words): string[] {
  if (problem.code === 'unreachable') return [words.unreachable, words.unreachableHint]
  const said = words.problems[problem.code]
  if (said !== undefined) return [said]
  return [problem.message, problem.hint ?? ''].filter((line) => line !== '')
}
