import { describe, expect, test } from 'vitest'
import { isContentWord, isTerm, words } from '#lib/text/words.ts'

test('a folded text comes apart into its words, without marks and blanks', () => {
  expect(words('水路の泥さらい、2019年。')).toEqual(['水路', 'の', '泥', 'さらい', '2019', '年'])
  expect(words('street lamps, shielded.')).toEqual(['street', 'lamps', 'shielded'])
  expect(words('')).toEqual([])
})

describe('the papers’ terms', () => {
  test.each(['水路', '水', 'osa', '2019', 'lamp'])('have %s among them', (word) => {
    expect(isTerm(word)).toBe(true)
  })

  test.each(['の', 'について', 'a', '7'])('leave out %s', (word) => {
    expect(isTerm(word)).toBe(false)
  })
})

describe('a question’s words of matter', () => {
  const matter = (question: string) => words(question).filter(isContentWord)

  test.each([
    ['水番の報酬は何と呼ばれ、何人が受け取りましたか', ['水', '番', '報酬', '呼', '受け取り']],
    ['what does the paper say about street lamps?', ['street', 'lamps']],
    ['各論文の立場の違いを説明してください', []],
    ['这份文件的主要观点是什么？', ['份', '主要']],
  ])('%s', (question, expected) => {
    expect(matter(question)).toEqual(expected)
  })
})
