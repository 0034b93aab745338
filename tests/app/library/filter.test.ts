import { expect, test } from 'vitest'
import type { Document } from '#lib/contract.ts'
import { draftOf, patchOf } from '../../../app/library/paper/draft.ts'
import {
  type Filter,
  listPapers,
  noFilter,
  readFilter,
  writeFilter,
} from '../../../app/library/table/filter.ts'
import {
  nothingSelected,
  within,
  withRange,
  withToggled,
} from '../../../app/library/table/selection.ts'
import { warningIn } from '../../../app/library/warning.ts'
import { ja } from '../../../app/messages/ja/words.ts'

function paper(id: string, said: Partial<Document> = {}): Document {
  return {
    id,
    version: 'v',
    origin: 'upload',
    source: `${id}.txt`,
    title: id,
    authors: [],
    date: null,
    publisher: null,
    language: 'ja',
    mediaType: 'text/plain',
    bytes: 10,
    characters: 10,
    pages: null,
    passages: 1,
    contentHash: 'h',
    ocr: null,
    ingestedAt: '2026-01-01T00:00:00.000Z',
    warnings: [],
    edited: [],
    collections: [],
    ...said,
  }
}

const papers = [
  paper('a', { title: '第10章', authors: ['山田'], date: '2024-05', characters: 300 }),
  paper('b', { title: '第2章', date: '2019', mediaType: 'application/pdf', characters: 100 }),
  paper('c', {
    title: 'ＯＳＡと日本',
    publisher: '外務省',
    warnings: ['Read as shift_jis.'],
    characters: 200,
  }),
]
const listed = (filter: Partial<Filter>) =>
  listPapers(papers, { ...noFilter, ...filter }, 'ja')
    .map(({ id }) => id)
    .join('')

test('papers are found by title, author, publisher and file name, however they are written', () => {
  expect(listed({ sought: 'osa' })).toBe('c')
  expect(listed({ sought: '外務省' })).toBe('c')
  expect(listed({ sought: '山田' })).toBe('a')
  expect(listed({ sought: 'B.TXT' })).toBe('b')
  expect(listed({ sought: 'osa 山田' })).toBe('')
})

test('papers are filtered by kind of file, and by notes on reading', () => {
  expect(listed({ kind: 'pdf' })).toBe('b')
  expect(listed({ warned: true })).toBe('c')
})

test('titles are ordered as a reader counts; what has no date comes last either way', () => {
  expect(listed({ sort: 'title', descending: false })).toBe('cba')
  expect(listed({ sort: 'date', descending: false })).toBe('bac')
  expect(listed({ sort: 'date', descending: true })).toBe('abc')
  expect(listed({ sort: 'length', descending: true })).toBe('acb')
})

test('an address says a filter and gives it back', () => {
  const filter: Filter = {
    sought: '防衛 OSA',
    facets: { collection: 'k1', language: 'ja', from: 2019, to: 2024 },
    kind: 'pdf',
    warned: true,
    sort: 'date',
    descending: true,
  }
  expect(readFilter(writeFilter(filter))).toEqual(filter)
  expect(writeFilter(noFilter)).toBe('')
  expect(readFilter('?kind=nonsense&sort=nonsense&from=x')).toEqual(noFilter)
})

test('a range is selected from the paper that was touched last', () => {
  const list = ['a', 'b', 'c', 'd']
  const first = withToggled(nothingSelected, 'c')
  expect([...withRange(first, 'a', list).ids].sort()).toEqual(['a', 'b', 'c'])
  expect([...within(first, ['a', 'b']).ids]).toEqual([])
})

test('only what was changed of a paper is sent', () => {
  const before = paper('a', { title: 'T', authors: ['One', 'Two'], date: '2024', publisher: 'P' })
  expect(patchOf(draftOf(before), before)).toEqual({})
  const draft = { title: ' New ', authors: 'One\n\n Three ', date: '', publisher: 'P' }
  expect(patchOf(draft, before)).toEqual({ title: 'New', authors: ['One', 'Three'], date: '' })
})

test('notes on reading are said in Japanese, with their pages and names; unknown ones stay', () => {
  expect(warningIn('Without usable text, needs OCR: page 3–5, 9.', ja)).toContain('3–5, 9')
  expect(warningIn('Read as shift_jis.', ja)).toBe('文字コード shift_jis として読みました。')
  expect(warningIn('Something new.', ja)).toBe('Something new.')
})
