import { deepStrictEqual } from 'node:assert/strict'
import type { Reader } from '#ingest/reader/reader.ts'
import { openIndex } from '#lib/index/open.ts'
import { openEmbedder } from '#lib/models/embedder.ts'
import { emptyData, indexFolder, noting, warmReader } from './library.ts'
import { type Comparison, compare, millisecondsOf, sideOf } from './measure.ts'
import { openPapers } from './papers.ts'

const runs = 9

/**
 * Indexing a folder again in which nothing changed, against the first time.
 * @throws AssertionError where the second run embedded something or wrote to a table, Error where it
 *   read a file.
 */
export async function benchIngestAgain(): Promise<Comparison> {
  await using papers = await openPapers()
  await using reader = warmReader()
  const embedder = await openEmbedder('builtin')
  try {
    const times = { first: [] as number[], again: [] as number[] }
    for (let run = 0; run <= runs; run++) {
      await using place = await emptyData()
      const { data } = place
      const first = await millisecondsOf(() => indexFolder(data, papers.folder, embedder, reader))
      const before = await versionsOf(data)
      const embedded: string[] = []
      const watched = noting(embedder, embedded)
      const again = await millisecondsOf(() => indexFolder(data, papers.folder, watched, unused))
      deepStrictEqual(embedded, [], 'The second run embedded something.')
      deepStrictEqual(await versionsOf(data), before, 'The second run wrote to a table.')
      if (run === 0) continue
      times.first.push(first)
      times.again.push(again)
    }
    const measured = sideOf('the second run', times.again)
    const against = sideOf('the first run', times.first)
    return compare('median', {
      name: 'ingest-again',
      goal: 0.3,

      measured,
      against,
      runs,
      input: papers.input,
    })
  } finally {
    await embedder.close()
  }
}

/** What a run has that is to read nothing. */
const unused: Reader = {
  warmUp() {
    throw new Error('The second run started a reader.')
  },
  async read(_, { source }) {
    throw new Error(`The second run read ${source}.`)
  },
  async close() {},
}

/** The version of every table and what stands in `meta`. */
async function versionsOf(data: string): Promise<unknown> {
  const index = await openIndex(data)
  try {
    const current = await index.current()
    const tables = Object.entries(current?.tables ?? {})
    const versions = await Promise.all(
      tables.map(async ([kind, table]) => [kind, await table.version()]),
    )
    return { info: current?.info, versions }
  } finally {
    index.close()
  }
}
