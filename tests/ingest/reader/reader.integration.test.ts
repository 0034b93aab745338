import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readDocument } from '#ingest/read.ts'
import { defaultLimits, type Limits } from '#ingest/reader/limits.ts'
import { createReader } from '#ingest/reader/reader.ts'
import { childrenOf, isRunning } from '../../support/processes.ts'

const paper = bytesOf('# 用水路\n\n用水路は一六八四年に掘られた。水番は毎朝四時に堰を見回った。\n')

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function readerWithin(limits: Partial<Limits>) {
  const reader = createReader({ ...defaultLimits, ...limits })
  onTestFinished(() => reader.close())
  return (bytes: Uint8Array) =>
    reader.read(bytes, { documentId: 'd', version: 'v', source: 'paper.md' })
}

/** The code and message of what a promise is rejected with, and after how many milliseconds. */
async function refusalOf(reading: Promise<unknown>) {
  const start = performance.now()
  const error = await reading.then(
    () => new Error('It was read.'),
    (cause: unknown) => cause,
  )
  return { error, ms: performance.now() - start }
}

const longer = bytesOf('用水路は一六八四年に掘られた。\n\n'.repeat(1000))
const long = bytesOf('用水路は一六八四年に掘られた。\n\n'.repeat(300_000))

describe('a file that is read in another process', () => {
  test('is read as it is in this one', async () => {
    const read = readerWithin({})
    const identity = { documentId: 'd', version: 'v', source: 'paper.md' }
    expect(await read(paper)).toEqual(await readDocument(paper, identity))
  })

  test('is refused as it is in this one', async () => {
    const { error } = await refusalOf(readerWithin({})(bytesOf(' \n')))
    expect(error).toMatchObject({ name: 'TenkyoError', code: 'file-empty' })
  })

  test('is read after the one before it, by one process for all', async () => {
    const read = readerWithin({})
    const before = childrenOf(process.pid)
    const all = await Promise.all(Array.from({ length: 20 }, () => read(paper)))
    expect(new Set(all.map(({ title }) => title))).toEqual(new Set(['用水路']))
    expect(childrenOf(process.pid)).toHaveLength(before.length + 1)
  })
})

describe('a file that passes a limit', () => {
  test.each<[string, Partial<Limits>, string, RegExp]>([
    ['of time', { timeMs: 1000 }, 'file-timeout', /longer than 1 s/],
    ['of memory', { memoryBytes: 160 * 1024 * 1024 }, 'file-too-complex', /more than 160 MB/],
    ['of length', { characters: 10_000 }, 'file-too-complex', /more than 10000 characters/],
  ])('%s is refused in time, and the next is read', async (_, limits, code, message) => {
    const read = readerWithin(limits)
    expect(await read(paper)).toMatchObject({ title: '用水路' })
    const { error, ms } = await refusalOf(read(limits.characters === undefined ? long : longer))
    expect(error).toMatchObject({
      name: 'TenkyoError',
      code,
      message: expect.stringMatching(message),
    })
    expect(ms).toBeLessThan((limits.timeMs ?? 20_000) + 1000)
    expect(await read(paper)).toMatchObject({ title: '用水路' })
  })

  test('leaves no process behind but the one that takes the next', async () => {
    const before = childrenOf(process.pid)
    const reader = createReader({ ...defaultLimits, timeMs: 200 })
    const identity = { documentId: 'd', version: 'v', source: 'long.txt' }
    for (let file = 0; file < 3; file++) {
      await expect(reader.read(long, identity)).rejects.toMatchObject({ code: 'file-timeout' })
      expect(childrenOf(process.pid)).toHaveLength(before.length + 1)
    }
    await reader.close()
    expect(childrenOf(process.pid)).toEqual(before)
  })
})

describe('a process that reads', () => {
  test('is replaced when it is killed from outside, between files and within one', async () => {
    const read = readerWithin({})
    const before = childrenOf(process.pid)
    const current = () => childrenOf(process.pid).filter((pid) => !before.includes(pid))
    await read(paper)
    for (const pid of current()) process.kill(pid, 'SIGKILL')
    await wait(200)
    expect(await read(paper)).toMatchObject({ title: '用水路' })
    const reading = refusalOf(read(long))
    await wait(100)
    for (const pid of current()) process.kill(pid, 'SIGKILL')
    const { error } = await reading
    expect(error).toMatchObject({
      code: 'file-unreadable',
      message: 'paper.md can’t be read as text.',
    })
    expect(await read(paper)).toMatchObject({ title: '用水路' })
  })

  test('that was closed in the middle of a file lets go of it', async () => {
    const reader = createReader()
    const reading = refusalOf(
      reader.read(long, { documentId: 'd', version: 'v', source: 'long.txt' }),
    )
    await wait(600)
    await reader.close()
    expect((await reading).error).toBeInstanceOf(Error)
  })

  test.each([
    ['idle', 'reader.read(paper, identity).then(() => console.log("now"))'],
    [
      'busy without a pause',
      'reader.warmUp(); setTimeout(() => console.log("now"), 1500); reader.read(endless, identity)',
    ],
  ])('ends with its parent, also when that is killed while it is %s', async (_, work) => {
    const parent = spawn(
      process.execPath,
      ['--input-type=module-typescript', '--no-warnings', '--eval', script(work)],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    onTestFinished(() => void parent.kill('SIGKILL'))
    await once(createInterface(parent.stdout), 'line')
    const children = childrenOf(parent.pid ?? 0)
    expect(children).toHaveLength(1)
    parent.kill('SIGKILL')
    for (let turn = 0; turn < 30 && children.some(isRunning); turn++) await wait(100)
    expect(children.filter(isRunning)).toEqual([])
  })
})

function script(work: string): string {
  return `
    import { createReader } from './ingest/reader/reader.ts'
    const reader = createReader()
    const identity = { documentId: 'd', version: 'v', source: 's' }
    const paper = new TextEncoder().encode('港の話。')
    const endless = new Uint8Array(60_000_000).fill(65)
    ${work}
  `
}
