import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { brief } from '#lib/brief/brief.ts'
import { readConfig } from '#lib/config.ts'
import { type Briefing, briefingSchema } from '#lib/contract.ts'
import { listDocuments } from '#lib/index/documents.ts'
import {
  honest,
  type ModelScript,
  type ModelServer,
  startModelServer,
  statements,
} from '../support/model-server.ts'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'
import { papers } from '../support/papers.ts'

/** A paper with all that a briefing has to tell, and with what it has to leave out. */
const ferry = `# 渡し船の再開に向けて

## 要旨

本稿は、二十年前に廃止された渡し船を再び動かすための条件を検討する。渡し船は橋までの遠回りを減らし、川の両岸の暮らしを結び直す手立てになる。

## 1 廃止までの経緯

渡し船は1998年に利用者が一日40人まで減り、1999年3月に廃止された。橋が六キロ下流に架けられたため、車を持つ家は渡し船を使わなくなった。こうした変化は船頭の収入を細らせた。

## 2 再開の費用

船一隻と桟橋の修理には、合わせて4,200万円かかると見積もられる。年間の運航費は900万円で、その六割を運賃でまかなえる見通しである。

| 費目 | 金額 |
| --- | --- |
| 桟橋 | 2,700万円 |

## 3 提言

町は、朝夕の通学の時間に限って渡し船を再開すべきである。船頭の育成には、隣の町と共同の講習を設ける必要がある。

## 謝辞

聞き取りに応じてくださった元船頭の方々に感謝の意を表するべきである。

## 参考文献

北川史朗『川と船の暮らし』みなと書房、2004年、32頁。
`

/** Minutes in which three people speak, each in a part of their own. */
const minutes = `# 町の交通を考える会（第3回）

## 議事要旨

会は、町の交通の将来について三人の委員から意見を聴いた。

# 川沿いの交通についての意見

大島 みどり

## 渡し船

渡し船は通学の時間に限って再開すべきである。川を渡る手立てがあれば、子どもは歩いて学校に通える。

# バスの路線についての意見

中村 健太

## 路線

町のバスは、利用の少ない路線を予約制に改めるべきである。予約制にすれば、同じ費用で倍の集落を回ることができる。

# 歩道についての意見

岡田 俊介

## 歩道

駅から病院までの歩道は、雪の季節に備えて広げる必要がある。転倒で運ばれる人は、昨年の冬だけで二十八人に上った。
`

const list = `# 品目

りんご

みかん
`

let reading: OpenPapers
let server: ModelServer
let ids: Map<string, string>

beforeAll(async () => {
  reading = await openPapers({
    ...papers,
    ...{ 'ferry.md': ferry, 'minutes.md': minutes, 'list.md': list },
  })
  server = await startModelServer(honest)
  ids = new Map((await listDocuments(reading.library.index)).map(({ source, id }) => [source, id]))
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await reading.close()
})
beforeEach(() => {
  server.requests.length = 0
})

async function briefed(source: string, script: ModelScript | null = null): Promise<Briefing> {
  if (script !== null) server.script = script
  const config = readConfig({
    TENKYO_MODEL: script === null ? 'extractive' : 'openai-compatible:tiny',
    TENKYO_MODEL_URL: `${server.url}/v1`,
  })
  const open = { limits: { firstTokenMs: 500, idleMs: 500 } }
  const request = { documentId: ids.get(source) ?? '' }
  const made = await brief(reading.library, request, { config, open })
  return briefingSchema.strict().parse(made)
}

function linesOf({ parts, statements: all }: Briefing, part: string): string[] {
  const places = parts.find((one) => one.part === part)?.statements ?? []
  return places.map((at) => all[at]?.text ?? '')
}

test('a paper is told part by part in its own sentences', async () => {
  const made = await briefed('ferry.md')
  expect(linesOf(made, 'subject')).toContain(
    '本稿は、二十年前に廃止された渡し船を再び動かすための条件を検討する。',
  )
  expect(linesOf(made, 'recommendations').join('')).toMatch(/再開すべき|設ける必要/u)
  expect(linesOf(made, 'figures').join('')).toMatch(/4,200万円|900万円|40人/u)
  expect(made).toMatchObject({ notice: null, generator: { kind: 'extractive', model: null } })
})

test('thanks, references, tables and what hangs on another sentence are no part of a briefing', async () => {
  const all = (await briefed('ferry.md')).statements.map(({ text }) => text).join('\n')
  expect(all).not.toMatch(/感謝|書房|2,700万円|こうした/u)
})

test('where several people speak, each has a line', async () => {
  const made = await briefed('minutes.md')
  const holders = made.statements.flatMap(({ citations }) => citations.map(({ holder }) => holder))
  expect(new Set(holders)).toEqual(new Set([null, '大島 みどり', '中村 健太', '岡田 俊介']))
})

test('a short paper has fewer lines, and a part of which it has nothing is left out', async () => {
  const made = await briefed('lamps.md')
  expect(made.statements.length).toBeGreaterThan(0)
  expect(made.statements.length).toBeLessThanOrEqual(6)
  expect(made.parts.map(({ part }) => part)).not.toContain('recommendations')
  expect(linesOf(made, 'figures').join(' ')).toMatch(/640|three times|38 percent/u)
})

test('a paper in which no sentence says anything has an empty briefing, whoever is to write it', async () => {
  for (const script of [null, honest]) {
    const made = await briefed('list.md', script)
    expect(made).toMatchObject({ statements: [], parts: [], questions: [], notice: null })
  }
  expect(server.requests).toEqual([])
})

test('a document that is not there is refused by its code', async () => {
  await expect(brief(reading.library, { documentId: 'nothere' })).rejects.toMatchObject({
    code: 'document-not-found',
  })
})

test('a model’s lines stand in the part that their sentences were drawn for', async () => {
  const made = await briefed('ferry.md', ({ evidence }) => {
    const idOf = (words: string) => evidence.find(({ text }) => text.includes(words))?.id ?? ''
    return statements(
      { text: '朝夕の通学時間に渡し船を再開すべきだとする。', ids: [idOf('再開すべき')] },
      { text: '費用の見積もり', kind: 'heading' },
      { text: '渡し船を再び動かすための条件を検討している。', ids: [idOf('本稿は')] },
      { text: '橋は来年に撤去される。', ids: [] },
    )
  })
  expect(made.generator).toEqual({ kind: 'model', model: 'openai-compatible:tiny' })
  expect(made.parts).toEqual([
    { part: 'subject', statements: [0] },
    { part: 'recommendations', statements: [1] },
  ])
  expect(linesOf(made, 'recommendations')).toEqual(['朝夕の通学時間に渡し船を再開すべきだとする。'])
  expect(made.statements.every(({ citations }) => citations.length > 0)).toBe(true)
  expect(made.withheld).toBe(1)
})

test('where a model fails, the paper’s own sentences tell, and the notice says why', async () => {
  const plain = await briefed('ferry.md')
  const failures: [ModelScript, string][] = [
    [() => ({ status: 500 }), 'model-failed'],
    [() => 'no answer at all', 'model-unusable'],
    [() => statements({ text: '橋は来年に撤去される。' }), 'nothing-supported'],
  ]
  for (const [script, code] of failures) {
    const made = await briefed('ferry.md', script)
    expect(made.notice?.code).toBe(code)
    expect(made.generator.kind).toBe('extractive')
    expect(made.statements).toEqual(plain.statements)
  }
})
