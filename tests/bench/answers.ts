import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { answer } from '#lib/answer/answer.ts'
import { readConfig } from '#lib/config.ts'
import { openLibrary } from '#lib/library.ts'
import { openEmbedder } from '#lib/models/embedder.ts'
import { honest, type ModelReply, startModelServer } from '../support/model-server.ts'
import { emptyData, indexFolder, warmReader } from './library.ts'
import { type Comparison, compare, sideOf } from './measure.ts'
import { openPapers, readQuestions } from './papers.ts'

/** Answers before the first look, between two looks, and looks on each side. */
const [warming, between, looks] = [50, 25, 5]
const answers = 500

/** What a model does in turn: nothing that it does may leave anything behind. */
const replies: (ModelReply | null)[] = [
  null,
  { status: 500 },
  { text: '{"elements":[{"te', end: 'cut' },
  null,
  'close',
  { status: 429, hang: true },
  { text: 'no answer at all' },
]

/**
 * The memory that is in use after 500 answers by a model, sound and broken, against that after 50.
 * Throws where a connection, a timer or another resource is left over.
 */
export async function benchAnswers(): Promise<Comparison> {
  await using papers = await openPapers()
  await using place = await emptyData()
  await using server = await startModelServer(honest)
  const { questions, input } = await readQuestions()
  const embedder = await openEmbedder('builtin')
  {
    await using reader = warmReader()
    await indexFolder(place.data, papers.folder, embedder, reader).finally(() => embedder.close())
  }
  const config = readConfig({
    TENKYO_DATA: place.data,
    TENKYO_EMBEDDER: 'builtin',
    TENKYO_MODEL: 'openai-compatible:tiny',
    TENKYO_MODEL_URL: `${server.url}/v1`,
  })
  const library = await openLibrary(config)
  let asked = 0
  server.script = (request) => replies[asked % replies.length] ?? honest(request)
  const askUpTo = async (count: number): Promise<void> => {
    while (asked < count) {
      const question = questions[asked % questions.length] ?? ''
      for await (const event of answer(library, { question }, { config })) void event
      server.requests.length = 0
      asked += 1
    }
  }
  try {
    const first = await usedFrom(warming, askUpTo)
    const before = leftOpen()
    const last = await usedFrom(answers - between * (looks - 1), askUpTo)
    const left = [await server.connections(), leftOpen() - before]
    if (left.some((count) => count > 0)) throw new Error(`Left open: ${left.join(', ')}`)
    return compare('median', {
      name: 'answers',
      unit: 'kB',
      goal: 1.2,
      measured: sideOf(`in use after ${answers} answers`, last),
      against: sideOf(`in use after ${warming} answers`, first),
      runs: looks,
      input: `${input} over ${papers.input}`,
    })
  } finally {
    await library.close()
  }
}

/** Memory in use, in kB, at so many answers and a few times after that. */
async function usedFrom(
  count: number,
  askUpTo: (count: number) => Promise<void>,
): Promise<number[]> {
  const used: number[] = []
  for (let look = 0; look < looks; look++) {
    await askUpTo(count + look * between)
    used.push(memoryInUse())
  }
  return used
}

/** What the program holds on to, in kB: its heap, and what lies beside it. */
function memoryInUse(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, external, arrayBuffers } = process.memoryUsage()
  return (heapUsed + external + arrayBuffers) / 1000
}

/** Sockets, timers and the like that keep the program alive. */
const leftOpen = (): number => process.getActiveResourcesInfo().length
