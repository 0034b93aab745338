import type { z } from 'zod'
import { longestQuestion } from './contract.ts'
import { TenkyoError } from './errors.ts'

/**
 * What a caller sent, as the contract's schema has it.
 * @throws TenkyoError `question-too-long`, or `bad-request` naming the field that is unfit.
 */
export function parseRequest<Value>(schema: z.ZodType<Value>, value: unknown): Value {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const place = issue?.path.join('.') ?? ''
  if (issue?.code === 'too_big' && /^(question|query|q|topic)$/.test(place)) {
    throw new TenkyoError('question-too-long', 'The question is too long.', {
      hint: `A question may have ${longestQuestion} characters.`,
    })
  }
  throw new TenkyoError('bad-request', `${place || 'The request'}: ${issue?.message ?? 'unfit'}.`)
}
