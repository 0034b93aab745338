import { appendFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { removeDocument, restoreDocument } from '#ingest/index.ts'
import { readConfig } from '#lib/config.ts'
import { createCollection, listCollections } from '#lib/index/collections.ts'
import { listDocuments } from '#lib/index/documents.ts'
import { editDocument } from '#lib/index/edits.ts'
import { listLeftOut } from '#lib/index/left-out.ts'
import { acquireLock } from '#lib/index/lock.ts'
import { openIndex } from '#lib/index/open.ts'
import { searchText } from '#lib/index/search.ts'
import { hashEmbedder } from '../support/hash-embedder.ts'
import { ingestPaths, outcomesOf, writeFiles } from '../support/ingest-papers.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** A library over a folder of three papers. */
async function library() {
  const folder = await temporaryFolder()
  const [root, data] = [join(folder, 'papers'), join(folder, 'data')]
  await writeFiles(root, {
    'one.txt': '海の話をする。',
    'two.txt': '山の話をする。',
    'three.txt': '川の話をする。',
  })
  const config = readConfig({ TENKYO_DATA: data })
  const run = async (paths = [root], force = false) =>
    outcomesOf(await ingestPaths(data, paths, { force, waitMs: 20_000 }))
  await run()
  const index = await openIndex(data)
  onTestFinished(() => index.close())
  const opened = { index, embedder: hashEmbedder(), close: async () => {} }
  const sources = async () => (await listDocuments(index)).map(({ source }) => source)
  const idOf = async (source: string) =>
    (await listDocuments(index)).find((one) => one.source === source)?.id ?? ''
  return { root, data, config, opened, index, run, sources, idOf }
}

describe('a paper that the reader takes out while its file stays', () => {
  test('stays out however often its folder is indexed, and is told as left out', async () => {
    const { opened, config, index, run, sources, idOf } = await library()
    const removed = await removeDocument(config, opened, await idOf('one.txt'))
    expect(await sources()).toEqual(['three.txt', 'two.txt'])
    expect(await searchText(index, '海', { limit: 5 })).toEqual([])
    await removed?.cleared
    expect(await run()).toContain('skipped one.txt')
    expect(await run(undefined, true)).toContain('skipped one.txt')
    expect(await sources()).toEqual(['three.txt', 'two.txt'])
    expect(await listLeftOut(index)).toMatchObject([{ source: 'one.txt' }])
  })

  test('comes back when its file has changed', async () => {
    const { root, opened, config, index, run, sources, idOf } = await library()
    await (await removeDocument(config, opened, await idOf('one.txt')))?.cleared
    await appendFile(join(root, 'one.txt'), '港の話もする。')
    expect(await run()).toContain('added one.txt')
    expect(await sources()).toContain('one.txt')
    expect(await listLeftOut(index)).toEqual([])
  })

  test('comes back when it is asked for by its name, as the paper that it was', async () => {
    const { root, opened, config, index, run, idOf } = await library()
    const id = await idOf('one.txt')
    await (await removeDocument(config, opened, id))?.cleared
    expect(await run([join(root, 'one.txt')])).toEqual(['added one.txt'])
    expect(await idOf('one.txt')).toBe(id)
    expect(await listLeftOut(index)).toEqual([])
    expect(await run()).toContain('unchanged one.txt')
  })

  test('comes back from the page, also where it was the only one of its folder', async () => {
    const { opened, config, index, sources, idOf } = await library()
    const id = await idOf('one.txt')
    for (const source of ['three.txt', 'two.txt', 'one.txt']) {
      await (await removeDocument(config, opened, await idOf(source)))?.cleared
    }
    expect(await sources()).toEqual([])
    for await (const _ of restoreDocument(config, opened, id));
    expect(await idOf('one.txt')).toBe(id)
    expect(await listLeftOut(index)).toHaveLength(2)
  })

  test('is gone at once while others write, and they clear it away', async () => {
    const { data, opened, config, index, run, sources, idOf } = await library()
    const release = await acquireLock(data)
    await (await removeDocument(config, opened, await idOf('one.txt')))?.cleared
    expect(await sources()).toEqual(['three.txt', 'two.txt'])
    const tables = (await index.current())?.tables
    expect(await tables?.documents.countRows()).toBe(3)
    await release()
    await run()
    expect(await tables?.documents.countRows()).toBe(2)
    expect(await tables?.passages.countRows()).toBe(2)
  })
})

test('what the reader put right and collected outlives reading everything anew', async () => {
  const { index, run, idOf } = await library()
  const id = await idOf('two.txt')
  await editDocument(index, id, { title: '山の書', date: '1998-07' })
  const { id: collection } = await createCollection(index, { name: '自然', documents: [id] })
  await run(undefined, true)
  const shown = (await listDocuments(index)).find((one) => one.id === id)
  expect(shown).toMatchObject({ title: '山の書', date: '1998-07', collections: [collection] })
  expect(await listCollections(index)).toMatchObject([{ documents: [id] }])
})

test('a file that was away for a while comes back with what was put right of it', async () => {
  const { root, index, run, idOf } = await library()
  const id = await idOf('two.txt')
  await editDocument(index, id, { title: '山の書' })
  await rm(join(root, 'two.txt'))
  await run()
  expect(await idOf('two.txt')).toBe('')
  await writeFiles(root, { 'two.txt': '山の話をもう一度する。' })
  await run()
  expect((await listDocuments(index)).map(({ title }) => title)).toContain('山の書')
})
