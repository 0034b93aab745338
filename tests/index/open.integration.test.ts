import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { commitDocuments } from '#lib/index/commit.ts'
import { listDocuments } from '#lib/index/documents.ts'
import type { Index } from '#lib/index/open.ts'
import { searchText } from '#lib/index/search.ts'
import { asShown, buildDocument } from '../support/build-document.ts'
import { openForReading, openForWriting } from '../support/open-index.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const older = buildDocument('older.txt', ['古い防衛の話。'])
const newer = buildDocument('newer.txt', ['新しい防衛の話。'])

async function write(data: string, document: typeof older): Promise<void> {
  const { generation, close } = await openForWriting(data)
  await commitDocuments(generation, [document])
  await close()
}

const found = async (index: Index): Promise<string[]> =>
  (await searchText(index, '防衛', { limit: 5 })).map(({ documentId }) => documentId)

describe('an index that stays open', () => {
  test('is empty once its folder is deleted, and answers again once it is made anew', async () => {
    const data = await temporaryFolder()
    await write(data, older)
    const { index } = await openForReading(data)
    expect(await found(index)).toEqual([older.record.id])
    await rm(data, { recursive: true })
    expect(await listDocuments(index)).toEqual([])
    expect(await found(index)).toEqual([])
    await write(data, newer)
    expect(await listDocuments(index)).toEqual([asShown(newer)])
    expect(await found(index)).toEqual([newer.record.id])
  })

  test('never shows what lay in the folder before another index took its place', async () => {
    const folder = await temporaryFolder()
    const [data, other] = [join(folder, 'data'), join(folder, 'other')]
    await write(data, older)
    await write(other, newer)
    const { index } = await openForReading(data)
    expect(await found(index)).toEqual([older.record.id])
    await rm(data, { recursive: true })
    await cp(other, data, { recursive: true })
    expect(await listDocuments(index)).toEqual([asShown(newer)])
    expect(await found(index)).toEqual([newer.record.id])
  })
})

test('an index can be closed while it is still read', async () => {
  for (let ticks = 0; ticks < 30; ticks++) {
    const data = await temporaryFolder()
    await write(data, older)
    const { index } = await openForReading(data)
    await found(index)
    const reading = Promise.allSettled(Array.from({ length: 8 }, () => found(index)))
    for (let tick = 0; tick < ticks; tick++) await setImmediate()
    expect(() => index.close()).not.toThrow()
    await reading
  }
})
