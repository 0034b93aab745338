import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readFile, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { acquireLock } from '#lib/index/lock.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** The lock as another process left it. */
async function leaveLock(folder: string, holder: object): Promise<string> {
  const path = join(folder, 'writer.lock')
  const whole = {
    pid: 1,
    host: hostname(),
    since: '2026-01-01T00:00:00.000Z',
    began: null,
    ...holder,
  }
  await writeFile(path, JSON.stringify(whole))
  return path
}

async function pidOfGoneProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'])
  await once(child, 'exit')
  return child.pid ?? 0
}

describe('the writer’s lock', () => {
  test('is refused to a second writer, naming the first', async () => {
    const folder = await temporaryFolder()
    const release = await acquireLock(folder)
    await expect(acquireLock(folder, 20)).rejects.toMatchObject({
      code: 'index-busy',
      message: expect.stringContaining(`process ${process.pid} on ${hostname()}`),
      hint: expect.stringContaining('Try again'),
    })
    await release()
  })

  test('goes to the second writer as soon as the first gives it back', async () => {
    const folder = await temporaryFolder()
    const order: string[] = []
    const first = await acquireLock(folder)
    const second = acquireLock(folder, 10_000).then((release) => {
      order.push('second takes')
      return release
    })
    order.push('first gives back')
    await first()
    await (await second)()
    expect(order).toEqual(['first gives back', 'second takes'])
    expect(existsSync(join(folder, 'writer.lock'))).toBe(false)
  })

  test('of a process that is gone is taken over', async () => {
    const folder = await temporaryFolder()
    const path = await leaveLock(folder, { pid: await pidOfGoneProcess() })
    const release = await acquireLock(folder, 0)
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ pid: process.pid })
    await release()
  })

  test('of a process whose number another has now is taken over', async () => {
    const folder = await temporaryFolder()
    await leaveLock(folder, { pid: process.pid, began: 'long ago' })
    await (await acquireLock(folder, 0))()
  })

  test('from another machine counts while it is kept fresh, and not after that', async () => {
    const folder = await temporaryFolder()
    const path = await leaveLock(folder, { host: 'elsewhere' })
    await expect(acquireLock(folder, 0)).rejects.toMatchObject({
      message: expect.stringContaining('on elsewhere'),
    })
    const before = new Date(Date.now() - 5 * 60_000)
    await utimes(path, before, before)
    await (await acquireLock(folder, 0))()
  })

  test('that was never written to its end is taken over when it is old', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'writer.lock')
    await writeFile(path, '{"pid": 12')
    await expect(acquireLock(folder, 0)).rejects.toMatchObject({ code: 'index-busy' })
    const before = new Date(Date.now() - 60_000)
    await utimes(path, before, before)
    await (await acquireLock(folder, 0))()
  })

  test('can’t be taken where the data folder is a file', async () => {
    const file = join(await temporaryFolder(), 'data')
    await writeFile(file, '')
    await expect(acquireLock(file, 0)).rejects.toMatchObject({
      code: 'index-read-only',
      hint: expect.stringContaining('TENKYO_DATA'),
    })
  })

  test('is held by one of many who ask at once', async () => {
    const folder = await temporaryFolder()
    await leaveLock(folder, { pid: await pidOfGoneProcess() })
    let holders = 0
    let most = 0
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        const release = await acquireLock(folder, 20_000)
        holders += 1
        most = Math.max(most, holders)
        await new Promise((resolve) => setImmediate(resolve))
        holders -= 1
        await release()
      }),
    )
    expect(most).toBe(1)
  })
})
