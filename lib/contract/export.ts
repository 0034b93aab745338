/** What a reader takes away: answers, conversations, comparisons and briefings as files. */
import { z } from 'zod'
import { answerSchema } from './answer.ts'
import { briefingSchema } from './briefing.ts'
import { comparisonSchema } from './comparison.ts'
import { conversationId, messageId } from './conversations.ts'

/**
 * `text`: plain, each statement with its references behind it. `csv` and `xlsx`: of comparisons papers
 * by questions, of the others a row for each citation. `bundle`: what `npm run verify` checks again.
 */
export const exportFormat = z.enum([
  'text',
  'markdown',
  'docx',
  'csv',
  'xlsx',
  'bibtex',
  'csl-json',
  'bundle',
])

/** The most questions whose comparisons go into one file. */
const mostCompared = 20

/**
 * What is taken away. A conversation is read from what is kept, whole or one `turn` of it; of the
 * others, whatever is sent is cut again from the papers.
 */
const exportSubjectSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), answer: answerSchema }),
  z.object({ kind: z.literal('conversation'), id: conversationId, turn: messageId.optional() }),
  z.object({
    kind: z.literal('comparison'),
    comparisons: z.array(comparisonSchema).min(1).max(mostCompared),
  }),
  z.object({ kind: z.literal('briefing'), briefing: briefingSchema }),
])

/** `language` is the one of the labels and references; what is quoted keeps its own. */
export const exportRequestSchema = z.object({
  format: exportFormat,
  language: z.enum(['ja', 'en']),
  what: exportSubjectSchema,
})

export type ExportFormat = z.infer<typeof exportFormat>
export type ExportSubject = z.infer<typeof exportSubjectSchema>
export type ExportRequest = z.infer<typeof exportRequestSchema>
