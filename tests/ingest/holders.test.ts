import { describe, expect, test } from 'vitest'
import { bodyIn, personIn } from '#ingest/holders.ts'

describe('an author is found', () => {
  test.each([
    ['中村 健太', '中村 健太'],
    ['岡田俊介', '岡田俊介'],
    ['大島 みどり', '大島 みどり'],
    ['佐々木　一郎', '佐々木　一郎'],
    ['理論研究部政治研究室研究員 相澤 李帆', '相澤 李帆'],
    ['国立研究開発法人港湾技術機構（PTO） 橋本 和也', '橋本 和也'],
    ['（県立大学教授 井上 直子）', '井上 直子'],
    ['文責：三枝光', '三枝光'],
    ['執筆者　綿貫 遥', '綿貫 遥'],
    ['By Anna Whitfield', 'Anna Whitfield'],
    ['John P. Harding, Institute of Coastal Studies', 'John P. Harding'],
  ])('in “%s”', (line, person) => {
    expect(personIn(line)).toBe(person)
  })
})

describe('no author is found', () => {
  test.each([
    '原因分析',
    '福島第一原発',
    '石川県',
    '東アジア',
    '森の手入れ',
    '林業政策',
    '問題意識',
    '早稲田大学研究院 教授',
    '中村氏は反対した。',
    '防衛省 資料',
    'Keeping Small Harbours Open',
    'The Survey',
    '中国',
  ])('in “%s”', (line) => {
    expect(personIn(line)).toBeNull()
  })
})

test('a name without a family name that is known is taken where the paper names the person', () => {
  expect(personIn('三枝光')).toBeNull()
  expect(personIn('三枝光', (name) => name === '三枝光')).toBe('三枝光')
})

test.each([
  ['(外務省提出資料)', '外務省'],
  ['（みなと市防災課作成資料）', 'みなと市防災課'],
  ['(参考資料)', null],
  ['(前回提出資料)', null],
])('the body in “%s” is %s', (line, body) => {
  expect(bodyIn(line)).toBe(body)
})
