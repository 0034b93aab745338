import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { papers } from '../support/papers.ts'
import { runIngest } from '../support/run-ingest.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

async function writePapers(): Promise<{ root: string; data: string }> {
  const folder = await temporaryFolder()
  const root = join(folder, 'papers')
  await mkdir(root)
  for (const [name, text] of Object.entries(papers)) await writeFile(join(root, name), text)
  return { root, data: join(folder, 'data') }
}

describe('the ingest command', () => {
  test('indexes a folder, tells each step as a line of JSON, and nothing else on stdout', async () => {
    const { root, data } = await writePapers()
    const { code, events } = await runIngest(data, [root, '--json'])
    expect(code).toBe(0)
    const outcomes = events.filter(({ document }) => document !== undefined)
    expect(outcomes.map(({ source }) => source)).toEqual(Object.keys(papers).toSorted())
    expect(outcomes.every(({ state, progress }) => state === 'added' && progress === 1)).toBe(true)
  })

  test('without --json keeps stdout empty', async () => {
    const { root, data } = await writePapers()
    const { stdout, stderr } = await runIngest(data, [root])
    expect(stdout).toBe('')
    expect(stderr).toContain('3 added')
  })

  test('indexes TENKYO_CORPUS when it is called with nothing', async () => {
    const { root, data } = await writePapers()
    const { code, stderr } = await runIngest(data, [], { TENKYO_CORPUS: root })
    expect(code).toBe(0)
    expect(stderr).toContain('3 added')
  })

  test.each([
    ['a path that is not there', ['/nowhere/at/all'], 'no file or folder "/nowhere/at/all"'],
    ['an unknown option', ['--fast'], '--fast'],
    ['a path to follow that is not there', ['/nowhere', '--watch'], 'no file or folder "/nowhere"'],
  ])('exits with 2 for %s, saying so', async (_what, argv, message) => {
    const data = join(await temporaryFolder(), 'data')
    const { code, stdout, stderr } = await runIngest(data, argv)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
  })

  test('exits with 2 for an unusable setting, naming it', async () => {
    const { root, data } = await writePapers()
    const { code, stderr } = await runIngest(data, [root], { PORT: 'x' })
    expect(code).toBe(2)
    expect(stderr).toContain('PORT is set to "x"')
  })

  test('tells the server beside it how far it is', async () => {
    const { root, data } = await writePapers()
    const status = join(root, '..', 'status.json')
    await runIngest(data, [root], { TENKYO_INGEST_STATUS: status })
    expect(JSON.parse(await readFile(status, 'utf8'))).toEqual({
      done: 3,
      total: 3,
      finished: true,
      following: false,
    })
  })
})

describe('a folder of TENKYO_CORPUS that is missing', () => {
  test('is told, and the others are indexed', async () => {
    const { root, data } = await writePapers()
    const corpus = `/nowhere/at/all:${root}`
    const { code, stderr, events } = await runIngest(data, ['--json'], { TENKYO_CORPUS: corpus })
    expect(stderr).toContain('no file or folder "/nowhere/at/all". TENKYO_CORPUS names it')
    expect(events.filter(({ state }) => state === 'added')).toHaveLength(3)
    expect(code).toBe(1)
  })

  test('is an unusable setting where there is no other', async () => {
    const { data } = await writePapers()
    const { code, stderr } = await runIngest(data, [], { TENKYO_CORPUS: '/nowhere/at/all' })
    expect(stderr).toContain('no file or folder "/nowhere/at/all"')
    expect(code).toBe(2)
  })
})

test('names are printed so that they do nothing to the terminal, and each stays on its line', async () => {
  const { root, data } = await writePapers()
  for (const name of ['two\nlines.txt', '\u001b[2J.txt', 'gpj\u202etxt.md']) {
    await writeFile(join(root, name), '港の話をする。')
  }
  const { code, stderr } = await runIngest(data, [root])
  expect(code).toBe(0)
  expect(stderr).toContain('two\\u000alines.txt')
  expect(stderr).toContain('\\u001b[2J.txt')
  expect(stderr).toContain('gpj\\u202etxt.md')
  for (const sign of ['\u001b', '\u202e']) expect(stderr).not.toContain(sign)
})

test('a name that is no UTF-8 is told, and the other papers are indexed', async () => {
  const { root, data } = await writePapers()
  for (const last of [0xff, 0xfe]) {
    await writeFile(Buffer.concat([Buffer.from(`${root}/n`), Buffer.of(last)]), '港の話をする。')
  }
  const { code, events } = await runIngest(data, [root, '--json'])
  const failed = events.filter(({ state }) => state === 'failed')
  expect(failed.map(({ source, error }) => [source, error?.code])).toEqual([
    ['n\\xfe', 'file-unreadable'],
    ['n\\xff', 'file-unreadable'],
  ])
  expect(events.filter(({ state }) => state === 'added')).toHaveLength(3)
  expect(code).toBe(1)
})

test('nothing is left behind outside the index, and the model’s runtime keeps no account of its runs', async () => {
  const { root, data } = await writePapers()
  const elsewhere = { temporary: join(root, '../temporary'), home: join(root, '../home') }
  for (const folder of Object.values(elsewhere)) await mkdir(folder)
  await runIngest(data, [root], {
    TMPDIR: elsewhere.temporary,
    HOME: elsewhere.home,
    XDG_CACHE_HOME: elsewhere.home,
  })
  for (const folder of Object.values(elsewhere)) expect(await readdir(folder)).toEqual([])
})
