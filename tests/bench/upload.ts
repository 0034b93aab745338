/**
 * Many papers that are added through the page's route while questions are asked. The papers go in
 * requests of some, as the page sends them; between two requests the same is measured with nothing
 * else going on, so that both sides meet the same library and the same machine.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { answerSchema, ingestEventSchema } from '#lib/contract.ts'
import { serve } from '../support/server.ts'
import { type MadePaper, makePaper } from './made-papers.ts'
import { type Comparison, compare, millisecondsOf, sideOf } from './measure.ts'
import { type Moment, searchablePapers, shareOf, truth } from './told.ts'

const bytesOfPaper = 100_000
const papersInRequest = 20
const questionsBetween = 8
const pauseMs = 200

/** How long readers wait while papers are added, and how true the progress is. */
export async function benchUpload({ papers: count }: { papers: number }): Promise<Comparison[]> {
  const papers = Array.from({ length: count }, (_, number) => makePaper(number, bytesOfPaper))
  const server = await serve({})
  try {
    const adding = createProgress(papers)
    const asked = { adding: [] as number[], idle: [] as number[] }
    const fetched = { adding: [] as number[], idle: [] as number[] }
    const moments: Moment[] = []
    const ask = async (times: number[]): Promise<void> => {
      times.push(await askOf(server.url, adding.anyAdded().question))
    }
    let spent = 0
    for (let at = 0; at < papers.length; at += papersInRequest) {
      const started = performance.now()
      const request = { isDone: false }
      const sending = send(server.url, papers.slice(at, at + papersInRequest), adding).finally(
        () => {
          request.isDone = true
        },
      )
      while (at > 0 && !request.isDone) {
        await ask(asked.adding)
        fetched.adding.push(await fetchSmall(server.url))
        const claimed = adding.share()
        const searchable = shareOf(await searchablePapers(server.url), adding.bytes)
        moments.push({ claimed, searchable, at: spent + performance.now() - started })
        await Promise.race([wait(pauseMs), sending])
      }
      await sending
      spent += performance.now() - started
      // What is read into memory after a commit counts for no side.
      await askOf(server.url, adding.anyAdded().question)
      for (let times = 0; times < questionsBetween; times++) {
        await ask(asked.idle)
        fetched.idle.push(await fetchSmall(server.url))
      }
    }
    const input = `${count} papers, ${(adding.bytes / 1e6).toFixed(1)} MB, in ${(spent / 1000).toFixed(0)} s`
    return [
      sides('median', 'upload: question, median', 2, 'asking', asked, input),
      sides('p95', 'upload: question, p95', 2, 'asking', asked, input),
      sides('p95', 'upload: small file, p95', null, 'fetching a small file', fetched, input),
      truth('upload: what is told', moments, spent, input),
    ]
  } finally {
    await server.close()
  }
}

type Times = { adding: readonly number[]; idle: readonly number[] }

function sides(
  by: 'median' | 'p95',
  name: string,
  goal: number | null,
  what: string,
  { adding, idle }: Times,
  input: string,
): Comparison {
  const measured = sideOf(`${what} while adding`, adding)
  const against = sideOf(`${what} between`, idle)
  return compare(by, { name, goal, measured, against, runs: adding.length, input })
}

/** How far the files are, as a page adds it up: each file's bytes count by its progress. */
type Progress = {
  bytes: number
  tell(source: string, progress: number): void
  share(): number
  anyAdded(): MadePaper
}

function createProgress(papers: readonly MadePaper[]): Progress {
  const told = new Map<string, number>()
  const bytes = papers.reduce((sum, paper) => sum + paper.bytes.length, 0)
  let turn = 0
  return {
    bytes,
    tell: (source, progress) => told.set(source, progress),
    share: () =>
      papers.reduce((sum, paper) => sum + (told.get(paper.name) ?? 0) * paper.bytes.length, 0) /
      bytes,
    anyAdded() {
      const added = papers.filter(({ name }) => told.get(name) === 1)
      turn += 7
      const paper = added[turn % Math.max(1, added.length)] ?? papers[0]
      if (paper === undefined) throw new Error('There are no papers.')
      return paper
    },
  }
}

/** Sends papers in one request, and follows what is told of them. */
async function send(url: string, papers: readonly MadePaper[], progress: Progress): Promise<void> {
  const form = new FormData()
  for (const { name, bytes } of papers)
    form.append('files', new File([new Uint8Array(bytes)], name))
  const response = await fetch(`${url}/api/documents`, { method: 'POST', body: form })
  let rest = ''
  for await (const text of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const event = ingestEventSchema.parse(JSON.parse(line))
      if (event.error !== undefined) throw new Error(`${event.source}: ${event.error.message}`)
      progress.tell(event.source, event.progress)
    }
  }
}

async function askOf(url: string, question: string): Promise<number> {
  return millisecondsOf(async () => {
    const response = await fetch(`${url}/api/answer`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ question }),
    })
    answerSchema.parse(await response.json())
  })
}

async function fetchSmall(url: string): Promise<number> {
  return millisecondsOf(async () => (await fetch(`${url}/icon.svg`)).arrayBuffer())
}
