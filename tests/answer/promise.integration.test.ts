/**
 * The promise, over papers that nobody wrote: whatever is indexed and asked, every quote is what
 * stands in the stored document under its span, and every answer is as the contract has it.
 */
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '#lib/config.ts'
import { openLibrary } from '#lib/library.ts'
import { openEmbedder } from '#lib/models/embedder.ts'
import { checkAnswer } from '../support/check-answer.ts'
import { ingestPaths, writeFiles } from '../support/ingest-papers.ts'
import { ask } from '../support/open-papers.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const words = fc.constantFrom(
  ...[
    '水番',
    '報酬',
    '一九八二年',
    'ＮＡＴＯ',
    '米国',
    '「対話」',
    '（注３）',
    '𠮷野',
    'か\u3099',
    '3億元',
  ],
  ...[
    'street',
    'lamps',
    'the',
    'fell by 38 percent',
    'naïve',
    '**bold**',
    '[link](http://x.example)',
  ],
  ...['能力建设', '2019年', '회의', '🙂', '\u200b', '・・・', '<sup>3</sup>', '\ud800'],
)
const joints = fc.constantFrom('', ' ', '、', '\n', 'は', 'が', ' of ')
const ends = fc.constantFrom('。', '. ', '\n', '？', '\n\n', '。」', '\n\n## ')

const sentence = fc
  .array(fc.tuple(words, joints), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.flat().join(''))
const paper = fc
  .array(fc.tuple(sentence, ends), { minLength: 1, maxLength: 25 })
  .map((parts) => parts.flat().join(''))
const question = fc.array(words, { minLength: 1, maxLength: 5 }).map((said) => `${said.join('')}？`)

test('over generated papers, every quote is the stored text under its span', async () => {
  const embedder = await openEmbedder('builtin')
  onTestFinished(() => embedder.close())
  const shared = { ...embedder, close: async () => {} }
  let quotes = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(paper, { minLength: 1, maxLength: 3 }),
      fc.array(question, { minLength: 3, maxLength: 3 }),
      async (papers, questions) => {
        const folder = await temporaryFolder()
        const files = Object.fromEntries(papers.map((text, at) => [`${at}.md`, text]))
        await writeFiles(`${folder}/papers`, files)
        await ingestPaths(`${folder}/data`, [`${folder}/papers`], { open: async () => shared })
        const library = await openLibrary(readConfig({ TENKYO_DATA: `${folder}/data` }))
        try {
          for (const one of questions.filter((text) => /[\p{L}\p{N}]/u.test(text))) {
            const { answer } = await ask(library, { question: one })
            await checkAnswer(library, answer)
            quotes += answer.statements.length + answer.nearest.length
          }
        } finally {
          await library.close()
        }
      },
    ),
    { numRuns: 15 },
  )
  expect(quotes).toBeGreaterThan(0)
})
