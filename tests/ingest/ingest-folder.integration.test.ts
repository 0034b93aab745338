import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { mkdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { walk } from '#ingest/walk.ts'
import { getOriginal, getText, listDocuments } from '#lib/index/documents.ts'
import { readPassagesOf } from '#lib/index/passages.ts'
import { searchText } from '#lib/index/search.ts'
import { hashEmbedder } from '../support/hash-embedder.ts'
import { ingestPaths, ingestRoots, outcomesOf, writeFiles } from '../support/ingest-papers.ts'
import { openForReading } from '../support/open-index.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const files = {
  'defence.txt': '防衛外交は対話を重ねる。各国との信頼が深まる。',
  'chemistry.txt': '水素の結合は弱い。しかし数が多い。',
  'deep/er/english.txt': 'Defence diplomacy builds trust. It takes time.',
}

/** A folder of papers and a place for an index, with a model that remembers what it embedded. */
async function folderOfPapers(content: Record<string, string | Uint8Array> = files) {
  const folder = await temporaryFolder()
  const root = join(folder, 'papers')
  const data = join(folder, 'data')
  await mkdir(root)
  await writeFiles(root, content)
  const embedder = hashEmbedder()
  const notices: string[] = []
  const run = async (options = {}, paths = [root]) => {
    embedder.embedded.length = 0
    const open = async () => embedder
    return ingestPaths(data, paths, { open, notice: (one) => notices.push(one), ...options })
  }
  const { index } = await openForReading(data)
  return { root, data, index, embedder, notices, run }
}

describe('a second run', () => {
  test('embeds nothing, commits nothing and calls every file unchanged', async () => {
    const { data, embedder, run } = await folderOfPapers()
    expect(outcomesOf(await run())).toEqual([
      'added chemistry.txt',
      'added deep/er/english.txt',
      'added defence.txt',
    ])
    const written = () => readdirSync(data, { recursive: true, encoding: 'utf8' }).toSorted()
    const before = written()
    expect(outcomesOf(await run())).toEqual([
      'unchanged chemistry.txt',
      'unchanged deep/er/english.txt',
      'unchanged defence.txt',
    ])
    expect(embedder.embedded).toEqual([])
    expect(written()).toEqual(before)
    expect(before.length).toBeGreaterThan(20)
  })

  test('reads only what changed, and embeds only the sentences and words that are new in it', async () => {
    const { root, index, embedder, run } = await folderOfPapers()
    await run()
    await writeFile(join(root, 'defence.txt'), `${files['defence.txt']}新しい文が加わった。`)
    expect(outcomesOf(await run())).toContain('updated defence.txt')
    const passage = `${files['defence.txt']}新しい文が加わった。`
    expect(embedder.embedded.toSorted()).toEqual(
      [passage, '新しい文が加わった。', '新しい', '文', '加'].toSorted(),
    )
    expect(await searchText(index, '加わった', { limit: 5 })).toHaveLength(1)
    expect(await searchText(index, '信頼', { limit: 5 })).toHaveLength(1)
  })

  test('lets go of a file that is gone, and of nothing outside the folders it was given', async () => {
    const { root, index, run } = await folderOfPapers()
    await run()
    await rm(join(root, 'defence.txt'))
    await rm(join(root, 'deep/er/english.txt'))
    expect(outcomesOf(await run({}, [join(root, 'deep')]))).toEqual(['removed deep/er/english.txt'])
    expect((await listDocuments(index)).map(({ source }) => source)).toEqual([
      'chemistry.txt',
      'defence.txt',
    ])
    expect(outcomesOf(await run())).toEqual(['unchanged chemistry.txt', 'removed defence.txt'])
    expect(await searchText(index, '防衛', { limit: 5 })).toEqual([])
  })

  test('that is asked for a part of the folder, or one file, makes no paper twice', async () => {
    const { root, index, run } = await folderOfPapers()
    await run({}, [join(root, 'deep')])
    await run()
    await run({}, [join(root, 'deep/er'), join(root, 'defence.txt'), root])
    expect(await listDocuments(index)).toHaveLength(3)
  })

  test('takes a moved file as another paper with the same vectors', async () => {
    const { root, index, embedder, run } = await folderOfPapers()
    await run()
    await rename(join(root, 'defence.txt'), join(root, 'renamed.txt'))
    expect(outcomesOf(await run()).filter((one) => !one.startsWith('unchanged'))).toEqual([
      'added renamed.txt',
      'removed defence.txt',
    ])
    expect(embedder.embedded).toEqual([])
    expect(await searchText(index, '防衛', { limit: 5 })).toHaveLength(1)
  })
})

describe('equal texts', () => {
  test('are embedded once: in a paper, in two papers of one run, and under two names', async () => {
    const said = '同じ文である。'
    const { index, embedder, run } = await folderOfPapers({
      'a.txt': said,
      'b.txt': said,
      'c.txt': `${said}違う文もある。`,
    })
    await run()
    expect(embedder.embedded).toHaveLength(new Set(embedder.embedded).size)
    const records = await listDocuments(index)
    expect(records).toHaveLength(3)
    expect(new Set(records.map(({ id }) => id)).size).toBe(3)
    expect(records[0]?.contentHash).toBe(records[1]?.contentHash)
    const [one, other] = await Promise.all(
      records.slice(0, 2).map(({ id }) => readPassagesOf(index, id)),
    )
    expect(one?.[0]?.sentenceVectors).toEqual(other?.[0]?.sentenceVectors)
  })
})

describe('what is no paper', () => {
  test('has a clear outcome, and the rest is indexed', async () => {
    const { root, data, index, run } = await folderOfPapers({
      ...files,
      'empty.txt': '',
      'blank.txt': ' \n\u3000\n',
      'binary.txt': new Uint8Array(4096).map((_, at) => (at * 7) % 256),
      '.hidden.txt': '隠れている。',
      '.git/config': '隠れている。',
      'huge.txt': '大きい。',
    })
    await truncate(join(root, 'huge.txt'), 65 * 1024 * 1024)
    await symlink('/etc/passwd', join(root, 'link.txt'))
    await symlink(root, join(root, 'loop'))
    execFileSync('sh', ['-c', 'mkfifo pipe.txt'], { cwd: root })
    const events = await run()
    const outcomes = new Map(
      events
        .filter(({ state }) => state !== 'reading' && state !== 'embedding')
        .map(({ source, state, error }) => [source, error?.code ?? state]),
    )
    expect(Object.fromEntries(outcomes)).toEqual({
      'binary.txt': 'file-not-text',
      'blank.txt': 'file-empty',
      'chemistry.txt': 'added',
      'deep/er/english.txt': 'added',
      'defence.txt': 'added',
      'empty.txt': 'file-empty',
      'huge.txt': 'file-too-large',
      'link.txt': 'file-not-regular',
      loop: 'file-not-regular',
      'pipe.txt': 'file-not-regular',
    })
    expect(outcomesOf(events)).toContain('failed huge.txt')
    expect(outcomesOf(events)).toContain('skipped binary.txt')
    expect(await listDocuments(index)).toHaveLength(3)
    for (const { error } of events) expect(error?.message ?? '').not.toContain(data)
  })

  test('takes a paper’s place when the file has no text any more', async () => {
    const { root, index, run } = await folderOfPapers()
    await run()
    await writeFile(join(root, 'defence.txt'), '')
    expect(outcomesOf(await run())).toContain('skipped defence.txt')
    expect((await listDocuments(index)).map(({ source }) => source)).not.toContain('defence.txt')
  })

  test('leaves a paper as it was while its file can’t be read', async () => {
    const { root, index, run } = await folderOfPapers()
    await run()
    await truncate(join(root, 'defence.txt'), 65 * 1024 * 1024)
    expect(outcomesOf(await run())).toContain('failed defence.txt')
    expect((await listDocuments(index)).map(({ source }) => source)).toContain('defence.txt')
  })

  test('is nothing at all in an empty folder', async () => {
    const { index, run } = await folderOfPapers({})
    expect(await run()).toEqual([])
    expect(await listDocuments(index)).toEqual([])
    expect(await searchText(index, '防衛', { limit: 5 })).toEqual([])
  })
})

describe('unusual text', () => {
  test('keeps its offsets and stays findable', async () => {
    const line = '長い行が続く'.repeat(20_000)
    const { index, run } = await folderOfPapers({
      'nul.txt': `防衛外交の話をする。${'それはまだ続く。'.repeat(30)}\u0000終わり。`,
      'line.txt': line,
      'surrogate.txt': Buffer.from('\ufeff\ud842文字が欠けた。', 'utf16le'),
    })
    expect(outcomesOf(await run())).toEqual([
      'added line.txt',
      'added nul.txt',
      'added surrogate.txt',
    ])
    for (const { id } of await listDocuments(index)) {
      const text = await getText(index, id)
      for (const passage of await readPassagesOf(index, id)) {
        expect(text?.text.slice(passage.start, passage.end)).toBe(passage.text)
      }
    }
    expect(await searchText(index, '文字', { limit: 5 })).toHaveLength(1)
  })
})

describe('a rebuild', () => {
  test('embeds every paper again, also those whose files are gone or elsewhere', async () => {
    const { root, index, embedder, run } = await folderOfPapers()
    await run()
    await rm(join(root, 'deep'), { recursive: true })
    const events = await run({ force: true }, [join(root, 'chemistry.txt')])
    expect(outcomesOf(events).toSorted()).toEqual([
      'updated chemistry.txt',
      'updated deep/er/english.txt',
      'updated defence.txt',
    ])
    expect(embedder.embedded.length).toBeGreaterThan(0)
    const records = await listDocuments(index)
    expect(records).toHaveLength(3)
    for (const { id, bytes } of records) {
      expect((await getOriginal(index, id))?.bytes).toHaveLength(bytes)
    }
  })

  test('takes the index to another embedder, which it refuses without', async () => {
    const { index, run } = await folderOfPapers()
    await run()
    const other = { open: async () => hashEmbedder('other', 8) }
    await expect(run(other)).rejects.toMatchObject({ code: 'embedder-mismatch' })
    await run({ ...other, force: true })
    expect((await index.current())?.info).toMatchObject({ fingerprint: 'other', dimensions: 8 })
    expect(await listDocuments(index)).toHaveLength(3)
    await expect(run()).rejects.toMatchObject({ code: 'embedder-mismatch' })
    expect(outcomesOf(await run(other))).toContain('unchanged defence.txt')
  })
})

describe('a folder that can’t be listed', () => {
  test('is told, and the papers in it are kept', async () => {
    const { root, data, index, run } = await folderOfPapers()
    await run()
    const whole = await walk(root)
    const deep = join(root, 'deep')
    const entries = whole.entries.filter(({ path }) => !path.startsWith(deep))
    const roots = [{ ...whole, entries: [...entries, { kind: 'unreadable' as const, path: deep }] }]
    expect(outcomesOf(await ingestRoots(data, roots))).toContain('failed deep')
    expect(await listDocuments(index)).toHaveLength(3)
  })
})
