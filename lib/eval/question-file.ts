import { z } from 'zod'
import { TenkyoError } from '#lib/errors.ts'

const questionSchema = z.object({
  id: z.string(),
  lang: z.string(),
  type: z.enum(['fact', 'position', 'compare', 'unanswerable', 'near-miss']),
  q: z.string(),
  gold: z.array(z.object({ doc: z.string(), quote: z.string().min(1) })),
  silent: z.array(z.string()).optional(),
})

/** A question with the quotes that answer it; none where the papers don't. */
export type GoldQuestion = z.infer<typeof questionSchema>

/**
 * The questions of a file, one JSON object a line.
 * @throws TenkyoError `bad-request`, naming the line that is not one.
 */
export function parseQuestions(text: string): GoldQuestion[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return []
      const parsed = questionSchema.safeParse(parseJson(line))
      if (parsed.success) return [parsed.data]
      throw new TenkyoError('bad-request', `Line ${at + 1} of the question file is no question.`, {
        hint: z.prettifyError(parsed.error),
      })
    })
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
