import { describe, expect, test } from 'vitest'
import { readText } from '../support/read-papers.ts'

const prose = '港の堤防は三年ごとに点検され、その記録は誰でも読むことができるように公開されている。'

const head = (text: string) => {
  const { title, authors, date } = readText(text, 'folder/港の記録.txt')
  return { title, authors, date }
}

describe('the head of a paper tells title, authors and date', () => {
  test.each<[string, string, ReturnType<typeof head>]>([
    [
      'in Markdown',
      `# 港の点検\n\n県立大学教授 中村 健太\n\n2024年3月20日\n\n${prose}`,
      { title: '港の点検', authors: ['中村 健太'], date: '2024-03-20' },
    ],
    [
      'in plain text',
      `港の点検\n\n中村 健太\n大島 みどり\n\n1. 現状\n\n${prose}`,
      { title: '港の点検', authors: ['中村 健太', '大島 みどり'], date: null },
    ],
    [
      'under an addressee',
      `令和６年３月２０日\n\n各位\n\n港の点検について（通知）\n\n・水を備えること。\n\n${prose}`,
      { title: '港の点検について（通知）', authors: [], date: '2024-03-20' },
    ],
    [
      'in English',
      `# Keeping Harbours Open\n\nBy Anna Whitfield\n\nJune 12, 2020\n\nThe harbour is dredged every third year.`,
      { title: 'Keeping Harbours Open', authors: ['Anna Whitfield'], date: '2020-06-12' },
    ],
    [
      'of slides by a body',
      `港の点検\n\n(港湾局提出資料)\n\n現状\n\n- 岸壁が古い。\n- 人が足りない。\n- 予算がない。`,
      { title: '港の点検', authors: ['港湾局'], date: null },
    ],
  ])('%s', (_, text, expected) => {
    expect(head(text)).toEqual(expected)
  })
})

test.each([
  ['a part that many papers have', `はじめに\n\n${prose}`],
  ['prose', prose],
])('a paper that opens with %s is called by its file', (_, text) => {
  expect(head(text).title).toBe('港の記録.txt')
})

test('a date in the prose is none of the paper', () => {
  expect(head(`# 港\n\n2024年3月20日に堤防が壊れた。`).date).toBeNull()
})
