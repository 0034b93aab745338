/** How the check of support does on labelled pairs of statements and quotes. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { judge } from '#lib/answer/support/judge.ts'
import type { Citation } from '#lib/document.ts'
import type { Embedder } from '#lib/models/embedder.ts'
import { buildCitation } from './build-answer.ts'

const quoteSchema = z.object({
  quote: z.string(),
  language: z.string(),
  title: z.string(),
  headings: z.array(z.string()),
  holder: z.string().nullable(),
  date: z.string().nullable(),
  authors: z.array(z.string()),
})
const written = {
  id: z.string(),
  statement: z.string(),
  statementLanguage: z.string(),
  quotes: z.array(quoteSchema),
}
const pairSchema = z.object({
  ...written,
  label: z.enum(['faithful', 'adversarial', 'unrelated']),
  change: z.string().optional(),
})
const heldSchema = z.object({ ...written, expect: z.enum(['kept', 'flagged']) })

const lines = (file: string | URL): unknown[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

const cite = (quote: z.infer<typeof quoteSchema>): Citation => ({
  ...buildCitation('paper.md', quote.quote),
  ...quote,
})

type Support = 'supported' | 'weak' | 'unsupported'
type Row = Record<Support, number>

/** How many pairs of each label got each verdict, with the statement's language in the quotes or not. */
export type Matrix = Record<'within' | 'across', Record<string, Row>>

/** Judges the pairs of a file; `wrong` holds what was kept or caught wrongly, by id. */
export async function measurePairs(
  embedder: Embedder,
  file: string | URL,
): Promise<{ matrix: Matrix; wrong: string[] }> {
  const matrix: Matrix = { within: {}, across: {} }
  const wrong: string[] = []
  for (const pair of z.array(pairSchema).parse(lines(file))) {
    const { id, label, statement, statementLanguage: language, quotes } = pair
    const { support } = await judge(embedder, { text: statement, language }, quotes.map(cite))
    const side = quotes.some((one) => one.language === language) ? 'within' : 'across'
    const row = matrix[side][label] ?? { supported: 0, weak: 0, unsupported: 0 }
    matrix[side][label] = { ...row, [support]: row[support] + 1 }
    const isWrong = label === 'faithful' ? support === 'unsupported' : support === 'supported'
    if (isWrong) wrong.push(`${id} ${label} ${pair.change ?? ''} ${support}`)
  }
  return { matrix, wrong }
}

/** The share of a matrix's pairs of some labels on one side whose verdict is among `verdicts`. */
export function share(
  rows: Record<string, Row>,
  labels: readonly string[],
  verdicts: readonly Support[],
): number {
  const own = labels.flatMap((label) => rows[label] ?? [])
  const all = own.reduce((sum, row) => sum + row.supported + row.weak + row.unsupported, 0)
  const hit = own.reduce((sum, row) => sum + verdicts.reduce((part, one) => part + row[one], 0), 0)
  return hit / Math.max(1, all)
}

/**
 * Judges statements by who says them: right where one that keeps its holder is supported, and one
 * that does not is weak or unsupported.
 */
export async function measureHolders(
  embedder: Embedder,
  file: string | URL,
): Promise<{ right: number; all: number; wrong: string[] }> {
  const cases = z.array(heldSchema).parse(lines(file))
  const wrong: string[] = []
  for (const { id, expect, statement, statementLanguage: language, quotes } of cases) {
    const { support } = await judge(embedder, { text: statement, language }, quotes.map(cite))
    if ((support === 'supported') !== (expect === 'kept')) wrong.push(`${id} ${expect} ${support}`)
  }
  return { right: cases.length - wrong.length, all: cases.length, wrong }
}
