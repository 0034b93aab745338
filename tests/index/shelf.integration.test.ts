import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { documentPatchSchema } from '#lib/contract.ts'
import { changeCollection, createCollection, listCollections } from '#lib/index/collections.ts'
import { commitDocuments, removeDocuments } from '#lib/index/commit.ts'
import { getDocument, listDocuments, revisionOf } from '#lib/index/documents.ts'
import { editDocument } from '#lib/index/edits.ts'
import { leaveOut, listLeftOut } from '#lib/index/left-out.ts'
import { openShelf } from '#lib/index/shelf.ts'
import { buildDocument } from '../support/build-document.ts'
import { openForReading, openForWriting } from '../support/open-index.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const one = buildDocument('one.txt', ['海の話。'])
const two = buildDocument('two.txt', ['山の話。'])

/** A folder with both documents; nobody writes to it any more. */
async function library(): Promise<string> {
  const data = await temporaryFolder()
  const { generation, close } = await openForWriting(data)
  await commitDocuments(generation, [one, two])
  await close()
  return data
}

describe('what a reader puts right of a document', () => {
  test('is shown wherever the document is, and nothing else of it changes', async () => {
    const { index } = await openForReading(await library())
    const patch = { title: '海について', authors: ['汐見 渚'], date: '2021-04' }
    const shown = await editDocument(index, one.record.id, patch)
    expect(shown).toEqual({
      ...one.record,
      ...patch,
      edited: ['title', 'authors', 'date'],
      collections: [],
    })
    expect(await getDocument(index, one.record.id)).toEqual(shown)
    expect((await listDocuments(index))[0]).toEqual(shown)
    expect((await getDocument(index, two.record.id))?.edited).toEqual([])
  })

  test('goes back to what was read field by field', async () => {
    const { index } = await openForReading(await library())
    const { id } = one.record
    await editDocument(index, id, { title: '海', date: '1999', publisher: '港町書房' })
    expect((await editDocument(index, id, { title: null }))?.edited).toEqual(['date', 'publisher'])
    expect((await editDocument(index, id, { date: null, publisher: null }))?.edited).toEqual([])
    expect(await getDocument(index, id)).toMatchObject({ title: one.record.title, date: null })
  })

  test('is no edit where it is what was read', async () => {
    const { index } = await openForReading(await library())
    const shown = await editDocument(index, one.record.id, { title: one.record.title, date: '' })
    expect(shown?.edited).toEqual([])
  })

  test('can be that the paper has no date and names no authors', async () => {
    const data = await temporaryFolder()
    const { generation, index } = await openForWriting(data)
    const dated = { ...one, record: { ...one.record, date: '2020', authors: ['匿名'] } }
    await commitDocuments(generation, [dated])
    const shown = await editDocument(index, one.record.id, { date: '', authors: [] })
    expect(shown).toMatchObject({ date: null, authors: [], edited: ['authors', 'date'] })
  })

  test('waits for nobody who indexes, and another process sees it', async () => {
    const data = await library()
    const writer = await openForWriting(data)
    const { index } = await openForReading(data)
    await editDocument(index, one.record.id, { title: '海' })
    expect((await getDocument(writer.index, one.record.id))?.title).toBe('海')
  })

  test('stays with the document through new versions of it, and while it is away', async () => {
    const data = await library()
    const { generation, index } = await openForWriting(data)
    const { id } = one.record
    await editDocument(index, id, { title: '海' })
    const newer = buildDocument('one.txt', ['海の話の続き。'])
    await commitDocuments(generation, [newer])
    expect(await getDocument(index, id)).toMatchObject({
      title: '海',
      version: newer.record.version,
    })
    await removeDocuments(generation, [id])
    expect(await getDocument(index, id)).toBeNull()
    await commitDocuments(generation, [newer])
    expect((await getDocument(index, id))?.title).toBe('海')
  })

  test('is not taken for a document that is not there', async () => {
    const { index } = await openForReading(await library())
    expect(await editDocument(index, 'nothing', { title: '海' })).toBeNull()
  })
})

describe('what may be put in', () => {
  test.each([
    [{ title: ' \u3000 ' }, 'blank'],
    [{ title: 'あ'.repeat(501) }, '500'],
    [{ authors: Array(51).fill('a') }, '50'],
    [{ authors: [''] }, 'blank'],
    [{ date: '2023-02-29' }, 'yyyy-mm-dd'],
    [{ date: '2023-13' }, 'yyyy-mm-dd'],
    [{ date: '令和五年' }, 'yyyy-mm-dd'],
    [{ name: 'x' }, 'name'],
  ])('%j is refused, and told why', (patch, message) => {
    const { success, error } = documentPatchSchema.safeParse(patch)
    expect({ success, message: error?.message }).toEqual({
      success: false,
      message: expect.stringContaining(message),
    })
  })

  test.each(['2024', '2024-02', '2024-02-29', ''])(
    '%j is a date, or that there is none',
    (date) => {
      expect(documentPatchSchema.parse({ date })).toEqual({ date })
    },
  )

  test('blanks and line breaks are one blank', () => {
    expect(documentPatchSchema.parse({ title: ' 海\n と  山 ' })).toEqual({ title: '海 と 山' })
  })
})

describe('a collection', () => {
  test('holds what is put into it and no more, and documents know of it', async () => {
    const { index } = await openForReading(await library())
    const made = await createCollection(index, { name: '海', documents: [one.record.id] })
    expect(await listCollections(index)).toEqual([made])
    const change = { name: '海と山', add: [two.record.id, two.record.id], remove: [one.record.id] }
    expect(await changeCollection(index, made.id, change)).toEqual({
      id: made.id,
      name: '海と山',
      documents: [two.record.id],
    })
    expect((await listDocuments(index)).map(({ collections }) => collections)).toEqual([
      [],
      [made.id],
    ])
  })

  test('has a name of its own, however it is written', async () => {
    const { index } = await openForReading(await library())
    const made = await createCollection(index, { name: 'ＦＯＩＰ', documents: [] })
    const taken = { code: 'collection-exists', message: expect.stringContaining('ＦＯＩＰ') }
    const again = createCollection(index, { name: 'foip', documents: [] })
    await expect(again).rejects.toMatchObject(taken)
    const same = { name: 'Foip', add: [], remove: [] }
    expect((await changeCollection(index, made.id, same)).name).toBe('Foip')
  })

  test('takes only documents that there are, and is told where it is not there itself', async () => {
    const { index } = await openForReading(await library())
    const unknown = createCollection(index, { name: '海', documents: ['nothing'] })
    await expect(unknown).rejects.toMatchObject({ code: 'document-not-found' })
    const change = changeCollection(index, 'nothing', { name: '海', add: [], remove: [] })
    await expect(change).rejects.toMatchObject({ code: 'collection-not-found' })
  })

  test('shows no document that is away, and shows it again once it is back', async () => {
    const { generation, index } = await openForWriting(await library())
    await createCollection(index, { name: '海', documents: [one.record.id] })
    await removeDocuments(generation, [one.record.id])
    expect(await listCollections(index)).toMatchObject([{ documents: [] }])
    await commitDocuments(generation, [one])
    expect(await listCollections(index)).toMatchObject([{ documents: [one.record.id] }])
  })

  test('loses nothing where many are put in at once', async () => {
    const data = await library()
    const { index } = await openForReading(data)
    const { index: other } = await openForReading(data)
    const names = Array.from({ length: 20 }, (_, at) => `第${at}集`)
    await Promise.all(
      names.map((name, at) =>
        createCollection(at % 2 === 0 ? index : other, { name, documents: [] }),
      ),
    )
    expect((await listCollections(index)).map(({ name }) => name).sort()).toEqual(names.sort())
  })
})

test('a document that the reader takes out is forgotten in edits and collections', async () => {
  const { index } = await openForReading(await library())
  const { id } = one.record
  await editDocument(index, id, { title: '海' })
  await createCollection(index, { name: '海', documents: [id, two.record.id] })
  await leaveOut(index, id, () => false)
  expect((await listDocuments(index)).map(({ source }) => source)).toEqual(['two.txt'])
  expect(await listLeftOut(index)).toMatchObject([{ id, source: 'one.txt', title: '海' }])
  const shelf = await index.shelf.read()
  expect(shelf.edits.has(id)).toBe(false)
  expect(shelf.collectionsOf.has(id)).toBe(false)
})

test('another text tells that documents, edits or collections have changed, and no other', async () => {
  const data = await library()
  const { index } = await openForReading(data)
  const seen = [await revisionOf(index)]
  const changes = [
    () => editDocument(index, one.record.id, { title: '海' }),
    () => createCollection(index, { name: '海', documents: [] }),
    () => leaveOut(index, two.record.id, () => false),
  ]
  for (const change of changes) {
    await change()
    seen.push(await revisionOf(index))
    expect(await revisionOf(index)).toBe(seen.at(-1))
  }
  expect(new Set(seen).size).toBe(4)
})

test('a newest state that a power cut emptied is set aside; what was kept before it is there', async () => {
  const data = await library()
  const { index } = await openForReading(data)
  await editDocument(index, one.record.id, { title: '海' })
  await editDocument(index, two.record.id, { title: '山' })
  const versions = join(data, 'shelf.lance', '_versions')
  const [newest = ''] = readdirSync(versions)
    .filter((name) => name.endsWith('.manifest'))
    .sort()
  await writeFile(join(versions, newest), '')
  const { index: other, notices } = await openForReading(data)
  expect((await listDocuments(other)).map(({ title }) => title)).toEqual(['海', 'two.txt'])
  expect(notices).toEqual([expect.stringMatching(/shelf.*quarantine/)])
  await editDocument(other, two.record.id, { title: '山々' })
  expect((await listDocuments(other)).map(({ title }) => title)).toEqual(['海', '山々'])
})

test('what cannot be read of it is told with where it lies', async () => {
  const data = await library()
  const { index } = await openForReading(data)
  await editDocument(index, one.record.id, { title: '海' })
  await rm(join(data, 'shelf.lance', 'data'), { recursive: true })
  const { index: other } = await openForReading(data)
  await expect(listDocuments(other)).rejects.toMatchObject({
    code: 'index-corrupt',
    hint: expect.stringContaining('shelf.lance'),
  })
})

test('everything is on the disk once it is acknowledged', async () => {
  const data = await library()
  const synced = new Set<string>()
  const shelf = openShelf(
    data,
    () => {},
    async (path) => void synced.add(path),
  )
  onTestFinished(shelf.close)
  await shelf.write(() => [{ kind: 'edit', id: one.record.id, value: { title: '海' } }])
  const written = readdirSync(join(data, 'shelf.lance'), { recursive: true, withFileTypes: true })
  for (const { parentPath, name } of written) expect(synced).toContain(join(parentPath, name))
  expect(synced).toContain(data)
})

const editor = `
  import { openIndex } from '#lib/index/open.ts'
  import { editDocument } from '#lib/index/edits.ts'
  const index = await openIndex(process.argv[1])
  for (let at = 0; ; at++) {
    await editDocument(index, process.argv[2], { title: 'T' + at })
    console.log(at)
  }
`

test('killed in the middle of writing, it keeps what it had acknowledged, and lets others write', async () => {
  const data = await library()
  for (let kill = 0; kill < 5; kill++) {
    const child = spawn(
      process.execPath,
      ['--input-type=module', '-e', editor, data, one.record.id],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    let last = -1
    let told = ''
    child.stdout.on('data', (chunk) => {
      told += chunk
      last = Number(told.trim().split('\n').at(-1))
      if (last >= 3) setTimeout(() => child.kill('SIGKILL'), kill * 3)
    })
    await once(child, 'close')
    const { index } = await openForReading(data)
    const title = (await getDocument(index, one.record.id))?.title
    expect([`T${last}`, `T${last + 1}`]).toContain(title)
    expect((await editDocument(index, two.record.id, { title: `山${kill}` }))?.title).toBe(
      `山${kill}`,
    )
  }
})
