import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { writeFiles } from './support/ingest-papers.ts'
import { papers } from './support/papers.ts'
import { runScript } from './support/run-script.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

/** Runs a script whose output nobody reads, as before a `head` that has seen enough. */
async function runUnread(script: string, args: readonly string[], data: string) {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, TENKYO_DATA: data, TENKYO_EMBEDDER: 'auto' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.destroy()
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'close')])
  return { code, stderr }
}

async function prepare(): Promise<{ root: string; data: string }> {
  const folder = await temporaryFolder()
  const root = join(folder, 'papers')
  await writeFiles(root, papers)
  return { root, data: join(folder, 'data') }
}

test('indexing goes on to its end when nobody reads its lines any more', async () => {
  const { root, data } = await prepare()
  const { code, stderr } = await runUnread('ingest/main.ts', [root, '--json'], data)
  expect([code, stderr]).toEqual([0, '3 added\n'])
})

test('an answer that nobody reads is no fault', async () => {
  const { root, data } = await prepare()
  await runScript('ingest/main.ts', [root], { TENKYO_DATA: data })
  const { code, stderr } = await runUnread('lib/cli/ask.ts', ['水番の報酬', '--json'], data)
  expect([code, stderr]).toEqual([0, ''])
})
