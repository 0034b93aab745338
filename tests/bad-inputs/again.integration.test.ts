/**
 * What becomes of papers that were indexed when their files change, or change into something bad.
 */
import { linkSync, renameSync, unlinkSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readWholeFile } from '#ingest/read-file.ts'
import { getText, listDocuments } from '#lib/index/documents.ts'
import { searchText } from '#lib/index/search.ts'
import { ingestPaths, outcomesOf, writeFiles } from '../support/ingest-papers.ts'
import { openForReading } from '../support/open-index.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { pdfs } from './rows/pdfs.ts'

const said = '用水路は一六八四年に掘られた。水番が堰を守った。'

async function indexed(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = await temporaryFolder()
  const root = join(folder, 'papers')
  const data = join(folder, 'data')
  await mkdir(root)
  await writeFiles(root, files)
  const run = async () => outcomesOf(await ingestPaths(data, [root], { notice: () => {} }))
  await run()
  const { index } = await openForReading(data)
  return { folder, root, run, index }
}

function bytesOf(name: string): Uint8Array {
  const make = pdfs.find((row) => row.name === name)?.make
  if (make === undefined || typeof make === 'function') throw new Error(`There is no ${name}.`)
  return Buffer.from(make)
}

describe('a paper that was indexed', () => {
  test.each([
    'encrypted/aes-128.pdf',
    'broken/garbage.pdf',
    'scans/picture.pdf',
    'broken/head-only.pdf',
  ])('is kept as it was when its file turns into %s', async (bad) => {
    const { root, run, index } = await indexed({ 'canal.txt': said })
    await writeFile(join(root, 'canal.txt'), bytesOf(bad))
    expect(await run()).toEqual(['failed canal.txt'])
    const [document] = await listDocuments(index)
    expect((await getText(index, document?.id ?? ''))?.text).toBe(said)
    expect(await searchText(index, '水番', { limit: 5 })).toHaveLength(1)
  })

  test('takes on what its file says now', async () => {
    const { root, run, index } = await indexed({ 'canal.txt': said })
    await writeFile(join(root, 'canal.txt'), '灯台守は毎晩十時に灯をともした。')
    expect(await run()).toEqual(['updated canal.txt'])
    expect(await searchText(index, '水番', { limit: 5 })).toEqual([])
  })

  test('goes with its file, and its double stays', async () => {
    const { root, run, index } = await indexed({ 'canal.txt': said, 'double.txt': said })
    await rm(join(root, 'canal.txt'))
    expect(await run()).toEqual(['unchanged double.txt', 'removed canal.txt'])
    expect(await searchText(index, '水番', { limit: 5 })).toHaveLength(1)
  })

  test('is followed where a hard link takes the place of its file', async () => {
    const { folder, root, run } = await indexed({ 'canal.txt': said })
    await writeFile(join(folder, 'outside.txt'), said)
    unlinkSync(join(root, 'canal.txt'))
    linkSync(join(folder, 'outside.txt'), join(root, 'canal.txt'))
    expect(await run()).toEqual(['unchanged canal.txt'])
  })
})

test('a file that is written while it is read is told, or read as it was at one moment', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'growing.txt')
  const whole = '港の話。\n'.repeat(200_000)
  await writeFile(path, whole)
  let writing = true
  const writer = (async () => {
    for (let turn = 0; writing; turn++) await writeFile(path, `${turn}${whole}`)
  })()
  for (let attempt = 0; attempt < 10; attempt++) {
    const read = await readWholeFile(path, 'growing.txt').catch((error: unknown) => error)
    if (read instanceof Uint8Array) {
      // Whoever writes may have paused between two parts of the file.
      const text = Buffer.from(read)
        .toString()
        .replace(/^\d+|\ufffd+$/gu, '')
      expect(whole.startsWith(text)).toBe(true)
    } else
      expect(read).toMatchObject({
        code: 'file-unreadable',
        message: /being written|can’t be read/,
      })
  }
  writing = false
  await writer
})

test('a file that is replaced in one move is read whole, the old one or the new', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'paper.txt')
  await writeFile(path, 'a'.repeat(100_000))
  for (let turn = 0; turn < 20; turn++) {
    const letter = turn % 2 === 0 ? 'b' : 'a'
    await writeFile(`${path}.next`, letter.repeat(100_000))
    const reading = readWholeFile(path, 'paper.txt')
    renameSync(`${path}.next`, path)
    expect(new Set(await reading).size).toBe(1)
  }
})
