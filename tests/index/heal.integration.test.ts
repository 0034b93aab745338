import { randomBytes } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commitDocuments } from '#lib/index/commit.ts'
import { consistently } from '#lib/index/consistently.ts'
import { getText, listDocuments } from '#lib/index/documents.ts'
import { writeCalibration } from '#lib/index/generation.ts'
import { readPassagesOf } from '#lib/index/passages.ts'
import { searchText } from '#lib/index/search.ts'
import { asShown, buildDocument } from '../support/build-document.ts'
import { openForReading, openForWriting } from '../support/open-index.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const older = buildDocument('older.txt', ['古い防衛の話。'])
const newer = buildDocument('newer.txt', ['新しい防衛の話。'])

/** A folder with two commits, and nothing open in it. */
async function twoCommits(): Promise<string> {
  const data = await temporaryFolder()
  const { generation, close } = await openForWriting(data)
  await commitDocuments(generation, [older])
  await commitDocuments(generation, [newer])
  await close()
  return data
}

function newestManifest(data: string, table: string): string {
  const versions = join(data, `${table}.lance`, '_versions')
  const [newest = ''] = readdirSync(versions)
    .filter((name) => name.endsWith('.manifest'))
    .toSorted()
  return join(versions, newest)
}

const damages: [string, (path: string) => Promise<void>][] = [
  ['emptied', (path) => writeFile(path, '')],
  ['zeroed', (path) => writeFile(path, Buffer.alloc(statSync(path).size))],
  ['cut off', async (path) => writeFile(path, (await readFile(path)).subarray(0, 300))],
]

describe.each(damages)('when a power cut left the newest manifest %s', (_what, damage) => {
  test('of the documents, it is set aside with a message and the rest answers', async () => {
    const data = await twoCommits()
    await damage(newestManifest(data, 'documents_1'))
    const { index, notices } = await openForReading(data)
    expect(await listDocuments(index)).toEqual([asShown(older)])
    const hits = await searchText(index, '防衛', { limit: 5 })
    expect(hits.map(({ documentId }) => documentId)).toEqual([older.record.id])
    expect(notices).toEqual([expect.stringMatching(/documents_1.*quarantine/)])
    expect(readdirSync(join(data, 'quarantine'))).toEqual([
      expect.stringMatching(/^documents_1-\d+\.manifest$/),
    ])
  })

  test.each(['passages_1', 'contents_1'])(
    'of %s, the document that lost its part is read again',
    async (table) => {
      const data = await twoCommits()
      await damage(newestManifest(data, table))
      const notices: string[] = []
      const { generation, index } = await openForWriting(data, {
        notice: (message) => notices.push(message),
      })
      expect(notices).toEqual([
        expect.stringContaining(`${table} could not be read`),
        expect.stringContaining('newer.txt was not wholly in the index'),
      ])
      expect(await listDocuments(index)).toEqual([asShown(older)])
      await commitDocuments(generation, [newer])
      expect(await readPassagesOf(index, newer.record.id)).toHaveLength(1)
      expect(await searchText(index, '防衛', { limit: 5 })).toHaveLength(2)
    },
  )
})

test('a table of which no state can be read is made anew by the next writer', async () => {
  const data = await twoCommits()
  const versions = join(data, 'passages_1.lance', '_versions')
  for (const name of readdirSync(versions)) await writeFile(join(versions, name), '')
  const { index: reader } = await openForReading(data)
  await expect(listDocuments(reader)).rejects.toMatchObject({
    code: 'index-corrupt',
    hint: expect.stringContaining('npm run ingest'),
  })
  const { generation, index } = await openForWriting(data, { notice: () => {} })
  expect(await listDocuments(index)).toEqual([])
  await commitDocuments(generation, [older, newer])
  expect(await searchText(reader, '防衛', { limit: 5 })).toHaveLength(2)
})

test('an index whose files are gone is told apart from one that is whole', async () => {
  const data = await twoCommits()
  await rm(join(data, 'documents_1.lance', 'data'), { recursive: true })
  const { index } = await openForReading(data)
  await expect(listDocuments(index)).rejects.toMatchObject({ code: 'index-corrupt' })
})

test('a lost file is told with the way out, to who asks and to who indexes', async () => {
  const data = await twoCommits()
  await rm(join(data, 'passages_1.lance', 'data'), { recursive: true })
  const lost = { code: 'index-corrupt', hint: expect.stringContaining('ingest -- --force') }
  const { index } = await openForReading(data)
  await expect(readPassagesOf(index, older.record.id)).rejects.toMatchObject(lost)
  await expect(openForWriting(data)).rejects.toMatchObject(lost)
})

test.each(['passages_1', 'contents_1', 'documents_1'])(
  'a file of %s whose inside is garbled is told with the way out',
  async (table) => {
    const data = await twoCommits()
    const files = join(data, `${table}.lance`, 'data')
    for (const name of readdirSync(files)) {
      const bytes = await readFile(join(files, name))
      const inside = bytes.length - 20
      await writeFile(join(files, name), [randomBytes(inside), bytes.subarray(inside)])
    }
    const { index } = await openForReading(data)
    const read = async () => [
      await readPassagesOf(index, older.record.id),
      await getText(index, older.record.id),
    ]
    await expect(read()).rejects.toMatchObject({ code: 'index-corrupt' })
  },
)

test('a read that never ends is told as a damaged index', async () => {
  const { index } = await openForReading(await twoCommits())
  const never = consistently(index, () => Promise.withResolvers<never>().promise, 50)
  await expect(never).rejects.toMatchObject({
    code: 'index-corrupt',
    hint: expect.stringContaining('ingest -- --force'),
  })
})

test('an index of another layout is refused with what to do', async () => {
  const data = await temporaryFolder()
  const { generation, close } = await openForWriting(data)
  generation.info = { ...generation.info, schema: 999 }
  await writeCalibration(generation, null)
  await close()
  const { index } = await openForReading(data)
  await expect(index.current()).rejects.toMatchObject({
    code: 'index-corrupt',
    message: expect.stringContaining('999'),
  })
})
