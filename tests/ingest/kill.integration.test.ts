import { once } from 'node:events'
import { cp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getOriginal, getText, listDocuments } from '#lib/index/documents.ts'
import type { Index } from '#lib/index/open.ts'
import { readPassagesOf } from '#lib/index/passages.ts'
import { searchText } from '#lib/index/search.ts'
import { readTerms } from '#lib/index/terms.ts'
import { calibrationSchema } from '#lib/models/calibration.ts'
import { type Embedder, openEmbedder } from '#lib/models/embedder.ts'
import { ingestPaths, outcomesOf, writeFiles } from '../support/ingest-papers.ts'
import { openForReading } from '../support/open-index.ts'
import { papers } from '../support/papers.ts'
import { startIngest } from '../support/run-ingest.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const kills = 20

let embedder: Embedder
beforeAll(async () => {
  embedder = await openEmbedder('builtin')
})
afterAll(() => embedder.close())

/** Indexes in this process, to the end. */
function finish(data: string, root: string) {
  const open = async () => ({ ...embedder, close: async () => {} })
  return ingestPaths(data, [root], { open, notice: () => {} })
}

/** The papers' words, and what was measured on them. */
async function termsOf(index: Index) {
  const terms = await readTerms(index)
  const calibration = calibrationSchema.parse((await index.current())?.info.calibration)
  return {
    terms: terms.map(({ term, language, passages }) => `${language} ${term} ${passages}`).sort(),
    sentenceFloor: calibration.sentenceFloor.toFixed(6),
    termFloor: calibration.termFloor.toFixed(6),
  }
}

/** Everything that is kept of every document, but when it was read. */
async function contentOf(index: Index) {
  const records = await listDocuments(index)
  return Promise.all(
    records.map(async ({ ingestedAt: _, ...record }) => ({
      record,
      text: await getText(index, record.id),
      original: Buffer.from((await getOriginal(index, record.id))?.bytes ?? []).toString(),
      passages: await readPassagesOf(index, record.id),
    })),
  )
}

/** Starts the command and kills it some milliseconds after one of its lines. */
async function killDuring(data: string, root: string, line: number, delayMs: number) {
  const child = startIngest(data, [root, '--json'])
  const ended = once(child, 'close')
  let seen = 0
  for await (const _ of createInterface(child.stdout)) {
    if (seen === line) break
    seen += 1
  }
  await sleep(delayMs)
  child.kill('SIGKILL')
  await ended
}

describe(`killed at ${kills} random moments, indexing`, () => {
  test('leaves an index that opens and answers, and ends up as if nothing had been', async () => {
    const folder = await temporaryFolder()
    const root = join(folder, 'papers')
    const before = join(folder, 'before')
    await writeFiles(root, { ...papers, 'old.txt': 'この論文は消える。水の話もある。' })
    await finish(before, root)
    await rm(join(root, 'old.txt'))
    for (const [name, text] of Object.entries(papers)) {
      await writeFile(join(root, name), `${text}\n\n水については、後から一文が足された。\n`)
    }
    await writeFiles(root, { 'new.txt': '新しい論文である。水のことも書いてある。' })

    const unkilled = join(folder, 'unkilled')
    await cp(before, unkilled, { recursive: true })
    const lines = (await finish(unkilled, root)).length
    const expected = await contentOf((await openForReading(unkilled)).index)
    expect(expected).toHaveLength(4)
    const expectedTerms = await termsOf((await openForReading(unkilled)).index)
    expect(expectedTerms.terms.length).toBeGreaterThan(50)

    for (let kill = 0; kill < kills; kill++) {
      const data = join(folder, `killed-${kill}`)
      await cp(before, data, { recursive: true })
      const moment = [Math.floor(Math.random() * lines), Math.random() * 40] as const
      const when = `killed ${moment[1]} ms after line ${moment[0]}`
      await killDuring(data, root, ...moment)

      const { index, notices } = await openForReading(data)
      expect((await searchText(index, '水', { limit: 50 })).length, when).toBeGreaterThan(0)
      for (const { id, passages } of await listDocuments(index)) {
        expect(await readPassagesOf(index, id), when).toHaveLength(passages)
      }
      expect(notices, when).toEqual([])
      await finish(data, root)
      expect(await contentOf(index), when).toEqual(expected)
      expect(await termsOf(index), when).toEqual(expectedTerms)
      const states = outcomesOf(await finish(data, root)).map((outcome) => outcome.split(' ')[0])
      expect(states, when).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged'])
      const tables = (await index.current())?.tables
      expect(await tables?.contents.countRows(), when).toBe(expected.length)
      expect(await tables?.passages.countRows(), when).toBe(
        expected.reduce((sum, { passages }) => sum + passages.length, 0),
      )
    }
  })
})
