import { answer } from '#lib/answer/answer.ts'
import { search } from '#lib/answer/search.ts'
import { compare } from '#lib/compare/compare.ts'
import type { Answer, Comparison } from '#lib/contract.ts'
import type { Library } from '#lib/library.ts'
import type { Outcome } from './figures.ts'
import type { GoldQuestion } from './question-file.ts'

/** Asks every question, one after the other; what compares papers is asked as a comparison too. */
export async function runQuestions(
  library: Library,
  questions: readonly GoldQuestion[],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const question of questions) {
    const passages = await search(library, { query: question.q, limit: 10 })
    const answered = await lastAnswer(library, question.q)
    const comparison = question.type === 'compare' ? await compared(library, question.q) : null
    if (answered !== null) outcomes.push({ question, passages, answer: answered, comparison })
  }
  return outcomes
}

async function lastAnswer(library: Library, question: string): Promise<Answer | null> {
  for await (const event of answer(library, { question })) {
    if (event.type === 'answer-end') return event.answer
  }
  return null
}

async function compared(library: Library, topic: string): Promise<Comparison | null> {
  for await (const event of compare(library, { topic })) {
    if (event.type === 'compare-end') return event.comparison
  }
  return null
}
