import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { commitDocuments } from '#lib/index/commit.ts'
import { listDocuments } from '#lib/index/documents.ts'
import {
  adoptGeneration,
  openGeneration,
  startGeneration,
  writeCalibration,
} from '#lib/index/generation.ts'
import { searchText, searchVectors } from '#lib/index/search.ts'
import { openWriter } from '#lib/index/writer.ts'
import { asShown, buildDocument } from '../support/build-document.ts'
import { hashVector } from '../support/hash-embedder.ts'
import { hashIdentity, openForReading, openForWriting } from '../support/open-index.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const document = buildDocument('a.txt', ['防衛の話。'])

describe('an index', () => {
  test.each([
    ['another embedder', { ...hashIdentity, fingerprint: 'other' }],
    ['another length of vectors', { ...hashIdentity, dimensions: 8 }],
  ])('refuses %s, with the way out', async (_what, identity) => {
    const data = await temporaryFolder()
    const { close } = await openForWriting(data)
    await close()
    const writer = await openWriter(data)
    await expect(openGeneration(writer, identity)).rejects.toMatchObject({
      code: 'embedder-mismatch',
      hint: expect.stringContaining('npm run ingest -- --force'),
    })
    await writer.close()
  })

  test('keeps what it was given to answer with', async () => {
    const data = await temporaryFolder()
    const { index } = await openForReading(data)
    const { generation } = await openForWriting(data)
    expect((await index.current())?.info.calibration).toBeNull()
    await writeCalibration(generation, { threshold: 0.28 })
    expect((await index.current())?.info.calibration).toEqual({ threshold: 0.28 })
    expect((await index.current())?.info.embedder).toBe('hash')
  })
})

describe('a generation that is filled beside the one in use', () => {
  const identity = { setting: 'short', fingerprint: 'short', dimensions: 8 }
  const shorter = {
    ...document,
    passages: document.passages.map((passage) => ({
      ...passage,
      vector: hashVector(passage.text, 8),
      sentenceVectors: [new Uint8Array(12)],
    })),
  }

  test('is not seen until it is adopted, and then is all there is', async () => {
    const data = await temporaryFolder()
    const { generation, index, close } = await openForWriting(data)
    await commitDocuments(generation, [document, buildDocument('b.txt', ['外交の話。'])])
    const reader = (await openForReading(data)).index
    const next = await startGeneration(generation.writer, identity)
    await commitDocuments(next, [shorter])
    expect(await listDocuments(reader)).toHaveLength(2)
    expect((await reader.current())?.info.fingerprint).toBe('hash')
    await adoptGeneration(next)
    for (const one of [reader, index]) {
      expect(await listDocuments(one)).toEqual([asShown(document)])
      expect(await searchText(one, '防衛', { limit: 5 })).toHaveLength(1)
      expect(await searchVectors(one, hashVector('防衛の話。', 8), { limit: 5 })).toHaveLength(1)
    }
    await close()
    expect(readdirSync(data).filter((name) => name.endsWith('_1.lance'))).toEqual([])
  })

  test('is dropped when its run was stopped before that', async () => {
    const data = await temporaryFolder()
    const first = await openForWriting(data)
    await commitDocuments(first.generation, [document])
    await commitDocuments(await startGeneration(first.generation.writer, identity), [shorter])
    await first.close()
    const second = await openForWriting(data)
    expect(await listDocuments(second.index)).toEqual([asShown(document)])
    const again = await startGeneration(second.generation.writer, identity)
    expect(await again.tables.passages.countRows()).toBe(0)
  })
})
