import { readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleSchema } from '#lib/contract.ts'
import { seal, unsealed } from '#lib/export/bundle/seal.ts'
import { exportFile } from '#lib/export/export-file.ts'
import { listDocuments } from '#lib/index/documents.ts'
import { ingestPaths, writeFiles } from '../support/ingest-papers.ts'
import { openForReading } from '../support/open-index.ts'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'
import { papers } from '../support/papers.ts'
import { runScript } from '../support/run-script.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

let reading: OpenPapers
let bundle: string

beforeAll(async () => {
  reading = await openPapers(papers)
  const { answer } = await reading.ask('水番の報酬は何で支払われましたか')
  const what = { kind: 'answer', answer } as const
  const { index } = reading.library
  const { content } = await exportFile(index, { what, format: 'bundle', language: 'ja' }, '1')
  bundle = String(content)
})
afterAll(() => reading.close())

async function verify(text: string, args: readonly string[] = [], data = reading.data) {
  const file = join(await temporaryFolder(), 'answer.evidence.json')
  await writeFile(file, text)
  return runScript('lib/cli/verify.ts', [file, ...args], { TENKYO_DATA: data })
}

/** The bundle with a quote changed, its digest made anew. */
function forged(from: string, to: string): string {
  const read = bundleSchema.parse(JSON.parse(bundle.replaceAll(from, to)))
  return seal(`${JSON.stringify({ ...read, digest: unsealed }, null, 2)}\n`)
}

test('a bundle that nobody touched holds: exit 0', async () => {
  const { code, stdout, stderr } = await verify(bundle)
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(
    /^(\d+) of \1 quotes stand in their papers, word for word\.\nThe bundle holds\.\n$/,
  )
})

test('one changed letter: exit 1, also where the digest was made anew, naming what differs', async () => {
  const changed = await verify(bundle.replace('二俵', '三俵'))
  expect(changed.code).toBe(1)
  expect(changed.stdout).toContain('its bytes do not give the digest that it holds')
  const { code, stdout } = await verify(forged('二俵', '三俵'), ['--json'])
  expect(code).toBe(1)
  const { holds, intact, problems } = JSON.parse(stdout)
  expect({ holds, intact }).toEqual({ holds: false, intact: true })
  expect(problems[0]).toMatchObject({ statement: 's1', problem: 'quote-differs' })
  expect(problems[0].message).toMatch(/s1 .*三俵.*the paper .*二俵/)
})

test('a paper that changed since, and one that is gone, are named: exit 1', async () => {
  const folder = await temporaryFolder()
  const [data, home] = [join(folder, 'data'), join(folder, 'papers')]
  const changed = papers['canal.md'].replace('二俵', '四俵')
  await writeFiles(home, { 'canal.md': changed })
  await ingestPaths(data, [home])
  const id = /"documentId": "([0-9a-f]+)"/
  const { index } = await openForReading(data)
  const [paper] = await listDocuments(index)
  const before = id.exec(bundle)?.[1] ?? ''
  const there = await verify(forged(before, paper?.id ?? ''), [], data)
  expect(there.code).toBe(1)
  expect(there.stdout).toContain('the paper has changed since')
  const gone = await verify(bundle, [], data)
  expect(gone.code).toBe(1)
  expect(gone.stdout).toMatch(/canal\.md.*the paper is not at hand/)
})

test('with the originals at hand, they are read anew, whatever they are called now', async () => {
  const folder = await temporaryFolder()
  await writeFiles(folder, {
    'deep/renamed.md': papers['canal.md'],
    'other.md': '# 別の資料\n\n文。\n',
  })
  const nothing = join(await temporaryFolder(), 'data')
  const { code, stdout, stderr } = await verify(bundle, ['--corpus', folder], nothing)
  expect(stderr).toContain('1 of 1 originals are read anew')
  expect([code, stdout]).toEqual([0, expect.stringContaining('The bundle holds.')])
})

test.each([
  ['no file', [], 'Which file?'],
  ['a file that is not there', ['nowhere.json'], 'nowhere.json'],
  ['a file that is no bundle', ['package.json'], 'no evidence bundle'],
  ['an option that there is not', ['package.json', '--faster'], '--faster'],
])('%s: exit 2, and how it is called', async (_, args, named) => {
  const { code, stderr } = await runScript('lib/cli/verify.ts', args, { TENKYO_DATA: reading.data })
  expect(code).toBe(2)
  expect(stderr).toContain(named)
  expect(stderr).toContain('Usage: npm run verify')
})

test('a file larger than any bundle is not read: exit 2', async () => {
  const file = join(await temporaryFolder(), 'huge.json')
  await writeFile(file, bundle)
  await truncate(file, 700_000_000)
  const { code, stderr } = await runScript('lib/cli/verify.ts', [file], {
    TENKYO_DATA: reading.data,
  })
  expect([code, stderr]).toEqual([2, expect.stringContaining('too large to be an evidence bundle')])
})

test('nothing of the bundle is changed by looking at it', async () => {
  const file = join(await temporaryFolder(), 'kept.json')
  await writeFile(file, bundle)
  await runScript('lib/cli/verify.ts', [file], { TENKYO_DATA: reading.data })
  expect(await readFile(file, 'utf8')).toBe(bundle)
})
