import { describe, expect, test } from 'vitest'
import { bareTopic, readTopic } from '#lib/compare/topic.ts'

describe('what one asks a comparison with is no part of its topic', () => {
  test.each([
    ['港の維持費をめぐる各文書の立場を比較してください', '港の維持費'],
    ['水番の報酬について、各論文はどう論じているか', '水番の報酬'],
    ['移動図書館の運賃についての各文書の見方', '移動図書館の運賃'],
    ['棚田の保全について各資料の見解を比較', '棚田の保全'],
    ['街灯の明るさは資料によってどう異なりますか', '街灯の明るさ'],
    ['渡し船の廃止に対する立場の違い', '渡し船の廃止'],
    ['各文書における水利権の扱いを比べてください', '水利権'],
    ['Compare the positions of the papers on street lamps.', 'street lamps'],
    ['What do the papers say about the cost of harbours?', 'the cost of harbours'],
    ['How do the documents differ on flood walls?', 'flood walls'],
    ['Where do the authors disagree about canals?', 'canals'],
    ['What positions do the papers take on tolls?', 'tolls'],
    ['各文件对修建水渠的立场有何不同？', '修建水渠'],
  ])('%s', (asked, topic) => {
    expect(bareTopic(asked)).toBe(topic)
  })

  test.each([
    '水番の報酬',
    'street lamps',
    'Should the town replace its lamps',
    '港湾と漁村の関係',
  ])('a bare topic stays as it is: %s', (topic) => {
    expect(bareTopic(topic)).toBe(topic)
  })

  test.each(['各文書の立場を比較してください', 'Compare the papers.'])(
    'where nothing would be left, all of it is the topic: %s',
    (asked) => {
      expect(bareTopic(asked)).toBe(asked)
    },
  )
})

test('the language is that of the whole question, also where its topic is written alike in others', () => {
  expect(readTopic('水利権をめぐる各文書の立場を比較してください').language).toBe('ja')
})

test('how something is defined is asked of what is called so', () => {
  expect(readTopic('「水利権」という言葉の定義は文書によってどう違うか').words).not.toContain(
    '定義',
  )
  expect(readTopic('定義').words).toEqual(['定義'])
})
