import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerSchema, comparisonSchema, searchResponseSchema } from '#lib/contract.ts'
import { writeFiles } from '../support/ingest-papers.ts'
import { papers } from '../support/papers.ts'
import { runScript } from '../support/run-script.ts'

let folder: string
let data: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenkyo-cli-'))
  data = join(folder, 'data')
  await writeFiles(join(folder, 'papers'), papers)
  const { code, stderr } = await runScript('ingest/main.ts', [join(folder, 'papers')], {
    TENKYO_DATA: data,
  })
  if (code !== 0) throw new Error(stderr)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const search = (...args: string[]) => runScript('lib/cli/search.ts', args, { TENKYO_DATA: data })
const ask = (...args: string[]) => runScript('lib/cli/ask.ts', args, { TENKYO_DATA: data })

const compare = (...args: string[]) => runScript('lib/cli/compare.ts', args, { TENKYO_DATA: data })

/** The one JSON object that stdout holds, and nothing else. */
function onlyObject(stdout: string): unknown {
  expect(stdout).toMatch(/^\{.*\}\n$/)
  return JSON.parse(stdout)
}

describe('search', () => {
  test('--json prints the contract’s passages and nothing else', async () => {
    const { code, stdout, stderr } = await search('水番の報酬', '--limit', '2', '--json')
    expect([code, stderr]).toEqual([0, ''])
    const found = searchResponseSchema.strict().parse(onlyObject(stdout))
    expect(found.query).toBe('水番の報酬')
    expect(found.passages).toHaveLength(2)
    expect(found.passages[0]?.text).toContain('水番の報酬')
  })

  test('--documents keeps to these papers', async () => {
    const all = await search('street', 'lamps', '--json')
    const [first] = searchResponseSchema.parse(onlyObject(all.stdout)).passages
    const id = first?.documentId ?? ''
    const { stdout } = await search('水番の報酬', '--documents', id, '--json')
    const { passages } = searchResponseSchema.parse(onlyObject(stdout))
    expect(passages.length).toBeGreaterThan(0)
    expect(new Set(passages.map(({ documentId }) => documentId))).toEqual(new Set([id]))
  })

  test('prints passages with their places and ranks for readers', async () => {
    const { code, stdout } = await search('水番の報酬', '--limit', '1')
    expect(code).toBe(0)
    expect(stdout).toContain('水番の報酬は米で支払われ')
    expect(stdout).toContain('(by meaning 1, by words 1)')
  })
})

describe('ask', () => {
  test('--json prints the contract’s answer and nothing else', async () => {
    const { code, stdout, stderr } = await ask('水番の報酬は何で支払われましたか', '--json')
    expect([code, stderr]).toEqual([0, ''])
    const answer = answerSchema.strict().parse(onlyObject(stdout))
    expect(answer.outcome).toBe('answered')
    expect(answer.statements[0]?.text).toContain('水番の報酬は米で支払われ')
  })

  test('prints quotes with their sources for readers', async () => {
    const { code, stdout } = await ask('How many street lamps did the town replace?')
    expect(code).toBe(0)
    expect(stdout).toContain('「The town of Marrow replaced 640 street lamps')
    expect(stdout).toContain('Street Lamps and the Night Sky › What was measured')
  })

  test('a refusal is an answer: exit code 0, with the nearest quotes', async () => {
    const { code, stdout } = await ask('宇宙船のエンジンの仕組み', '--json')
    expect(code).toBe(0)
    expect(answerSchema.parse(onlyObject(stdout)).outcome).toBe('not-found')
  })

  test('over an index that is not there yet, nothing is found', async () => {
    const { code, stdout } = await runScript('lib/cli/ask.ts', ['水番の仕事は？', '--json'], {
      TENKYO_DATA: join(folder, 'nowhere'),
    })
    expect(code).toBe(0)
    expect(answerSchema.parse(onlyObject(stdout))).toMatchObject({
      outcome: 'not-found',
      nearest: [],
    })
  })
})

describe('compare', () => {
  test('--json prints the contract’s comparison and nothing else', async () => {
    const { code, stdout, stderr } = await compare('水番の仕事', '--json')
    expect([code, stderr]).toEqual([0, ''])
    const { positions } = comparisonSchema.strict().parse(onlyObject(stdout))
    expect(positions.map(({ outcome }) => outcome).sort()).toEqual([
      ...['addressed', 'not-addressed', 'not-addressed'],
    ])
  })

  test('prints for readers what each paper holds, with its quotes, and what is not addressed', async () => {
    const { code, stdout } = await compare('水番の仕事')
    expect(code).toBe(0)
    expect(stdout).toContain('# 棚田の用水路と水番の記録\n')
    expect(stdout).toContain('「水番は、夏のあいだ毎朝四時に堰を見回り')
    expect(stdout).toMatch(
      /# Street Lamps and the Night Sky\nnot addressed: nothing in its \d+ sentences was found for 水/,
    )
  })

  test('a paper that is not there is named; exit code 1', async () => {
    const { code, stdout, stderr } = await compare('水番', '--documents', '0123456789abcdef')
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('0123456789abcdef')
  })
})

describe('called wrongly, a command ends with 2, its usage on stderr and nothing on stdout', () => {
  test.each([
    ['search', ['水番', '--colour', 'red']],
    ['search', ['水番', '--limit', 'ten']],
    ['search', ['水番', '--limit', '0']],
    ['search', []],
    ['search', ['？！', '--json']],
    ['ask', ['水番', '--limit']],
    ['ask', ['--json']],
    ['ask', ['水番', '--documents', 'NO ID']],
    ['compare', []],
    ['compare', ['？！', '--json']],
    ['compare', ['水番', '--documents', 'NO ID']],
    ['compare', ['水番', '--colour', 'red']],
    ['eval', ['--json=yes']],
    ['eval', ['one.jsonl', 'two.jsonl']],
  ])('%s %j', async (name, args) => {
    const { code, stdout, stderr } = await runScript(`lib/cli/${name}.ts`, args, {
      TENKYO_DATA: data,
    })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`Usage: npm run ${name}`)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  test('a question that is too long, with how long it may be', async () => {
    const { code, stdout, stderr } = await ask('水'.repeat(4001))
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('4000 characters')
    expect(stderr).toContain('Usage: npm run ask')
  })

  test('an unusable setting is named with what it takes', async () => {
    const { code, stdout, stderr } = await runScript('lib/cli/ask.ts', ['水番'], {
      TENKYO_DATA: data,
      TENKYO_MODEL: 'clairvoyance',
    })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('TENKYO_MODEL')
    expect(stderr).toContain('clairvoyance')
  })
})
