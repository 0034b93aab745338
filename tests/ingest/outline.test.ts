import { describe, expect, test } from 'vitest'
import { headingLevels } from '#ingest/levels.ts'
import { readText } from '../support/read-papers.ts'

const prose = '港の堤防は三年ごとに点検され、その記録は誰でも読むことができるように公開されている。'

/** The sections of a paper, indented by their level, with their holders. */
const outlineOf = (text: string) =>
  readText(text).text.sections.map(
    ({ level, title, holder }) =>
      `${' '.repeat(level - 1)}${title}${holder === null ? '' : ` @${holder}`}`,
  )

const levelsOf = (titles: readonly (string | [title: string, level: number])[]) =>
  headingLevels(
    titles.map((one) => {
      const [title, level] = typeof one === 'string' ? [one, 0] : one
      return { title, level, adjacent: false, opensPart: false }
    }),
  )

describe('levels', () => {
  test('follow the numbers where there is no markup', () => {
    expect(
      levelsOf(['第 1 章 港', '第 1 節 岸壁', '現状', '第 2 節 堤防', '展望', '第 2 章 川']),
    ).toEqual([1, 2, 3, 2, 3, 1])
  })

  test('are the same for introductions, numbered parts and conclusions', () => {
    expect(levelsOf(['はじめに', '１．港', '２．川', 'おわりに'])).toEqual([2, 2, 2, 2])
  })

  test('are the same for what is numbered alike, whatever a converter says', () => {
    expect(
      levelsOf([
        ['港', 1],
        ['(1) 北', 3],
        ['(2) 南', 2],
        ['(3) 東', 4],
      ]),
    ).toEqual([1, 3, 3, 3])
  })

  test('are the same for titles between the same brackets', () => {
    expect(
      levelsOf([['要旨', 3], ['【外 交】', 3], '(中国)', ['【防 衛】', 2], ['(予算)', 2]]),
    ).toEqual([3, 3, 4, 3, 4])
  })
})

describe('a part is spoken by', () => {
  test('the author under its title, up to the end of the contribution', () => {
    const text = `# 意見交換会\n\n${prose}\n\n(以 上)\n\n作業道から始める\n\n中村 健太\n\n${prose}（了）\n\n木の使い道\n\n大島 みどり\n\n${prose}\n`
    expect(outlineOf(text)).toEqual([
      '意見交換会',
      '作業道から始める @中村 健太',
      '木の使い道 @大島 みどり',
    ])
  })

  test('whoever is named after an office or a subtitle', () => {
    expect(
      outlineOf(
        `# 港を直す\n\n—十年の記録から—\n\n県立大学 教授\n中村 健太\n\n## 1. 現状\n\n${prose}`,
      ),
    ).toEqual(['港を直す @中村 健太', ' —十年の記録から— @中村 健太', ' 1. 現状'])
  })

  test('nobody, where a name stands in the text', () => {
    expect(outlineOf(`# 港を直す\n\n中村 健太氏は反対した。${prose}`)).toEqual(['港を直す'])
  })
})

test('a section reaches to the next heading that is not below it', () => {
  const { text } = readText(
    `# 港\n\n## 北\n\n${prose}\n\n### 岸壁\n\n${prose}\n\n## 南\n\n${prose}\n`,
  )
  const [all, north, quay, south] = text.sections
  expect([north?.title, quay?.title, south?.title]).toEqual(['北', '岸壁', '南'])
  expect([north?.end, quay?.end]).toEqual([south?.start, south?.start])
  expect(all?.end).toBe(text.text.length)
})
