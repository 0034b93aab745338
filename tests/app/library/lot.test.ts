import { expect, test } from 'vitest'
import { leftOutOf } from '../../../app/library/adding/given.ts'
import { type Item, type ItemState, itemOf } from '../../../app/library/adding/item.ts'
import { nextLot, tallyOf } from '../../../app/library/adding/lot.ts'

let latest = 0
function item(path: string, bytes: number, state?: ItemState): Item {
  latest += 1
  const made = itemOf({ file: new File([new Uint8Array(bytes)], path), path }, latest)
  return state === undefined ? made : { ...made, state }
}
const sourcesOf = (items: readonly Item[]) => items.map(({ source }) => source)

test('a request takes twenty small files', () => {
  const items = Array.from({ length: 50 }, (_, order) => item(`${order}.txt`, 10))
  expect(nextLot(items)).toHaveLength(20)
})

test('a request takes four megabytes, and a larger file goes alone', () => {
  const items = [item('a.txt', 3e6), item('b.txt', 1e6), item('c.txt', 1e6), item('d.pdf', 2e7)]
  expect(sourcesOf(nextLot(items))).toEqual(['a.txt', 'b.txt'])
  expect(sourcesOf(nextLot(items.slice(3)))).toEqual(['d.pdf'])
})

test('two files of one name never go together', () => {
  expect(nextLot([item('a.txt', 10), item('a.txt', 20)])).toHaveLength(1)
})

test('what is to be read by OCR goes apart from what is not', () => {
  const scan = { ...item('scan.pdf', 10), ocr: true }
  expect(sourcesOf(nextLot([scan, item('a.txt', 10)]))).toEqual(['scan.pdf'])
})

test('only what waits is sent', () => {
  const done: ItemState = { kind: 'added', warnings: [] }
  expect(nextLot([item('a.txt', 10, done), item('b.txt', 10, { kind: 'cancelled' })])).toEqual([])
})

test('the share is of bytes; what is left out or cancelled is nothing to do', () => {
  const tally = tallyOf([
    item('a.txt', 300, { kind: 'added', warnings: [] }),
    item('b.txt', 100),
    item('c.txt', 1000, { kind: 'cancelled' }),
    item('folder/.hidden', 1000),
  ])
  expect(tally.share).toBe(0.75)
  expect([tally.done, tally.files]).toEqual([1, 2])
})

test('nothing at all is done', () => {
  expect(tallyOf([])).toMatchObject({ share: 1, files: 0 })
})

test('a file too large to be read is not sent', () => {
  const large = new File([], 'large.pdf')
  Object.defineProperty(large, 'size', { value: 70_000_000 })
  expect(itemOf({ file: large, path: 'large.pdf' }, 1).state).toMatchObject({
    kind: 'failed',
    problem: { code: 'file-too-large' },
  })
})

test.each([
  ['papers/report.pdf', null],
  ['papers/REPORT.PDF', null],
  ['papers/.git/config', 'hidden'],
  ['papers/Thumbs.db', 'hidden'],
  ['papers/~$report.docx', 'hidden'],
  ['papers/film.mp4', 'unknown-kind'],
  ['papers/Makefile', 'unknown-kind'],
  ['film.mp4', null],
  ['.notes', null],
])('of a folder, %s is left out because: %s', (path, reason) => {
  expect(leftOutOf(path)).toBe(reason)
})
