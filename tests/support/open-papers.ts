import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answer } from '#lib/answer/answer.ts'
import { readConfig } from '#lib/config.ts'
import { type Answer, type AnswerRequest, answerSchema, type PassageHit } from '#lib/contract.ts'
import { type Library, openLibrary } from '#lib/library.ts'
import { openEmbedder } from '#lib/models/embedder.ts'
import { ingestPaths, outcomesOf, writeFiles } from './ingest-papers.ts'

/** Papers indexed as readers' are, and what questions are answered from. */
export type OpenPapers = {
  library: Library
  data: string
  /** An answer as the contract has it, with the passages that were found. */
  ask(request: string | AnswerRequest): Promise<{ answer: Answer; passages: PassageHit[] }>
  close(): Promise<void>
}

/**
 * Indexes `files` (name to content) in a folder of their own, and opens the index.
 * @param embedder a setting as TENKYO_EMBEDDER has it.
 */
export async function openPapers(
  files: Readonly<Record<string, string | Uint8Array>>,
  embedder = 'builtin',
): Promise<OpenPapers> {
  const folder = await mkdtemp(join(tmpdir(), 'tenkyo-papers-'))
  const [data, papers] = [join(folder, 'data'), join(folder, 'papers')]
  if (Object.keys(files).length > 0) {
    await writeFiles(papers, files)
    const events = await ingestPaths(data, [papers], { open: () => openEmbedder(embedder) })
    const outcomes = outcomesOf(events)
    const unread = outcomes.filter((outcome) => !outcome.startsWith('added '))
    if (unread.length > 0) throw new Error(`Not indexed: ${unread.join(', ')}`)
  }
  const library = await openLibrary(readConfig({ TENKYO_DATA: data, TENKYO_EMBEDDER: embedder }))
  return {
    library,
    data,
    ask: (request) => ask(library, typeof request === 'string' ? { question: request } : request),
    async close() {
      await library.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Asks, and holds the answer against the contract. */
export async function ask(
  library: Library,
  request: AnswerRequest,
): Promise<{ answer: Answer; passages: PassageHit[] }> {
  for await (const event of answer(library, request)) {
    if (event.type === 'answer-end') {
      return { answer: answerSchema.strict().parse(event.answer), passages: event.passages }
    }
  }
  throw new Error('The answer did not end.')
}
