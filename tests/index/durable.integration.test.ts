import { readdirSync, statSync } from 'node:fs'
import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commitDocuments, removeDocuments } from '#lib/index/commit.ts'
import { settler } from '#lib/index/durable.ts'
import { optimizeIndex } from '#lib/index/optimize.ts'
import { buildDocument } from '../support/build-document.ts'
import { openForWriting } from '../support/open-index.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** Remembers which state of each path was brought to the disk, and which paths were not since. */
function watchSync(folder: string) {
  const synced = new Map<string, string>()
  const state = (path: string) => {
    const { size, mtimeNs } = statSync(path, { bigint: true })
    return `${size}:${mtimeNs}`
  }
  return {
    async sync(path: string) {
      synced.set(path, state(path))
    },
    unsynced(): string[] {
      const below = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      return [folder, ...below.map((name) => join(folder, name))].filter(
        (path) => synced.get(path) !== state(path),
      )
    },
  }
}

describe('a commit', () => {
  test('counts only once every file and folder of it was synced after its last change', async () => {
    const data = await temporaryFolder()
    const { sync, unsynced } = watchSync(data)
    const { generation } = await openForWriting(data, { sync })
    expect(unsynced()).toEqual([])
    const first = buildDocument('a.txt', ['一。'])
    await commitDocuments(generation, [first, buildDocument('b.txt', ['二。'])])
    expect(unsynced()).toEqual([])
    await commitDocuments(generation, [buildDocument('a.txt', ['新しい一。'])])
    expect(unsynced()).toEqual([])
    await removeDocuments(generation, [first.record.id])
    expect(unsynced()).toEqual([])
    await optimizeIndex(generation)
    expect(unsynced()).toEqual([])
  })

  test('has its passages and texts on the disk before its mark is written', async () => {
    const data = await temporaryFolder()
    const documents = join(data, 'documents_1.lance')
    const marks: string[] = []
    let marked: number | null = null
    const { sync, unsynced } = watchSync(data)
    const { generation } = await openForWriting(data, {
      async sync(path) {
        await sync(path)
        if (marked !== null && path.startsWith(documents)) marks.push(...unsynced())
      },
    })
    marked = readdirSync(join(documents, '_versions')).length
    await commitDocuments(generation, [buildDocument('a.txt', ['一。'])])
    expect(readdirSync(join(documents, '_versions')).length).toBeGreaterThan(marked)
    expect(marks.filter((path) => /(passages|contents)_1\.lance/.test(path))).toEqual([])
  })

  test('fails when the disk can’t take it', async () => {
    const data = await temporaryFolder()
    let broken = false
    const { generation } = await openForWriting(data, {
      async sync() {
        if (broken)
          throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
      },
    })
    broken = true
    const commit = commitDocuments(generation, [buildDocument('a.txt', ['一。'])])
    await expect(commit).rejects.toMatchObject({ code: 'disk-full' })
  })
})

describe('settling a folder', () => {
  test('syncs what is new or changed, and its folder, and nothing else', async () => {
    const folder = await temporaryFolder()
    const synced: string[] = []
    const settle = settler(folder, async (path) => {
      synced.push(path.slice(folder.length))
    })
    await mkdir(join(folder, 'deep/er'), { recursive: true })
    await writeFile(join(folder, 'deep/er/a'), 'a')
    await settle()
    expect(synced.toSorted()).toEqual(['', '/deep', '/deep/er', '/deep/er/a'])
    synced.length = 0
    await settle()
    expect(synced).toEqual([])
    await appendFile(join(folder, 'deep/er/a'), 'more')
    await settle()
    expect(synced).toEqual(['/deep/er/a'])
    synced.length = 0
    await writeFile(join(folder, 'deep/b'), 'b')
    await settle()
    expect(synced).toEqual(['/deep/b', '/deep'])
  })
})
