import { z } from 'zod'
import { type Document, documentSchema } from '#lib/contract.ts'
import { type Comparison, compare, sideOf } from './measure.ts'

/** What was told of an adding, and what was so, both as shares of it, after so many milliseconds. */
export type Moment = { claimed: number; searchable: number; at: number }

/** How far what is told is ahead or behind, in the time that adding takes; `spent` in milliseconds. */
export function truth(
  name: string,
  moments: readonly Moment[],
  spent: number,
  input: string,
): Comparison {
  const errors = moments.map(({ claimed, searchable }) => Math.abs(claimed - searchable) * spent)
  const measured = sideOf('ahead of or behind what is searchable', errors)
  const against = sideOf('adding all', [spent])
  return compare('p95', { name, goal: 0.1, measured, against, runs: moments.length, input })
}

const listSchema = z.object({ documents: z.array(documentSchema) })

/** The papers that can be found now. */
export async function searchablePapers(url: string): Promise<Document[]> {
  return listSchema.parse(await (await fetch(`${url}/api/documents`)).json()).documents
}

/** The share of `bytes` that these papers are. */
export function shareOf(papers: readonly Document[], bytes: number): number {
  return papers.reduce((sum, paper) => sum + paper.bytes, 0) / bytes
}
