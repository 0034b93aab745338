import { once } from 'node:events'
import { appendFile, chmod, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { type IngestEvent, ingestEventSchema } from '#lib/contract.ts'
import { listDocuments } from '#lib/index/documents.ts'
import { editDocument } from '#lib/index/edits.ts'
import { acquireLock } from '#lib/index/lock.ts'
import { writeFiles } from '../../support/ingest-papers.ts'
import { openForReading } from '../../support/open-index.ts'
import { startIngest } from '../../support/run-ingest.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** The command with --watch over these files, once it has indexed them; ended after the test. */
async function startWatching(files: Record<string, string>) {
  const folder = await temporaryFolder()
  const [root, data] = [join(folder, 'papers'), join(folder, 'data')]
  await writeFiles(root, files)
  const child = startIngest(data, [root, '--watch', '--json'])
  let stderr = ''
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const closed = once(child, 'close')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  /** The next outcomes, as `state source`. */
  const outcomes = async (count: number): Promise<string[]> => {
    const found: string[] = []
    while (found.length < count) {
      const { value, done } = await lines.next()
      if (done === true) throw new Error(`It has ended: ${stderr}`)
      const event: IngestEvent = ingestEventSchema.parse(JSON.parse(value))
      const { state, source } = event
      if (state !== 'reading' && state !== 'embedding') found.push(`${state} ${source}`)
    }
    return found.sort()
  }
  const stop = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    const [code] = await closed
    return code
  }
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await closed
  })
  await outcomes(Object.keys(files).length)
  return { root, data, outcomes, stop, stderrText: () => stderr }
}

test('what changes in a folder is read as it changes, until the command is asked to end', async () => {
  const { root, data, outcomes, stop } = await startWatching({
    'one.txt': '一つの文である。',
    'below/two.txt': '二つの文である。',
  })
  const { index } = await openForReading(data)
  const sources = async () => (await listDocuments(index)).map(({ source }) => source)
  await writeFile(join(root, 'three.txt'), '三つの文である。')
  expect(await outcomes(1)).toEqual(['added three.txt'])
  await appendFile(join(root, 'one.txt'), '続きの文である。')
  expect(await outcomes(1)).toEqual(['updated one.txt'])
  await rm(join(root, 'three.txt'))
  expect(await outcomes(1)).toEqual(['removed three.txt'])
  expect(await sources()).toEqual(['below/two.txt', 'one.txt'])
  await writeFile(join(root, 'empty.txt'), '')
  expect(await outcomes(1)).toEqual(['skipped empty.txt'])
  await writeFile(join(root, 'empty.txt'), '書き足した文である。')
  expect(await outcomes(1)).toEqual(['added empty.txt'])
  expect(await stop('SIGINT')).toBe(0)
})

test('what was put right of a paper stays with it where its file gets another name or folder', async () => {
  const { root, data, outcomes, stop } = await startWatching({ 'old/one.txt': '一つの文である。' })
  const { index } = await openForReading(data)
  const [document] = await listDocuments(index)
  await editDocument(index, document?.id ?? '', { title: '一の書' })
  await rename(join(root, 'old'), join(root, 'new'))
  expect(await outcomes(2)).toEqual(['added new/one.txt', 'removed old/one.txt'])
  const [moved] = await listDocuments(index)
  expect(moved).toMatchObject({ source: 'new/one.txt', title: '一の書', edited: ['title'] })
  expect(await stop('SIGTERM')).toBe(0)
})

test('while it waits for changes others write, and while others write it waits', async () => {
  const { root, data, outcomes, stop } = await startWatching({ 'one.txt': '一つの文である。' })
  const release = await waitForLock(data)
  await writeFile(join(root, 'two.txt'), '二つの文である。')
  const [document] = await listDocuments((await openForReading(data)).index)
  const { index } = await openForReading(data)
  const edited = await editDocument(index, document?.id ?? '', { title: '一の書' })
  expect(edited?.title).toBe('一の書')
  await sleep(1500)
  expect(await listDocuments(index)).toHaveLength(1)
  await release()
  expect(await outcomes(1)).toEqual(['added two.txt'])
  const again = await waitForLock(data)
  await writeFile(join(root, 'three.txt'), '三つの文である。')
  await sleep(1500)
  expect(await stop('SIGTERM')).toBe(0)
  await again()
})

/** The last run writes a moment longer than it tells of its files. */
function waitForLock(data: string) {
  return acquireLock(data, 20_000)
}

test('a file that could not be read is read once it can be', async () => {
  const { root, outcomes, stop, stderrText } = await startWatching({
    'one.txt': '一つの文である。',
  })
  await writeFile(join(root, 'broken.docx'), 'PK\u0003\u0004 not whole')
  expect(await outcomes(1)).toEqual(['failed broken.docx'])
  await writeFile(join(root, 'broken.docx'), '普通の文である。')
  expect(await outcomes(1)).toEqual(['added broken.docx'])
  await chmod(join(root, 'one.txt'), 0o644)
  expect(await outcomes(1)).toEqual(['unchanged one.txt'])
  expect(await stop('SIGTERM')).toBe(0)
  expect(stderrText()).not.toContain('    at ')
})
