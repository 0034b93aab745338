/**
 * The promise, over papers that nobody wrote: whatever is compared, every quote is what stands in the
 * stored document under its span, no position holds more than three statements, and absence is said
 * only after every sentence was scored.
 */
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { compare } from '#lib/compare/compare.ts'
import { readConfig } from '#lib/config.ts'
import { comparisonSchema } from '#lib/contract.ts'
import { openLibrary } from '#lib/library.ts'
import { openEmbedder } from '#lib/models/embedder.ts'
import { checkComparison } from '../support/check-comparison.ts'
import { ingestPaths, writeFiles } from '../support/ingest-papers.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const words = fc.constantFrom(
  ...['水番', '報酬', '一九八二年', 'ＮＡＴＯ', '米国', '「対話」', '（OSA）', '𠮷野', 'か\u3099'],
  ...['反対する', 'べきである', '必要', '検討', 'should', 'oppose', 'street lamps', 'naïve', '🙂'],
  ...['能力建设', '2019年', '회의', '**bold**', '・・・', '\u200b', '\ud800', 'Free and Open (FO)'],
)
const joints = fc.constantFrom('', ' ', '、', '\n', 'は', 'が', ' of ', '（', '）')
const ends = fc.constantFrom('。', '. ', '\n', '？', '\n\n', '。」', '\n\n## ')
const sentence = fc
  .array(fc.tuple(words, joints), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.flat().join(''))
const paper = fc
  .array(fc.tuple(sentence, ends), { minLength: 1, maxLength: 25 })
  .map((parts) => parts.flat().join(''))
const topic = fc.tuple(sentence, fc.constantFrom('', 'について各文書の立場を比較してください', '?'))

test('over generated papers and topics', async () => {
  const embedder = await openEmbedder('builtin')
  onTestFinished(() => embedder.close())
  const shared = { ...embedder, close: async () => {} }
  let [quotes, absences] = [0, 0]
  await fc.assert(
    fc.asyncProperty(
      fc.array(paper, { minLength: 1, maxLength: 3 }),
      fc.array(topic, { minLength: 3, maxLength: 3 }),
      async (papers, topics) => {
        const folder = await temporaryFolder()
        const files = Object.fromEntries(papers.map((text, at) => [`${at}.md`, text]))
        await writeFiles(`${folder}/papers`, files)
        await ingestPaths(`${folder}/data`, [`${folder}/papers`], { open: async () => shared })
        const library = await openLibrary(readConfig({ TENKYO_DATA: `${folder}/data` }))
        try {
          for (const asked of topics.map((parts) => parts.join(''))) {
            if (!/\p{L}/u.test(asked)) continue
            for await (const event of compare(library, { topic: asked })) {
              if (event.type !== 'compare-end') continue
              const comparison = comparisonSchema.strict().parse(event.comparison)
              await checkComparison(library, comparison)
              quotes += comparison.positions.flatMap(({ statements }) => statements).length
              absences += comparison.positions.filter(
                ({ outcome }) => outcome === 'not-addressed',
              ).length
            }
          }
        } finally {
          await library.close()
        }
      },
    ),
    { numRuns: 6 },
  )
  expect(Math.min(quotes, absences)).toBeGreaterThan(0)
})
