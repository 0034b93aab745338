import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ingestInTurns } from '#ingest/in-turns.ts'
import { walk } from '#ingest/walk.ts'
import { readConfig } from '#lib/config.ts'
import type { IngestEvent } from '#lib/contract.ts'
import { listDocuments } from '#lib/index/documents.ts'
import { acquireLock } from '#lib/index/lock.ts'
import type { Embedder } from '#lib/models/embedder.ts'
import { hashEmbedder } from '../support/hash-embedder.ts'
import { ingestPaths, outcomesOf, writeFiles } from '../support/ingest-papers.ts'
import { openForReading } from '../support/open-index.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const names = Array.from({ length: 40 }, (_, at) => `paper-${String(at).padStart(2, '0')}.txt`)

/** An embedder that takes its time, so that a run lasts. */
const slowEmbedder = async (): Promise<Embedder> => {
  const { embed, ...rest } = hashEmbedder()
  return {
    ...rest,
    async embed(texts, as) {
      await new Promise((resolve) => setTimeout(resolve, 200))
      return embed(texts, as)
    },
  }
}

test('others write in the middle of a long run, and it loses and removes nothing by that', async () => {
  const folder = await temporaryFolder()
  const [root, data] = [join(folder, 'papers'), join(folder, 'data')]
  await writeFiles(root, {
    'gone.txt': '消える資料の文である。',
    ...Object.fromEntries(names.map((name) => [name, `${name}は一つの文である。`])),
  })
  await ingestPaths(data, [join(root, 'gone.txt'), join(root, 'paper-00.txt')])
  await rm(join(root, 'gone.txt'))

  const config = readConfig({ TENKYO_DATA: data })
  const events: IngestEvent[] = []
  const run = (async () => {
    const options = { open: slowEmbedder, waitMs: 60_000 }
    for await (const event of ingestInTurns(config, [await walk(root, [data])], options)) {
      events.push(event)
    }
  })()
  while (events.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  const release = await acquireLock(data, 60_000)
  const between = outcomesOf(events).length
  await release()
  await run

  expect(between).toBeGreaterThan(0)
  expect(between).toBeLessThan(names.length)
  const outcomes = outcomesOf(events)
  expect(outcomes.filter((one) => one.startsWith('added'))).toHaveLength(names.length - 1)
  expect(outcomes).toContain('unchanged paper-00.txt')
  expect(outcomes.at(-1)).toBe('removed gone.txt')
  const { index } = await openForReading(data)
  expect((await listDocuments(index)).map(({ source }) => source)).toEqual(names)
})
