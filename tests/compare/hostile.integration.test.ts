/** Whatever a model writes of a comparison or a briefing, only what the papers bear out is told. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { brief } from '#lib/brief/brief.ts'
import { type CompareEvent, compare } from '#lib/compare/compare.ts'
import { type Config, readConfig } from '#lib/config.ts'
import { briefingSchema, comparisonSchema } from '#lib/contract.ts'
import type { Citation } from '#lib/document.ts'
import { getText, listDocuments } from '#lib/index/documents.ts'
import { checkComparison } from '../support/check-comparison.ts'
import { hostileOutput, injectedPaper, invented } from '../support/hostile-outputs.ts'
import { type ModelRequest, type ModelServer, startModelServer } from '../support/model-server.ts'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'
import { papers } from '../support/papers.ts'

let reading: OpenPapers
let server: ModelServer
let config: Config

beforeAll(async () => {
  reading = await openPapers({ ...papers, 'notes.md': injectedPaper })
  server = await startModelServer(() => '')
  config = readConfig({
    TENKYO_MODEL: 'openai-compatible:tiny',
    TENKYO_MODEL_URL: `${server.url}/v1`,
  })
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await reading.close()
})

type Written = (evidence: ModelRequest['evidence']) => string

/** What fits the shapes that are asked for, and says what no paper does. */
const shaped: fc.Arbitrary<Written> = fc
  .record({
    text: fc.constantFrom(...invented),
    stance: fc.constantFrom('advocates', 'opposes', 'conditional', 'describes', '__proto__'),
    kind: fc.constantFrom('agreement', 'difference', 'definition', 'constructor'),
    isKnown: fc.boolean(),
  })
  .map(({ text, stance, kind, isKnown }) => (evidence) => {
    const ids = isKnown ? evidence.map(({ id }) => id) : ['zzzzz', '__proto__']
    const cues = [text, '', ...evidence.map((one) => one.text.slice(0, 3))]
    const elements = [kind, 'point'].map((one) => ({ kind: one, text, ids }))
    return JSON.stringify({ stance, cues, elements })
  })

async function checkCitations(citations: readonly Citation[]): Promise<void> {
  for (const { documentId, quote, start, end } of citations) {
    const stored = await getText(reading.library.index, documentId)
    expect(stored?.text.slice(start, end)).toBe(quote)
  }
}

/** Text that a reader sees: no markup, no address, nothing hidden, none of what was made up. */
function checkText(text: string): void {
  expect(text).not.toMatch(/<[!?/]?[a-z]|\]\(|!\[|```|:\/\/|†/iu)
  expect(text).not.toMatch(/[\p{Cc}\p{Cs}\u200b\u202a-\u202e\u2066-\u2069]/u)
  expect(text).not.toMatch(/富豪|五十俵|王であった|sharp increase|pure gold/u)
}

test('a comparison holds no invented statement, stance or relation', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(hostileOutput, shaped), async (written) => {
      server.script = ({ evidence }) => written(evidence)
      let last: CompareEvent | undefined
      const request = { topic: '水番の報酬は何で支払われましたか' }
      for await (const event of compare(reading.library, request, { config })) last = event
      if (last?.type !== 'compare-end') throw new Error('The comparison did not end.')
      const comparison = comparisonSchema.strict().parse(last.comparison)
      await checkComparison(reading.library, comparison)
      for (const { statements } of comparison.positions) {
        for (const { text, support } of statements) {
          expect(support).not.toBe('unsupported')
          if (support !== 'quoted') checkText(text)
        }
      }
      for (const { text } of comparison.relations) checkText(text)
    }),
    { numRuns: 25 },
  )
})

test('a briefing holds no invented line', { timeout: 60_000 }, async () => {
  const all = await listDocuments(reading.library.index)
  const canal = all.find(({ source }) => source === 'canal.md')
  await fc.assert(
    fc.asyncProperty(fc.oneof(hostileOutput, shaped), async (written) => {
      server.script = ({ evidence }) => written(evidence)
      const request = { documentId: canal?.id ?? '' }
      const told = briefingSchema.strict().parse(await brief(reading.library, request, { config }))
      expect(told.statements.length).toBeGreaterThan(0)
      for (const { text, citations, support } of told.statements) {
        await checkCitations(citations)
        expect(support).not.toBe('unsupported')
        if (support !== 'quoted') checkText(text)
      }
    }),
    { numRuns: 25 },
  )
})
