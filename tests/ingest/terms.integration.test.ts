import { randomBytes } from 'node:crypto'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Index } from '#lib/index/open.ts'
import { readTerms } from '#lib/index/terms.ts'
import { calibrationSchema } from '#lib/models/calibration.ts'
import type { Embedder } from '#lib/models/embedder.ts'
import { hashEmbedder } from '../support/hash-embedder.ts'
import { ingestPaths, outcomesOf, writeFiles } from '../support/ingest-papers.ts'
import { openForReading } from '../support/open-index.ts'
import { papers } from '../support/papers.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

async function folderOfPapers() {
  const folder = await temporaryFolder()
  const root = join(folder, 'papers')
  await writeFiles(root, papers)
  return { folder, root }
}

/** What is kept of the papers' words; the vectors are as the embedder gives them. */
async function termsIn(index: Index) {
  const terms = await readTerms(index)
  const named = terms.map((one) => ({ ...one, vector: Buffer.from(one.vector).toString('hex') }))
  const key = ({ term, language }: { term: string; language: string }) => `${language}:${term}`
  return named.sort((one, other) => (key(one) < key(other) ? -1 : 1))
}

async function tableVersions(index: Index) {
  const { tables, info } = (await index.current()) ?? { tables: {}, info: null }
  const versions = Object.values(tables).map((table) => table.version())
  return { info, versions: await Promise.all(versions) }
}

test('a run that ends between the commit of the papers and their terms is completed by the next', async () => {
  const { folder, root } = await folderOfPapers()
  const whole = join(folder, 'whole')
  await ingestPaths(whole, [root])
  const expected = await openForReading(whole)

  const data = join(folder, 'data')
  const failing = async (): Promise<Embedder> => {
    const embedder = hashEmbedder()
    const embed: Embedder['embed'] = async (texts, as) => {
      if (as === 'query') throw new Error('The power is gone.')
      return embedder.embed(texts, as)
    }
    return { ...embedder, embed }
  }
  await expect(ingestPaths(data, [root], { open: failing })).rejects.toThrow('The power is gone.')
  const { index } = await openForReading(data)
  expect(await readTerms(index)).toEqual([])
  expect((await index.current())?.info.calibration).toBeNull()

  const outcomes = outcomesOf(await ingestPaths(data, [root]))
  expect(outcomes).toEqual(['unchanged canal.md', 'unchanged lamps.md', 'unchanged library.txt'])
  expect(await termsIn(index)).toEqual(await termsIn(expected.index))
  const calibration = calibrationSchema.parse((await index.current())?.info.calibration)
  expect(calibration).toEqual((await expected.index.current())?.info.calibration)
  expect((await termsIn(index)).length).toBeGreaterThan(50)
})

test('a second run leaves the terms, what was measured on them and every table as they are', async () => {
  const { folder, root } = await folderOfPapers()
  const data = join(folder, 'data')
  await ingestPaths(data, [root])
  const { index } = await openForReading(data)
  const before = await tableVersions(index)
  expect(calibrationSchema.parse(before.info?.calibration).papers).not.toBe('')
  await ingestPaths(data, [root])
  expect(await tableVersions(index)).toEqual(before)
})

test('each word of the papers is embedded once, also when a file is taken away', async () => {
  const { folder, root } = await folderOfPapers()
  const data = join(folder, 'data')
  const embedder = hashEmbedder()
  const open = async () => embedder
  await ingestPaths(data, [join(root, 'canal.md'), join(root, 'lamps.md')], { open })
  expect(embedder.embedded).toHaveLength(new Set(embedder.embedded).size)
  const { index } = await openForReading(data)
  const first = new Set((await readTerms(index)).map(({ term }) => term))
  embedder.embedded.length = 0
  await ingestPaths(data, [root], { open })
  expect(embedder.embedded.filter((text) => first.has(text))).toEqual([])
  expect((await readTerms(index)).length).toBeGreaterThan(first.size)
})

test('a file of the words that is lost or damaged is made anew by the next run', async () => {
  const { folder, root } = await folderOfPapers()
  const data = join(folder, 'data')
  await ingestPaths(data, [root])
  const expected = await termsIn((await openForReading(data)).index)
  const files = join(data, 'terms_1.lance', 'data')
  for (const damage of [
    () => rm(files, { recursive: true }),
    async () => {
      for (const name of await readdir(files)) await writeFile(join(files, name), randomBytes(2000))
    },
  ]) {
    await damage()
    const { index } = await openForReading(data)
    await expect(readTerms(index)).rejects.toMatchObject({ code: 'index-corrupt' })
    const notices: string[] = []
    await ingestPaths(data, [root], { notice: (message) => notices.push(message) })
    expect(notices).toEqual([expect.stringContaining('are counted again')])
    expect(await termsIn(index)).toEqual(expected)
  }
})
