import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ingest, walk } from '#ingest/index.ts'
import { readConfig } from '#lib/config.ts'
import { readTerms } from '#lib/index/terms.ts'
import { openLibrary } from '#lib/library.ts'
import { openEmbedder } from '#lib/models/embedder.ts'
import { checkAnswer } from '../support/check-answer.ts'
import { ingestPaths, outcomesOf, writeFiles } from '../support/ingest-papers.ts'
import { openForReading } from '../support/open-index.ts'
import { ask } from '../support/open-papers.ts'
import { papers } from '../support/papers.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('papers answer before their terms are counted, and the next run counts them', async () => {
  const folder = await temporaryFolder()
  const [data, shelf] = [join(folder, 'data'), join(folder, 'papers')]
  await writeFiles(shelf, papers)
  const config = readConfig({ TENKYO_DATA: data })
  const outcomes: string[] = []
  for await (const event of ingest(config, [await walk(shelf)])) {
    outcomes.push(...outcomesOf([event]))
    if (outcomes.length === Object.keys(papers).length) break
  }
  const { index } = await openForReading(data)
  expect(await readTerms(index)).toEqual([])

  const library = await openLibrary(config)
  onTestFinished(library.close)
  const question = '水番の報酬は何で支払われましたか'
  const { answer: early } = await ask(library, { question })
  await checkAnswer(library, early)
  expect(early.statements[0]?.text).toContain('水番の報酬は米で支払われ')
  const { answer: refused } = await ask(library, { question: '宇宙船のエンジンの仕組み' })
  expect(refused.outcome).toBe('not-found')

  await ingestPaths(data, [shelf], { open: () => openEmbedder('builtin') })
  expect((await readTerms(index)).length).toBeGreaterThan(50)
  const { answer: later } = await ask(library, { question: 'What was the water guard paid with?' })
  expect(later.statements.map(({ text }) => text).join()).toContain('水番の報酬は米で支払われ')
})
