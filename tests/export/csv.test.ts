import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvFile } from '#lib/export/table/csv.ts'

/** Reads CSV as RFC 4180 has it. */
function parse(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (let at = 0; at < csv.length; ) {
    const quoted = /"((?:[^"]|"")*)"/y
    const plain = /[^",\r\n]*/y
    quoted.lastIndex = at
    plain.lastIndex = at
    const cell = quoted.exec(csv) ?? plain.exec(csv)
    row.push((cell?.[1] ?? cell?.[0] ?? '').replaceAll('""', '"'))
    at += cell?.[0].length ?? 0
    if (csv[at] === ',') at += 1
    else {
      expect(csv.slice(at, at + 2)).toBe('\r\n')
      rows.push(row)
      row = []
      at += 2
    }
  }
  return rows
}

const parts = fc.constantFrom(
  '"',
  ',',
  '\n',
  '\r\n',
  '水',
  '=1+1',
  '+',
  '-',
  '@',
  '\t',
  ' ',
  '「',
  'a',
)
const cell = fc.array(parts, { minLength: 1, maxLength: 6 }).map((all) => all.join(''))
const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 4 })

test('whatever cells hold, they are read as they were, but for an apostrophe before what would be computed', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const file = csvFile({ heads: ['資料', '問い', '頁'], rows })
      const read = parse(file.slice(1)).slice(1)
      expect(read.map((row) => row.map((one) => one.replace(/^'/, '')))).toEqual(rows)
      for (const one of read.flat()) expect(one).not.toMatch(/^[=+\-@\t\r\n]/)
    }),
  )
})

test('a table says by its first mark that it is UTF-8', () => {
  const bytes = new TextEncoder().encode(csvFile({ heads: ['資料'], rows: [] }))
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
})
