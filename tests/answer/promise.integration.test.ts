/**
 * The promise, over papers that nobody wrote: whatever is indexed and asked, every quote is what
 * stands in the stored document under its span, and every answer is as the contract has it.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkAnswer } from '../support/check-answer.ts'
import { generate, openReading } from '../support/generated-papers.ts'
import { ask } from '../support/open-papers.ts'

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
const { papers } = generate(words, joints)
const question = fc.array(words, { minLength: 1, maxLength: 5 }).map((said) => `${said.join('')}？`)

test('over generated papers, every quote is the stored text under its span', async () => {
  const reading = await openReading()
  let quotes = 0
  await fc.assert(
    fc.asyncProperty(
      papers,
      fc.array(question, { minLength: 3, maxLength: 3 }),
      (generated, questions) =>
        reading(generated, async (library) => {
          for (const one of questions.filter((text) => /[\p{L}\p{N}]/u.test(text))) {
            const { answer } = await ask(library, { question: one })
            await checkAnswer(library, answer)
            quotes += answer.statements.length + answer.nearest.length
          }
        }),
    ),
    { numRuns: 15 },
  )
  expect(quotes).toBeGreaterThan(0)
})
