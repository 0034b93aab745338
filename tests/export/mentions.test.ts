import { expect, test } from 'vitest'
import type { Mention } from '#lib/contract.ts'
import { mentionsAsCsv, mentionsAsText } from '#lib/export/mentions.ts'
import { buildCitation } from '../support/build-answer.ts'

function mention(quote: string, start: number, end: number): Mention {
  return {
    form: 'term',
    start: start + 100,
    end: end + 100,
    citation: {
      ...buildCitation('canal.md', quote),
      title: '棚田の用水路',
      authors: ['山田 春子'],
      date: '2021',
      start: 100,
      end: 100 + quote.length,
    },
  }
}

const heads = ['前', '語', '後', '典拠'] as const

test('a sentence in which a term stands twice is written once, with its reference', () => {
  const twice = [mention('水は水である。', 0, 1), mention('水は水である。', 2, 3)]
  expect(mentionsAsText(twice, 'ja')).toBe('「水は水である。」（山田春子「棚田の用水路」2021年）')
})

test('a table has a row for each mention, parted at the term', () => {
  const table = mentionsAsCsv([mention('谷の"水"は, 米に。', 3, 4)], [...heads], 'ja')
  expect(table).toBe(
    '前,語,後,典拠\r\n"谷の""",水,"""は, 米に。",山田春子「棚田の用水路」2021年。\r\n',
  )
})

test('nothing in a table is computed by the program that opens it', () => {
  const table = mentionsAsCsv([mention('=SUM(A1)水', 8, 9)], [...heads], 'ja')
  expect(table).toContain("'=SUM(A1),水,")
})
