import { describe, expect, test } from 'vitest'
import { leadLine } from '#lib/answer/wording.ts'

const found = (papers: number, places: number, missing: string[] = []) => ({
  papers,
  places,
  missing,
})

describe('the lead line says how much was found', () => {
  test.each([
    ['ja', '2件の資料の5か所に、次の記述があります。'],
    ['en', '5 passages in 2 papers say:'],
    ['zh', '2份文件中的5处有如下表述：'],
    ['fr', '5 passages in 2 papers say:'],
  ])('in %s', (language, line) => {
    expect(leadLine(language, found(2, 5))).toBe(line)
  })

  test('with one passage in one paper', () => {
    expect(leadLine('en', found(1, 1))).toBe('1 passage in 1 paper says:')
  })
})

describe('the lead line says first what was not found', () => {
  test.each([
    ['ja', '「2019年」「トンガ」に当たる記述は見つかりません。1件の資料の2か所に'],
    ['en', 'Nothing found on “2019年”, “トンガ”. 2 passages in 1 paper say:'],
    ['zh', '没有找到关于“2019年”、“トンガ”的表述。1份文件中的2处'],
  ])('in %s', (language, line) => {
    expect(leadLine(language, found(1, 2, ['2019年', 'トンガ']))).toContain(line)
  })
})

describe('a refusal says that the papers do not answer', () => {
  test.each([
    ['ja', '答える記述が見つかりません。'],
    ['en', 'Your papers do not answer this question.'],
    ['zh', '没有回答这个问题'],
  ])('in %s', (language, line) => {
    expect(leadLine(language, found(0, 0))).toContain(line)
  })
})
