import { expect } from 'vitest'
import type { Answer } from '#lib/contract.ts'
import { getText } from '#lib/index/documents.ts'
import type { Library } from '#lib/library.ts'

/** What every extractive answer keeps: the product's promise, and the contract's limits. */
export async function checkAnswer({ index }: Library, answer: Answer): Promise<void> {
  const citations = answer.statements.flatMap((statement) => statement.citations)
  for (const { documentId, version, quote, start, end } of [...citations, ...answer.nearest]) {
    const stored = await getText(index, documentId)
    expect(stored?.version).toBe(version)
    expect(stored?.text.slice(start, end)).toBe(quote)
  }
  for (const { text, kind, citations: own, support } of answer.statements) {
    expect({ kind, support }).toEqual({ kind: 'point', support: 'quoted' })
    expect(own.map(({ quote }) => quote)).toEqual([text])
    expect(text.length).toBeLessThanOrEqual(300)
  }
  expect(answer.statements.length).toBeLessThanOrEqual(5)
  expect(answer.nearest.length).toBeLessThanOrEqual(3)
  expect(answer.outcome).toBe(answer.statements.length > 0 ? 'answered' : 'not-found')
  expect(answer.nearest.length === 0 || answer.statements.length === 0).toBe(true)
  expect(answer.lead).not.toBe('')
}
