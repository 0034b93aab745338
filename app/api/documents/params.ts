import { z } from 'zod'
import { documentNotFound } from '#lib/errors.ts'

/** The path parameters of a document's routes. */
export const documentParams = z.object({ id: z.string().max(64) })

/** @throws TenkyoError `document-not-found` where there is nothing. */
export function found<Value>(value: Value | null, id: string): Value {
  if (value !== null) return value
  throw documentNotFound(id)
}
