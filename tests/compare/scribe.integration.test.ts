import { afterAll, beforeAll, expect, test } from 'vitest'
import { compare } from '#lib/compare/compare.ts'
import { readConfig } from '#lib/config.ts'
import { type Comparison, comparisonSchema } from '#lib/contract.ts'
import {
  honest,
  type ModelRequest,
  type ModelServer,
  startModelServer,
} from '../support/model-server.ts'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'

const more = '離島航路を守るため、町は港湾補助金を増やすべきである。'
const again = '離島航路には、町の港湾補助金の増額が欠かせない。'
const topic = '離島航路への港湾補助金'

let papers: OpenPapers
let server: ModelServer

beforeAll(async () => {
  papers = await openPapers({
    'a.md': `# 島からの意見書\n\n${more}離島航路は島の暮らしの支えである。\n`,
    'b.md': `# 港の論考\n\n${again}離島航路の船は週に三度出る。\n`,
  })
  server = await startModelServer(honest)
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await papers.close()
})

const isAboutRelations = ({ system }: ModelRequest) => system.includes('一致する点と違う点')

async function compared(
  relating: (evidence: ModelRequest['evidence']) => string,
): Promise<Comparison> {
  server.script = (asked) => (isAboutRelations(asked) ? relating(asked.evidence) : honest(asked))
  const config = readConfig({
    TENKYO_MODEL: 'openai-compatible:tiny',
    TENKYO_MODEL_URL: `${server.url}/v1`,
  })
  for await (const event of compare(papers.library, { topic }, { config })) {
    if (event.type === 'compare-end') return comparisonSchema.strict().parse(event.comparison)
  }
  throw new Error('The comparison did not end.')
}

const written = '離島航路のために、港湾補助金を増やすべきだとしている。'
const relation = (evidence: ModelRequest['evidence'], quotes: readonly string[]) =>
  JSON.stringify({
    elements: [
      {
        kind: 'agreement',
        text: written,
        ids: evidence.filter(({ text }) => quotes.includes(text)).map(({ id }) => id),
      },
    ],
  })

test('a chosen model writes the positions and relates them, by the papers’ own quotes', async () => {
  const { positions, relations, generator, notice } = await compared((evidence) =>
    relation(evidence, [more, again]),
  )
  expect(generator).toEqual({ kind: 'model', model: 'openai-compatible:tiny' })
  expect(notice).toBeNull()
  expect(positions).toHaveLength(2)
  expect(relations.map(({ text }) => text)).toEqual([written])
  expect(relations[0]?.citations.map(({ quote }) => quote).sort()).toEqual([more, again].sort())
})

test('where its relations stand on one side alone, the rules relate, and the notice says so', async () => {
  const { relations, notice } = await compared((evidence) => relation(evidence, [more]))
  expect(relations.map(({ text }) => text)).not.toContain(written)
  expect(notice?.code).toBe('nothing-supported')
})

test('it is not asked how the papers relate where it wrote nothing of them', async () => {
  server.requests.length = 0
  server.script = () => ({ status: 500 })
  const config = readConfig({
    TENKYO_MODEL: 'openai-compatible:tiny',
    TENKYO_MODEL_URL: `${server.url}/v1`,
  })
  for await (const event of compare(papers.library, { topic }, { config })) {
    if (event.type === 'compare-end') {
      expect(event.comparison.generator).toEqual({ kind: 'extractive', model: null })
    }
  }
  expect(server.requests.some(isAboutRelations)).toBe(false)
})
