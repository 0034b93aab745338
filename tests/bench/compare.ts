import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answer } from '#lib/answer/answer.ts'
import { compare as comparePapers } from '#lib/compare/compare.ts'
import { readConfig } from '#lib/config.ts'
import { type Library, openLibrary } from '#lib/library.ts'
import { indexedData } from './library.ts'
import { makePaper } from './made-papers.ts'
import { type Comparison, compare, inTurn, millisecondsOf, sideOf } from './measure.ts'
import { corpus, type Papers } from './papers.ts'

/** How many times both sides are measured, each time in a library that has heard nothing before. */
const rounds = 5
/** The papers are as many as the real ones, and about as long. */
const [papersMade, bytesEach] = [5, 50_000]

const realTopics = [
  '台湾',
  'ロシアとの関係',
  '防衛装備の移転',
  'サプライチェーンの強靱化',
  '核抑止',
]
const madeTopics = ['用水路の費用', '移動図書館の運賃', '灯台の警備', '棚田の担い手', '漁港の補償']

/** What is asked of a topic where no papers are compared: five questions on each. */
const asked = (topic: string): string[] => [
  `${topic}について何と述べられていますか`,
  `${topic}の課題は何ですか`,
  `${topic}はいつ見直されましたか`,
  `${topic}に反対しているのは誰ですか`,
  `${topic}はなぜ必要なのですか`,
]

/**
 * Five papers compared on five topics against 25 single questions, and the first position of each
 * comparison against a single question; both without a language model.
 */
export async function benchCompare(): Promise<Comparison[]> {
  await using papers = await fivePapers()
  await using place = await indexedData(papers.folder)
  const topics = existsSync(corpus) ? realTopics : madeTopics
  const questions = topics.flatMap(asked)
  const first: number[] = []
  const single: number[] = []
  const { measured, against } = await inTurn(
    rounds,
    () =>
      inFresh(place.data, async (library) => {
        for (const topic of topics) first.push(await comparedIn(library, topic))
      }),
    () =>
      inFresh(place.data, async (library) => {
        for (const question of questions) {
          single.push(await millisecondsOf(() => answered(library, question)))
        }
      }),
  )
  const { input } = papers
  return [
    compare('median', {
      ...{ name: 'compare', goal: 3, runs: rounds, input },
      measured: sideOf('5 papers on 5 topics', measured),
      against: sideOf('25 single questions', against),
    }),
    compare('median', {
      ...{ name: 'compare-first', goal: 2, runs: first.length, input },
      measured: sideOf('until the first position', first),
      against: sideOf('a single question', single),
    }),
  ]
}

/** The real papers beside the project, where they are; else made ones. */
async function fivePapers(): Promise<Papers> {
  if (existsSync(corpus)) {
    return { folder: corpus, input: corpus, async [Symbol.asyncDispose]() {} }
  }
  const folder = await mkdtemp(join(tmpdir(), 'tenkyo-bench-compare-'))
  for (let number = 0; number < papersMade; number++) {
    const { name, bytes } = makePaper(number, bytesEach)
    await writeFile(join(folder, name), bytes)
  }
  return {
    folder,
    input: `${papersMade} made papers of ${bytesEach / 1000} kB (${corpus} is not there)`,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  }
}

/** How long something takes in a library that was just opened and has answered one question. */
async function inFresh(data: string, work: (library: Library) => Promise<void>): Promise<number> {
  const library = await openLibrary(readConfig({ TENKYO_DATA: data, TENKYO_EMBEDDER: 'builtin' }))
  try {
    await answered(library, '山の天気は、いつ変わりますか。')
    return await millisecondsOf(() => work(library))
  } finally {
    await library.close()
  }
}

async function answered(library: Library, question: string): Promise<void> {
  for await (const event of answer(library, { question })) void event
}

/** Compares, and gives how long the first position took, in milliseconds. */
async function comparedIn(library: Library, topic: string): Promise<number> {
  for await (const event of comparePapers(library, { topic })) {
    if (event.type === 'compare-end') return event.comparison.timings.firstPositionMs ?? Number.NaN
  }
  throw new Error(`The comparison on "${topic}" did not end.`)
}
