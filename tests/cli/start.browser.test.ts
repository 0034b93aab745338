import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { healthSchema } from '#lib/contract.ts'
import { childrenOf, isRunning } from '../support/processes.ts'
import { startTenkyo, type Tenkyo } from '../support/start-tenkyo.ts'

let data: string
let tenkyo: Tenkyo

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'tenkyo-data-'))
  tenkyo = await startTenkyo({ TENKYO_DATA: data, TENKYO_CORPUS: 'corpus' })
})
afterAll(async () => {
  await tenkyo.stop()
  await rm(data, { recursive: true })
})

test('the page is served', async () => {
  const page = await fetch(tenkyo.url)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('Tenkyo')
})

test('the samples are indexed beside the server, and health says when they are', async () => {
  await tenkyo.indexed
  const health = healthSchema.parse(await (await fetch(`${tenkyo.url}/api/health`)).json())
  expect(health).toMatchObject({ status: 'ok', indexing: null, documents: 8 })
  expect(health.passages).toBeGreaterThan(8)
})

test('a paper that is put into a followed folder is there without a restart, and health says so', async () => {
  const papers = await mkdtemp(join(tmpdir(), 'tenkyo-papers-'))
  await using followed = await startTenkyo({
    TENKYO_DATA: join(papers, '.data'),
    TENKYO_CORPUS: papers,
  })
  await followed.indexed
  const health = async () =>
    healthSchema.parse(await (await fetch(`${followed.url}/api/health`)).json())
  const before = await health()
  expect(before).toMatchObject({ status: 'ok', documents: 0, following: true })
  await writeFile(join(papers, 'new.txt'), '後から置かれた資料の文である。')
  while ((await health()).documents === 0) await wait(100)
  expect((await health()).revision).not.toBe(before.revision)
  await rm(join(papers, 'new.txt'))
  while ((await health()).documents === 1) await wait(100)
  await followed.stop()
  await rm(papers, { recursive: true })
})

test('a second start on the same port ends and names PORT; the first goes on', async () => {
  const { port } = new URL(tenkyo.url)
  await expect(startTenkyo({ TENKYO_DATA: data, PORT: port })).rejects.toThrow(
    `set PORT to another number`,
  )
  expect((await fetch(tenkyo.url)).status).toBe(200)
})

test('killing it ends the server and the indexing too', async () => {
  const killed = await startTenkyo({ TENKYO_DATA: join(data, 'killed'), TENKYO_CORPUS: 'corpus' })
  const started = childrenOf(killed.pid)
  expect(started.length).toBeGreaterThan(0)
  await killed.kill()
  for (let turn = 0; turn < 100 && started.some(isRunning); turn++) await wait(100)
  expect(started.filter(isRunning)).toEqual([])
  await expect(fetch(killed.url)).rejects.toThrow()
})

test('ending it ends the server too, without an error', async () => {
  expect(await tenkyo.stop()).toBe(0)
  await expect(fetch(tenkyo.url)).rejects.toThrow()
})
