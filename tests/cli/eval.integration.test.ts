import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { writeFiles } from '../support/ingest-papers.ts'
import { papers } from '../support/papers.ts'
import { runScript } from '../support/run-script.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const shareSchema = z.strictObject({
  ...{ hits: z.int(), of: z.int(), misses: z.array(z.string()) },
  balanced: z.number().optional(),
})
const figuresSchema = z.record(z.string(), z.record(z.string(), shareSchema))

describe('eval', () => {
  test('over the sample papers and questions that come with it, everything is as it should be', async () => {
    const { code, stdout, stderr } = await runScript('lib/cli/eval.ts', ['--json'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^\{.*\}\n$/)
    const figures = figuresSchema.parse(JSON.parse(stdout))
    const all = (name: string) => figures[name]?.all
    expect(Object.keys(figures['found at 5'] ?? {})).toEqual(['all', 'ja', 'en', 'zh'])
    for (const name of ['found at 5', 'shown', 'answered']) {
      expect(all(name)).toEqual({ hits: 10, of: 10, misses: [] })
    }
    expect(all('refused')).toEqual({ hits: 2, of: 2, misses: [] })
    expect(all('caught')).toEqual({ hits: 2, of: 2, misses: [] })
    expect(all('false alarms')?.hits).toBe(0)
  })

  test('over a folder and a file of the reader’s own prints a line per figure', async () => {
    const folder = await temporaryFolder()
    const question = {
      ...{ id: 'one', lang: 'ja', type: 'fact', q: '水番の報酬は何で支払われましたか' },
      gold: [{ doc: 'canal', quote: '水番の報酬は米で支払われ' }],
    }
    await writeFiles(folder, {
      'papers/canal.md': papers['canal.md'],
      'questions.jsonl': JSON.stringify(question),
    })
    const { code, stdout } = await runScript('lib/cli/eval.ts', [
      join(folder, 'questions.jsonl'),
      ...['--corpus', join(folder, 'papers')],
    ])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^shown +all 1\.00 \(1\/1\) +ja 1\.00 \(1\/1\)$/m)
  })

  test('leaves no index behind', async () => {
    const temporary = await temporaryFolder()
    const environment = { TMPDIR: temporary }
    expect((await runScript('lib/cli/eval.ts', [], environment)).code).toBe(0)
    expect((await runScript('lib/cli/eval.ts', ['--corpus', 'nowhere'], environment)).code).toBe(2)
    expect(readdirSync(temporary).filter((name) => name.startsWith('tenkyo-eval-'))).toEqual([])
  })
})

describe('eval says what it can’t use, and how it is called', () => {
  test.each([
    ['a question file that is not there', ['nowhere.jsonl'], 'nowhere.jsonl'],
    ['a folder that is not there', ['--corpus', 'nowhere'], 'nowhere'],
  ])('%s', async (_, args, named) => {
    const { code, stdout, stderr } = await runScript('lib/cli/eval.ts', args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(named)
    expect(stderr).toContain('Usage: npm run eval')
  })

  test('a line that is no question, by its number', async () => {
    const folder = await temporaryFolder()
    await writeFiles(folder, { 'questions.jsonl': '\n{"id": 1}\n' })
    const { code, stderr } = await runScript('lib/cli/eval.ts', [join(folder, 'questions.jsonl')])
    expect(code).toBe(2)
    expect(stderr).toContain('Line 2')
  })
})
