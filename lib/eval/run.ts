import { answer } from '#lib/answer/answer.ts'
import { search } from '#lib/answer/search.ts'
import type { Answer } from '#lib/contract.ts'
import type { Library } from '#lib/library.ts'
import type { Outcome } from './figures.ts'
import type { GoldQuestion } from './question-file.ts'

/** Asks every question, one after the other. */
export async function runQuestions(
  library: Library,
  questions: readonly GoldQuestion[],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const question of questions) {
    const passages = await search(library, { query: question.q, limit: 10 })
    const answered = await lastAnswer(library, question.q)
    if (answered !== null) outcomes.push({ question, passages, answer: answered })
  }
  return outcomes
}

async function lastAnswer(library: Library, question: string): Promise<Answer | null> {
  for await (const event of answer(library, { question })) {
    if (event.type === 'answer-end') return event.answer
  }
  return null
}
