import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isBuilt } from '#lib/cli/page-build.ts'

let root: string
const write = async (file: string, seconds: number): Promise<void> => {
  await mkdir(join(root, file, '..'), { recursive: true })
  await writeFile(join(root, file), '')
  await utimes(join(root, file), seconds, seconds)
}
const touch = (file: string, seconds: number): Promise<void> =>
  utimes(join(root, file), seconds, seconds)

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tenkyo-build-'))
  for (const file of ['app/api/route.ts', 'lib/document.ts', 'ingest/main.ts'])
    await write(file, 10)
  for (const file of ['package.json', 'package-lock.json']) await write(file, 10)
  for (const folder of ['app/api', 'app', 'lib', 'ingest']) await touch(folder, 10)
  await write('.next/prerender-manifest.json', 20)
})
afterEach(() => rm(root, { recursive: true }))

test('a page that is newer than its sources is not built again', () => {
  expect(isBuilt(root)).toBe(true)
})

test.each(['app/api/route.ts', 'lib/document.ts', 'ingest/main.ts', 'package-lock.json'])(
  'the page is built again when %s has changed',
  async (file) => {
    await touch(file, 30)
    expect(isBuilt(root)).toBe(false)
  },
)

test('the page is built again when a source went away', async () => {
  await rm(join(root, 'app/api/route.ts'))
  expect(isBuilt(root)).toBe(false)
})

test('the page is built when there is none, or a build did not come to its end', async () => {
  await rm(join(root, '.next/prerender-manifest.json'))
  expect(isBuilt(root)).toBe(false)
})
