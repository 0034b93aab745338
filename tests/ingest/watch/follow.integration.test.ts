import { appendFile, chmod, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Root } from '#ingest/index.ts'
import { followPaths } from '#ingest/watch/follow.ts'
import { writeFiles } from '../../support/ingest-papers.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const settleMs = 150

/** What was handed on, one line for each file: `+` to be read, `-` gone. */
type Followed = {
  root: string
  /** The lines of what is handed on next. */
  next(): Promise<string[]>
  runs: readonly string[][]
  notices: string[]
}

/** Follows a folder with these files in it, until the test ends; what is there at first is awaited. */
async function follow(
  files: Record<string, string>,
  options: { path?: string } = {},
): Promise<Followed> {
  const root = join(await temporaryFolder(), 'papers')
  await mkdir(root)
  await writeFiles(root, files)
  const ending = new AbortController()
  const [runs, notices]: [string[][], string[]] = [[], []]
  let waiting: (() => void)[] = []
  let taken = 0
  const handle = async (roots: readonly Root[]): Promise<boolean> => {
    runs.push(roots.flatMap((one) => linesOf(root, one)).sort())
    for (const wake of waiting) wake()
    waiting = []
    return true
  }
  const path = join(root, options.path ?? '')
  const ended = followPaths([path], handle, {
    except: [join(root, 'data')],
    signal: ending.signal,
    notice: (message) => notices.push(message),
    settleMs,
    pollMs: 60_000,
  })
  onTestFinished(async () => {
    ending.abort()
    await ended
  })
  const next = async (): Promise<string[]> => {
    while (runs.length <= taken) await new Promise<void>((resolve) => waiting.push(resolve))
    taken += 1
    return runs[taken - 1] ?? []
  }
  await next()
  return { root, next, runs, notices }
}

function linesOf(folder: string, { entries, gone }: Root): string[] {
  return [
    ...entries.map(({ path }) => `+${relative(folder, path)}`),
    ...[...(gone ?? [])].map((path) => `-${relative(folder, path)}`),
  ]
}

describe('following a folder', () => {
  test('hands on all that is there, and after it what is added, changed and removed', async () => {
    const { root, next, runs } = await follow({ 'one.txt': '一', 'below/two.txt': '二' })
    expect(runs[0]).toEqual(['+below/two.txt', '+one.txt'])
    await writeFile(join(root, 'three.txt'), '三')
    expect(await next()).toEqual(['+three.txt'])
    await appendFile(join(root, 'below/two.txt'), '二')
    expect(await next()).toEqual(['+below/two.txt'])
    await rm(join(root, 'one.txt'))
    expect(await next()).toEqual(['-one.txt'])
  })

  test('sees a file that another is put in the place of, as editors save', async () => {
    const { root, next } = await follow({ 'one.txt': '一' })
    await writeFile(join(root, '.one.txt.swp'), '一二')
    await rename(join(root, '.one.txt.swp'), join(root, 'one.txt'))
    expect(await next()).toEqual(['+one.txt'])
    await rename(join(root, 'one.txt'), join(root, 'one.txt~'))
    await writeFile(join(root, 'one.txt'), '一二三')
    await rm(join(root, 'one.txt~'))
    expect(await next()).toEqual(['+one.txt'])
  })

  test('sees files renamed, and folders made, moved and removed with all that is in them', async () => {
    const { root, next } = await follow({ 'one.txt': '一' })
    await rename(join(root, 'one.txt'), join(root, 'first.txt'))
    expect(await next()).toEqual(['+first.txt', '-one.txt'])
    await writeFiles(root, { 'a/b/c/deep.txt': '深', 'a/b/flat.txt': '浅' })
    expect(await next()).toEqual(['+a/b/c/deep.txt', '+a/b/flat.txt'])
    await rename(join(root, 'a'), join(root, 'z'))
    expect((await next()).sort()).toEqual([
      '+z/b/c/deep.txt',
      '+z/b/flat.txt',
      '-a/b/c/deep.txt',
      '-a/b/flat.txt',
    ])
    await writeFile(join(root, 'z/b/c/new.txt'), '新')
    expect(await next()).toEqual(['+z/b/c/new.txt'])
    await rm(join(root, 'z'), { recursive: true })
    expect(await next()).toEqual(['-z/b/c/deep.txt', '-z/b/c/new.txt', '-z/b/flat.txt'])
  })

  test('waits until a file that is being written has come to rest', async () => {
    const { root, next } = await follow({})
    for (let part = 0; part < 8; part++) {
      await appendFile(join(root, 'big.txt'), 'x'.repeat(1000))
      await sleep(settleMs / 2)
    }
    await writeFile(join(root, 'late.txt'), '遅')
    expect(await next()).toEqual(['+big.txt', '+late.txt'])
  })

  test('takes thousands of files that come together as one', async () => {
    const { root, next, runs } = await follow({})
    const names = Array.from({ length: 1500 }, (_, at) => `${at % 30}/${at}.txt`)
    await writeFiles(root, Object.fromEntries(names.map((name) => [name, name])))
    expect(await next()).toHaveLength(1500)
    expect(runs).toHaveLength(2)
  })

  test('leaves out what is hidden, links, and the folder of the index', async () => {
    const { root, next } = await follow({ 'data/index': '一' })
    await writeFiles(root, { '.git/config': 'x', 'data/more': 'x', '.hidden.txt': 'x' })
    await symlink('/etc/hostname', join(root, 'link.txt'))
    await writeFile(join(root, 'seen.txt'), '見')
    expect(await next()).toEqual(['+link.txt', '+seen.txt'])
  })

  test('hands on again a file whose rights have changed, which it may be readable by now', async () => {
    const { root, next } = await follow({ 'one.txt': '一' })
    await chmod(join(root, 'one.txt'), 0o600)
    expect(await next()).toEqual(['+one.txt'])
  })

  test('keeps what was read of a folder that is missing, and goes on once it is back', async () => {
    const { root, next, notices, runs } = await follow({ 'one.txt': '一' })
    await rename(root, `${root}-away`)
    while (notices.length === 0) await sleep(20)
    expect(notices).toEqual([expect.stringContaining('It is followed once it is there.')])
    await writeFile(join(`${root}-away`, 'two.txt'), '二')
    await rename(`${root}-away`, root)
    expect(await next()).toEqual(['+two.txt'])
    expect(runs).toHaveLength(2)
  }, 20_000)

  test('follows a single file, also where it is gone for a while', async () => {
    const { root, next } = await follow({ 'one.txt': '一', 'two.txt': '二' }, { path: 'one.txt' })
    await writeFile(join(root, 'two.txt'), '二二')
    await rm(join(root, 'one.txt'))
    expect(await next()).toEqual(['-one.txt'])
    await writeFile(join(root, 'one.txt'), '一一')
    expect(await next()).toEqual(['+one.txt'])
  })
})
