import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestPassage } from '#ingest/passages.ts'
import { ownPapers, readPapers, readText } from '../support/read-papers.ts'

const sentence = (number: number) => `${'港の人々は'.repeat(8)}${number}番目の堤防を直した。`

function checkPassages({ text, passages }: ReturnType<typeof readText>): void {
  let end = 0
  for (const passage of passages) {
    expect(passage.start).toBeGreaterThanOrEqual(end)
    end = passage.end
    const length = passage.end - passage.start
    expect(length <= longestPassage || passage.sentences.length === 1).toBe(true)
    expect(passage.sentences.every((one) => one.start >= passage.start && one.end <= end)).toBe(
      true,
    )
  }
  const held = passages.flatMap(({ sentences }) => sentences.map(({ id }) => id))
  expect(new Set(held).size).toBe(held.length)
  const statable = text.sentences.filter((one) => one.statable)
  expect(statable.filter(({ id }) => !held.includes(id))).toEqual([])
  expect(passages.map(({ ordinal }) => ordinal)).toEqual(passages.map((_, at) => at))
}

test.each(readPapers(ownPapers))('$name comes in passages that leave nothing out', ({ read }) => {
  checkPassages(read)
})

test('passages are at most 600 characters, apart, and hold every statement once', () => {
  const part = fc.oneof(
    fc.nat({ max: 99 }).map((number) => `${sentence(number)}\n\n`),
    fc.constantFrom(
      '## 見出し\n\n',
      '### 小見出し\n\n',
      '- 岸壁の点検を毎年行うこと。\n',
      `${'港'.repeat(900)}。\n\n`,
      '- 親項目\n  - 子の項目を毎年点検すること。\n',
    ),
  )
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 30 }), (parts) => {
      checkPassages(readText(`# 港の記録\n\n${parts.join('')}`))
    }),
    { numRuns: 60 },
  )
})

test('a passage never runs from one part into the next', () => {
  const { passages } = readText(`# 港\n\n## 北\n\n${sentence(1)}\n\n## 南\n\n${sentence(2)}\n`)
  expect(passages.map(({ headings }) => headings)).toEqual([
    ['港', '北'],
    ['港', '南'],
  ])
})

test('a part that takes several passages is cut into about equal ones', () => {
  const text = `# 港\n\n${Array.from({ length: 20 }, (_, at) => sentence(at)).join('')}`
  const lengths = readText(text).passages.map(({ start, end }) => end - start)
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(200)
})

test('a nested item is found by its parent, a row by its header', () => {
  const { passages } = readText(
    '# 港\n\n- 岸壁の更新\n  - 北の岸壁を毎年点検すること。\n\n| 港 | 水深 |\n|---|---|\n| 東港 | 7.5 メートル |\n',
  )
  expect(passages.map(({ searchText }) => searchText).join('\n')).toContain('岸壁の更新')
  expect(passages.find(({ searchText }) => searchText.includes('東港'))?.searchText).toContain(
    '水深',
  )
})
