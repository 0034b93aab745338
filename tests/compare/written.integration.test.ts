/** Positions that a model writes, and what becomes of them where it fails. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type CompareEvent, compare } from '#lib/compare/compare.ts'
import { type Config, readConfig } from '#lib/config.ts'
import { type Comparison, comparisonSchema } from '#lib/contract.ts'
import { checkComparison } from '../support/check-comparison.ts'
import { honest, type ModelServer, startModelServer, statements } from '../support/model-server.ts'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'

const paper = (name: string, view: string) => `# ${name}の堰

堰の撤去について、${name}の報告は次のように述べる。${view}堰の撤去には三年の調査が先に要る。撤去のあとの魚道については、別の報告で扱う。
`
const papers = {
  'a.md': paper('北沢', '堰の撤去に反対する。'),
  'b.md': paper('南沢', '堰の撤去を進めるべきである。'),
  'c.md': paper('東沢', '堰の撤去は、下流の同意を条件に認める。'),
  'd.md': '# 移動図書館\n\n移動図書館は、二週間に一度、山の集落を訪れる。',
}
const topic = '堰の撤去について各文書の立場を比較してください'

let reading: OpenPapers
let server: ModelServer
let config: Config

beforeAll(async () => {
  server = await startModelServer(honest)
  reading = await openPapers(papers)
  config = readConfig({
    TENKYO_MODEL: 'openai-compatible:tiny',
    TENKYO_MODEL_URL: `${server.url}/v1`,
  })
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await reading.close()
})
beforeEach(() => {
  server.requests.length = 0
  server.script = honest
})

async function compared(signal?: AbortSignal): Promise<Comparison> {
  const events: CompareEvent[] = []
  const options = signal === undefined ? { config } : { config, signal }
  for await (const event of compare(reading.library, { topic }, options)) events.push(event)
  const last = events.at(-1)
  if (last?.type !== 'compare-end') throw new Error('The comparison did not end.')
  const comparison = comparisonSchema.strict().parse(last.comparison)
  await checkComparison(reading.library, comparison)
  return comparison
}

const writings = () =>
  server.requests.filter(({ prompt }) => prompt.includes('どのような立場をとっていますか'))

describe('a chosen model writes each position', () => {
  test('from one paper at a time, and is not asked of papers that don’t speak of it', async () => {
    server.script = ({ evidence, prompt }) =>
      prompt.includes('どのような立場をとっていますか')
        ? statements(
            ...evidence.slice(0, 6).map(({ id, text }) => ({ text: `「${text}」`, ids: [id] })),
          )
        : statements()
    const { positions, generator, notice } = await compared()
    expect(writings()).toHaveLength(3)
    for (const { prompt } of writings()) expect(prompt.match(/^# /gm)).toHaveLength(1)
    expect([generator, notice]).toEqual([{ kind: 'model', model: 'openai-compatible:tiny' }, null])
    const addressed = positions.filter(({ outcome }) => outcome === 'addressed')
    expect(addressed).toHaveLength(3)
  })

  test('and what its quotes don’t bear out is left out and counted', async () => {
    server.script = ({ evidence, prompt }) =>
      prompt.includes('どのような立場をとっていますか')
        ? statements(
            { text: '北極の氷は二〇九九年に九百キロ溶ける。', ids: [evidence[0]?.id ?? ''] },
            { text: evidence[0]?.text ?? '', ids: [evidence[0]?.id ?? ''] },
          )
        : statements()
    const { positions } = await compared()
    for (const { outcome, statements: said, withheld } of positions) {
      if (outcome === 'not-addressed') continue
      expect(said.map(({ text }) => text).join()).not.toContain('北極')
      expect(withheld).toBe(1)
    }
  })
})

describe('a chosen model reads the stance of each position', () => {
  const reads = (text: string) => {
    server.script = (request) =>
      request.prompt.includes('Language of the quotes')
        ? JSON.stringify({ text })
        : request.prompt.includes('どのような立場をとっていますか')
          ? honest(request)
          : statements()
  }
  const stances = ({ positions }: Comparison) =>
    positions.flatMap(({ source, stance, stanceFrom, cues }) =>
      stance === null ? [] : [{ source, stance, stanceFrom, cues }],
    )

  test('where it points at words of the quotes', async () => {
    reads('opposes | 堰の撤去')
    for (const { stance, stanceFrom, cues } of stances(await compared())) {
      expect({ stance, stanceFrom, cues }).toEqual({
        ...{ stance: 'opposes', stanceFrom: 'model', cues: ['堰の撤去'] },
      })
    }
  })

  test('and the cues do where it points at none', async () => {
    reads('opposes | 月面の基地')
    const read = stances(await compared())
    expect(read).toHaveLength(3)
    expect(new Set(read.map(({ stanceFrom }) => stanceFrom))).toEqual(new Set(['cues']))
    expect(read.find(({ source }) => source === 'b.md')?.stance).toBe('advocates')
  })
})

describe('where the model fails, the papers’ own sentences speak, and the notice says why', () => {
  test('one that is not there is not asked for every paper', async () => {
    server.script = () => ({ status: 404, body: '{"error":{"message":"no such model"}}' })
    const { positions, generator, notice } = await compared()
    expect(notice?.code).toBe('model-not-found')
    expect(generator).toEqual({ kind: 'extractive', model: null })
    expect(positions.filter(({ outcome }) => outcome === 'addressed')).toHaveLength(3)
    expect(writings().length).toBeLessThanOrEqual(2)
  })

  test('one that writes nonsense for one paper still writes the others', async () => {
    server.script = ({ evidence, prompt }) => {
      if (!prompt.includes('どのような立場をとっていますか')) return statements()
      return prompt.includes('北沢')
        ? 'no answer at all'
        : statements({ text: evidence[0]?.text ?? '', ids: [evidence[0]?.id ?? ''] })
    }
    const { notice, generator, positions } = await compared()
    expect(notice?.code).toBe('model-unusable')
    expect(generator.kind).toBe('model')
    expect(positions.filter(({ outcome }) => outcome === 'addressed')).toHaveLength(3)
  })
})

test('whoever leaves ends it, with all that it has asked for', async () => {
  server.script = () => 'silence'
  const gone = new AbortController()
  const events: CompareEvent[] = []
  const reader = (async () => {
    const options = { config, signal: gone.signal }
    for await (const event of compare(reading.library, { topic }, options)) events.push(event)
  })()
  await expect.poll(() => server.requests.length).toBeGreaterThan(0)
  gone.abort()
  await reader
  expect(events.at(-1)?.type).not.toBe('compare-end')
  await expect.poll(() => server.connections()).toBe(0)
})
