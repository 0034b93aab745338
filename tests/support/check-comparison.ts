import { expect } from 'vitest'
import type { Comparison } from '#lib/contract.ts'
import type { DocumentText } from '#lib/document.ts'
import { getText } from '#lib/index/documents.ts'
import type { Library } from '#lib/library.ts'

/** How many sentences a paper has, page numbers and running heads aside. */
function sentencesOf({ sentences, blocks }: DocumentText): number {
  const furniture = blocks.filter(({ kind }) => kind === 'furniture')
  return sentences.filter(
    ({ start, end }) => !furniture.some((block) => block.start <= start && end <= block.end),
  ).length
}

/** What every comparison keeps: the product's promise, the contract's limits, and proved absence. */
export async function checkComparison(
  { index }: Library,
  { positions, relations }: Comparison,
): Promise<void> {
  for (const position of positions) {
    const { documentId, outcome, statements, nearest, scored, cues, stance } = position
    const stored = await getText(index, documentId)
    const citations = statements.flatMap((statement) => statement.citations)
    for (const { documentId: of, version, quote, start, end } of [...citations, ...nearest]) {
      expect([of, version]).toEqual([documentId, stored?.version])
      expect(stored?.text.slice(start, end)).toBe(quote)
    }
    for (const statement of statements) expect(statement.citations.length).toBeGreaterThan(0)
    const quotes = citations.map(({ quote }) => quote).join('\n')
    for (const cue of cues) expect(quotes).toContain(cue)
    expect(statements.length).toBeLessThanOrEqual(3)
    expect(nearest.length).toBeLessThanOrEqual(3)
    expect(outcome).toBe(statements.length > 0 ? 'addressed' : 'not-addressed')
    expect(stance === null).toBe(statements.length === 0)
    expect(nearest.length === 0 || statements.length === 0).toBe(true)
    expect(scored).toBe(stored === null ? 0 : sentencesOf(stored))
  }
  for (const { citations } of relations) {
    for (const { documentId, quote, start, end } of citations) {
      const stored = await getText(index, documentId)
      expect(stored?.text.slice(start, end)).toBe(quote)
    }
  }
  const silent = positions.filter(({ outcome }) => outcome === 'not-addressed')
  for (const { documentId } of silent) {
    expect(positions.filter((one) => one.documentId === documentId)).toHaveLength(1)
  }
}
