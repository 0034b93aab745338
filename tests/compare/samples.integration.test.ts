/** How well papers that speak of a topic are told from those that don't, over the sample papers. */
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { compare } from '#lib/compare/compare.ts'
import { readConfig } from '#lib/config.ts'
import type { Comparison } from '#lib/contract.ts'
import { figuresOf, type Outcome } from '#lib/eval/figures.ts'
import { parseQuestions } from '#lib/eval/question-file.ts'
import { openLibrary } from '#lib/library.ts'
import { openEmbedder } from '#lib/models/embedder.ts'
import { buildAnswer } from '../support/build-answer.ts'
import { checkComparison } from '../support/check-comparison.ts'
import { ingestPaths } from '../support/ingest-papers.ts'

const root = join(import.meta.dirname, '..', '..')
const questions = parseQuestions(
  readFileSync(join(root, 'tests/fixtures/sample-comparisons.jsonl'), 'utf8'),
)
const outcomes: Outcome[] = []
const asked = ['Should arms exports be widened?', 'Should Japan relax its rules on arms transfers?']
const speaking = new Map<string, string[]>()

beforeAll(async () => {
  const data = await mkdtemp(join(tmpdir(), 'tenkyo-samples-'))
  await ingestPaths(data, [join(root, 'corpus')], { open: () => openEmbedder('builtin') })
  const library = await openLibrary(readConfig({ TENKYO_DATA: data }))
  try {
    for (const question of questions) {
      let comparison: Comparison | null = null
      for await (const event of compare(library, { topic: question.q })) {
        if (event.type === 'compare-end') comparison = event.comparison
      }
      if (comparison !== null) await checkComparison(library, comparison)
      outcomes.push({ question, passages: [], answer: buildAnswer([], []), comparison })
    }
    for (const topic of asked) {
      for await (const event of compare(library, { topic })) {
        if (event.type !== 'compare-end') continue
        const addressed = event.comparison.positions.filter((one) => one.outcome === 'addressed')
        speaking.set(topic, [...new Set(addressed.map(({ source }) => source.slice(0, 8)))])
      }
    }
  } finally {
    await library.close()
    await rm(data, { recursive: true, force: true })
  }
})

test('addressed and not addressed: balanced accuracy of at least 0.85', () => {
  const { all } = figuresOf(outcomes).addressed ?? {}
  onTestFinished(() => console.log('addressed', JSON.stringify(all)))
  expect(all).toMatchObject({ of: 99 })
  expect(all !== undefined && 'balanced' in all ? all.balanced : 0).toBeGreaterThanOrEqual(0.85)
})

test('of those that are addressed, most show a quote that they rest on', () => {
  const { all } = figuresOf(outcomes)['shown (compare)'] ?? {}
  expect(all?.hits ?? 0).toBeGreaterThanOrEqual(0.5 * questions.length)
})

test.each(asked)('“%s” finds the papers that call the matter otherwise', (topic) => {
  expect(speaking.get(topic)).toEqual(expect.arrayContaining(['sample-1', 'sample-2', 'sample-7']))
})
