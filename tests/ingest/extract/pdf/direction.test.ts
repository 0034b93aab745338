import { expect, test } from 'vitest'
import { isLeftward, readLeftward } from '#ingest/extract/pdf/direction.ts'
import type { Letter } from '#ingest/extract/pdf/letters.ts'

/** Letters as they lie on the page from left to right. */
const lettersOf = (line: string): Letter[] =>
  [...line].map((text, at) => ({
    text,
    from: at * 10,
    to: at * 10 + 10,
    near: 0,
    far: 10,
    size: 10,
    bold: false,
  }))

const read = (line: string) =>
  readLeftward(lettersOf(line))
    .map(({ letter }) => letter.text)
    .join('')

test.each([
  ['םולש', 'שלום'],
  ['.םיינש דועו דחא ךמסמ', 'מסמך אחד ועוד שניים.'],
  ['1,250 רפסמה', 'המספר 1,250'],
  ['.ןאכ Tenkyo 2.0 הלימה', 'המילה Tenkyo 2.0 כאן.'],
  ['42 ,41', '41, 42'],
])('a line that lies on the page as %s is read as %s', (drawn, said) => {
  expect(read(drawn)).toBe(said)
})

test('each letter keeps its place, and is read towards the side that its script runs to', () => {
  const directed = readLeftward(lettersOf('12 בא'))
  expect(directed.map(({ letter, left }) => [letter.text, letter.from, left])).toEqual([
    ['א', 40, true],
    ['ב', 30, true],
    [' ', 20, true],
    ['1', 0, false],
    ['2', 10, false],
  ])
})

test.each([
  ['שלום Tenkyo וברכה', true],
  ['The word שלום means peace', false],
  ['日本語の行', false],
  ['1,250', false],
  ['', false],
])('whether "%s" runs from right to left: %s', (line, expected) => {
  expect(isLeftward(lettersOf(line))).toBe(expected)
})
