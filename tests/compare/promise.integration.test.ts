/**
 * The promise, over papers that nobody wrote: whatever is compared, every quote is what stands in the
 * stored document under its span, no position holds more than three statements, and absence is said
 * only after every sentence was scored.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare } from '#lib/compare/compare.ts'
import { comparisonSchema } from '#lib/contract.ts'
import { checkComparison } from '../support/check-comparison.ts'
import { generate, openReading } from '../support/generated-papers.ts'

const words = fc.constantFrom(
  ...['水番', '報酬', '一九八二年', 'ＮＡＴＯ', '米国', '「対話」', '（OSA）', '𠮷野', 'か\u3099'],
  ...['反対する', 'べきである', '必要', '検討', 'should', 'oppose', 'street lamps', 'naïve', '🙂'],
  ...['能力建设', '2019年', '회의', '**bold**', '・・・', '\u200b', '\ud800', 'Free and Open (FO)'],
)
const joints = fc.constantFrom('', ' ', '、', '\n', 'は', 'が', ' of ', '（', '）')
const { sentence, papers } = generate(words, joints)
const topic = fc.tuple(sentence, fc.constantFrom('', 'について各文書の立場を比較してください', '?'))

test('over generated papers and topics', async () => {
  const reading = await openReading()
  let [quotes, absences] = [0, 0]
  await fc.assert(
    fc.asyncProperty(papers, fc.array(topic, { minLength: 3, maxLength: 3 }), (generated, topics) =>
      reading(generated, async (library) => {
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
      }),
    ),
    { numRuns: 6 },
  )
  expect(Math.min(quotes, absences)).toBeGreaterThan(0)
})
