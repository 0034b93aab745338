import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type CompareEvent, compare } from '#lib/compare/compare.ts'
import { type Comparison, type ComparisonRequest, comparisonSchema } from '#lib/contract.ts'
import { listDocuments } from '#lib/index/documents.ts'
import { openEmbedder } from '#lib/models/embedder.ts'
import { checkComparison } from '../support/check-comparison.ts'
import { ingestPaths, writeFiles } from '../support/ingest-papers.ts'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'
import { papers } from '../support/papers.ts'

let reading: OpenPapers

beforeAll(async () => {
  reading = await openPapers(papers)
})
afterAll(() => reading.close())

async function eventsOf(request: ComparisonRequest): Promise<CompareEvent[]> {
  const events: CompareEvent[] = []
  for await (const event of compare(reading.library, request)) events.push(event)
  return events
}

/** Compares, checks what every comparison keeps, and gives it. */
async function compared(request: string | ComparisonRequest): Promise<Comparison> {
  const events = await eventsOf(typeof request === 'string' ? { topic: request } : request)
  const last = events.at(-1)
  if (last?.type !== 'compare-end') throw new Error('The comparison did not end.')
  const comparison = comparisonSchema.strict().parse(last.comparison)
  await checkComparison(reading.library, comparison)
  return comparison
}

const outcomes = ({ positions }: Comparison) =>
  Object.fromEntries(positions.map(({ source, outcome }) => [source, outcome]))

describe('every paper is asked for itself', () => {
  test.each([
    ['水番の仕事について各文書の立場を比較してください', 'canal.md', '水番'],
    ['Compare the positions of the papers on street lamps.', 'lamps.md', 'lamps'],
    ['移動図書館', 'library.txt', '移動図書館'],
  ])('%s', async (topic, source, word) => {
    const comparison = await compared(topic)
    expect(outcomes(comparison)).toEqual({
      ...{ 'canal.md': 'not-addressed', 'library.txt': 'not-addressed' },
      ...{ 'lamps.md': 'not-addressed', [source]: 'addressed' },
    })
    const position = comparison.positions.find((one) => one.source === source)
    expect(position?.statements.map(({ text }) => text).join('\n')).toContain(word)
  })

  test('and where none speaks of it, each says so with what comes nearest', async () => {
    const { positions } = await compared('宇宙船のエンジンについて各文書の立場を比較してください')
    expect(positions.map(({ outcome }) => outcome)).toEqual(Array(3).fill('not-addressed'))
    for (const { nearest } of positions) expect(nearest.length).toBeGreaterThan(0)
  })

  test('only those that were chosen, in the order of their sources', async () => {
    const documents = (await listDocuments(reading.library.index))
      .filter(({ source }) => source !== 'canal.md')
      .map(({ id }) => id)
    const { positions } = await compared({ topic: '水番の仕事', documents })
    expect(positions.map(({ source }) => source)).toEqual(['lamps.md', 'library.txt'])
  })
})

test('each position is told as soon as it is ready, between how many are to come and the whole', async () => {
  const events = await eventsOf({ topic: '水番の仕事' })
  expect(events[0]).toEqual({
    ...{ type: 'compare-begin', topic: '水番の仕事', language: 'ja', documents: 3 },
  })
  expect(events.filter(({ type }) => type === 'position-end')).toHaveLength(3)
  expect(events.at(-1)?.type).toBe('compare-end')
})

describe('what can’t be asked is refused before anything is told', () => {
  test.each(['', '   ', '？！…', '2024'])('a topic without words: %j', async (topic) => {
    await expect(eventsOf({ topic })).rejects.toMatchObject({ code: 'question-empty' })
  })

  test('a paper that is not there, by its id', async () => {
    await expect(
      eventsOf({ topic: '水番', documents: ['0123456789abcdef'] }),
    ).rejects.toMatchObject({
      code: 'document-not-found',
      message: expect.stringContaining('0123456789abcdef'),
    })
  })

  test('a generator that is not there, by its name', async () => {
    await expect(eventsOf({ topic: '水番', generator: 'openai:gpt' })).rejects.toMatchObject({
      code: 'unknown-generator',
      message: expect.stringContaining('openai:gpt'),
    })
  })
})

test('a paper that is replaced meanwhile is read anew, and one that is removed is left out', async () => {
  const own = await openPapers(papers)
  onTestFinished(() => own.close())
  const home = join(dirname(own.data), 'papers')
  const changed = papers['canal.md'].replace('水番は、', '夏の水番は、')
  let last: CompareEvent | undefined
  for await (const event of compare(own.library, { topic: '水番の仕事' })) {
    last = event
    if (event.type !== 'compare-begin') continue
    await writeFiles(home, { 'canal.md': changed })
    await rm(join(home, 'library.txt'))
    await ingestPaths(own.data, [home], { open: () => openEmbedder('builtin') })
  }
  if (last?.type !== 'compare-end') throw new Error('The comparison did not end.')
  await checkComparison(own.library, last.comparison)
  expect(outcomes(last.comparison)).toEqual({
    'canal.md': 'addressed',
    'lamps.md': 'not-addressed',
  })
  const canal = last.comparison.positions.find(({ source }) => source === 'canal.md')
  expect(canal?.statements.map(({ text }) => text).join('')).toContain('夏の水番は、')
})

test('without papers there is nothing to compare, and no error', async () => {
  const empty = await openPapers({})
  onTestFinished(empty.close)
  for await (const event of compare(empty.library, { topic: '水番' })) {
    if (event.type === 'compare-end') expect(event.comparison.positions).toEqual([])
  }
})

describe('in a paper in which several speak', () => {
  const members = `# 堰の将来を考える会　提出意見

2024年3月

## 意見一　堰を残す

県立大学教授 山田 春子

堰の撤去には反対である。堰は田の水を守り、下流の洪水を和らげてきた。撤去の費用を試算した資料もまだない。

## 意見二　川を戻す

河川研究所研究員 佐藤 健

堰の撤去を進めるべきである。魚が上れる川に戻すことは、漁業にとって欠かせない。撤去には十年を見込む必要がある。

## 意見三　図書館の本

町立図書館司書 鈴木 夏子

図書館の本は、古いものから順に修理するべきである。貸し出しの数は十年で半分になった。
`

  test('those who speak of the topic have positions of their own, the others none', async () => {
    const meeting = await openPapers({ 'members.md': members })
    onTestFinished(meeting.close)
    for await (const event of compare(meeting.library, { topic: '堰の撤去' })) {
      if (event.type !== 'compare-end') continue
      await checkComparison(meeting.library, event.comparison)
      const { positions } = event.comparison
      expect(positions.map(({ holder, stance }) => [holder, stance]).sort()).toEqual([
        ['佐藤 健', 'advocates'],
        ['山田 春子', 'opposes'],
      ])
      for (const { holder, statements } of positions) {
        for (const { citations } of statements) {
          expect(citations.map((one) => one.holder)).toEqual([holder])
        }
      }
    }
  })

  test('that none of them speaks of it is said once, of the whole', async () => {
    const meeting = await openPapers({ 'members.md': members })
    onTestFinished(meeting.close)
    for await (const event of compare(meeting.library, { topic: '宇宙船のエンジン' })) {
      if (event.type !== 'compare-end') continue
      await checkComparison(meeting.library, event.comparison)
      expect(event.comparison.positions).toMatchObject([{ holder: null, outcome: 'not-addressed' }])
    }
  })
})
