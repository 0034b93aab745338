import { expect, test } from 'vitest'
import { citationsAsRead, groupByPaper } from '#lib/chat/reading-order.ts'
import {
  citePlace as cite,
  quotePlace as quote,
  writtenStatement as written,
} from '../support/build-answer.ts'

test('quotes stand under their papers, papers in the order of their first quote', () => {
  const groups = groupByPaper([quote('a', 1), quote('b', 1), quote('a', 2)])
  expect(groups.map(({ paper, statements }) => [paper?.documentId, statements.length])).toEqual([
    ['a', 2],
    ['b', 1],
  ])
})

test('what a model wrote keeps its order', () => {
  const groups = groupByPaper([written('one'), written('two'), quote('a', 1), written('three')])
  expect(groups.map(({ statements }) => statements.length)).toEqual([2, 1, 1])
})

test('what a model wrote keeps its order also where it quotes one paper again', () => {
  const groups = groupByPaper([quote('a', 1), quote('b', 1), quote('a', 2), written('one')])
  expect(groups.map(({ paper }) => paper?.documentId)).toEqual(['a', 'b', 'a', undefined])
})

test('an answer is read group by group, what comes nearest last', () => {
  const statements = [quote('a', 1), quote('b', 1), quote('a', 2)]
  const read = citationsAsRead({ statements, nearest: [cite('c', 1)] })
  expect(read.map(({ documentId, start }) => `${documentId}${start}`)).toEqual([
    ...['a1', 'a2', 'b1', 'c1'],
  ])
})
