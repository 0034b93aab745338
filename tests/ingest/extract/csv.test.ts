/**
 * Tables as text: told from prose by their content, read row by row, every character in its place.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCsv } from '#ingest/extract/csv/csv.ts'
import { readDocument } from '#ingest/read.ts'
import { mapFaults } from '../../support/check-map.ts'
import { encodeAs } from '../../support/encode.ts'
import { readText } from '../../support/read-papers.ts'

const blocksOf = (source: string | Uint8Array) => {
  const { text } = readText(source)
  return text.blocks.map(({ kind, depth, start, end }) => ({
    kind,
    depth,
    text: text.text.slice(start, end),
  }))
}
const rowsOf = (source: string | Uint8Array) => blocksOf(source).map(({ text }) => text)

describe('is read as a table:', () => {
  test.each([
    ['a header and rows', '港,漁種,量\n北浜,さば,12\n南浜,いわし,830\n'],
    ['two columns', '港,量\n北浜,12\n南浜,830\n東浜,4\n'],
    ['a title over the table', '水揚げの表\n港,漁種,量\n北浜,さば,12\n南浜,いわし,830\n'],
    ['rows of opinions', '番号,立場,意見\n1,賛成,堤防は要る。\n2,反対,景色が損なわれる。\n'],
    [
      'quoted fields that hold commas',
      '港,量,年\n"北浜、南浜","1,200",2020\n"東浜","3,400",2021\n',
    ],
    ['tabs', '港\t量\n北浜\t12\n南浜\t830\n'],
    ['semicolons', 'port;catch;year\nKitahama;12,5;2020\nMinamihama;8,30;2021\n'],
    [
      'blanks after the commas',
      'port, catch, year\nKita, 12, 2020\nMinami, 8, 2021\nHigashi, 3, 2022\n',
    ],
    [
      'Markdown within cells',
      '節,本文,年\n1,**強調**した文,2020\n2,# 見出し,2021\n3,[港](https://a.example/),2022\n',
    ],
  ])('%s', (_, text) => {
    expect(isCsv(text)).toBe(true)
  })
})

describe('is no table:', () => {
  test.each([
    [
      'English prose',
      'When the storm came, the wall held.\nThe boats, however, were lost.\nWe, the people of the port, rebuilt.\n',
    ],
    [
      'one comma in every line',
      'First, we measured the wall.\nThen, we drew a plan.\nLast, we built it.\n',
    ],
    ['Japanese prose', '港を守る人がいる、と聞いた。\n堤防は古く、低い。\n直すには、金が要る。\n'],
    [
      'Japanese prose with half-width commas',
      '堤防は古く,低い。\n直すには,金が要る。\n町には,それがない。\n',
    ],
    ['names, last name first', 'Smith, John\nDoe, Jane\nRoe, Sam\nPoe, Ann\n'],
    ['amounts in sentences', '売上は12,500円\n利益は3,400円\n費用は9,100円\n'],
    [
      'a log',
      '2024-01-01 12:00:00,123 INFO start\n2024-01-01 12:00:01,456 INFO read\n2024-01-01 12:00:02,789 INFO stop\n',
    ],
    ['a Markdown table', '| 港 | 量 |\n|---|---|\n| 北浜, 南浜 | 12 |\n| 東浜, 西浜 | 830 |\n'],
    ['a list', '- さば,いわし,あじ\n- たい,ひらめ,かれい\n- いか,たこ,えび\n'],
    ['a numbered list', '1.\tさば\n2.\tいわし\n3.\tあじ\n'],
    ['JSON lines', '{"a":1,"b":2}\n{"a":3,"b":4}\n{"a":5,"b":6}\n'],
    ['a program', 'const a = f(1,2);\nconst b = f(3,4);\nconst c = f(5,6);\n'],
    ['a list of settings', 'a,\nb,\nc,\nd,\n'],
    ['a single line', '港,漁種,量\n'],
    [
      'a letter with an address',
      '山の手町1,2,3\n\n拝啓\n\n先日は、ありがとうございました。\n敬具\n',
    ],
  ])('%s', (_, text) => {
    expect(isCsv(text)).toBe(false)
  })
})

test('the first row is the header that the others are read with', () => {
  expect(blocksOf('港,漁種,量\n北浜,さば,12\n南浜,いわし,830\n')).toEqual([
    { kind: 'table-row', depth: 0, text: '港,漁種,量' },
    { kind: 'table-row', depth: 1, text: '北浜,さば,12' },
    { kind: 'table-row', depth: 1, text: '南浜,いわし,830' },
  ])
  const { passages } = readText('港,漁種,量\n北浜,さば,12\n南浜,いわし,830\n')
  expect(passages.at(-1)?.headings).toEqual(['港,漁種,量'])
})

test('a title and a unit over a table are lines of their own, and empty rows part tables', () => {
  const table =
    '水揚げの表,,\n,,(単位: トン)\n港,漁種,量\n北浜,さば,12\n南浜,いわし,8\n,,\n年,人,船\n2020,5,2\n'
  expect(blocksOf(table).map(({ kind, depth, text }) => `${kind} ${depth} ${text}`)).toEqual([
    'heading 0 水揚げの表',
    'paragraph 0 (単位: トン)',
    'table-row 0 港,漁種,量',
    'table-row 1 北浜,さば,12',
    'table-row 1 南浜,いわし,8',
    'table-row 0 年,人,船',
    'table-row 1 2020,5,2',
  ])
  expect(readText(table).title).toBe('水揚げの表')
})

test('quotes are left out, unless a field could not be told from two without them', () => {
  const table = '港,"意見",年\n"北浜","高い""壁""は要らない",2020\n"南浜","さば, あじ",2021\n'
  expect(rowsOf(table)).toEqual([
    '港,意見,年',
    '北浜,高い"壁"は要らない,2020',
    '南浜,"さば, あじ",2021',
  ])
})

test('a line break within a field becomes a blank', () => {
  expect(rowsOf('港,意見\n北浜,"賛成\r\n\r\nただし条件つき"\n南浜,反対\n東浜,なし\n')).toContain(
    '北浜,賛成 ただし条件つき',
  )
})

test('inner empty fields keep their delimiters, outer ones go', () => {
  expect(rowsOf('a,b,c,d\n1,,,4\n,2,3,\n"",5,6,""\n')).toEqual(['a,b,c,d', '1,,,4', '2,3', '5,6'])
})

test('a quote that is never closed swallows nothing', () => {
  const rows = rowsOf(`港,意見,年\n北浜,"高い,2020\n${'南浜,低い,2021\n'.repeat(9)}`)
  expect(rows).toHaveLength(11)
  expect(rows[1]).toBe('北浜,"高い,2020')
})

test.each(['shift_jis', 'euc-jp'] as const)('is read in %s', (encoding) => {
  const read = readText(encodeAs('港,漁種,量\n北浜,さば,12\n南浜,いわし,8\n', encoding))
  expect(read.mediaType).toBe('text/csv')
  expect(read.text.text).toBe('港,漁種,量\n北浜,さば,12\n南浜,いわし,8')
  expect(read.warnings).toEqual([`Read as ${encoding}.`])
})

test('is told by its bytes, not by its name', async () => {
  const bytes = new TextEncoder().encode(
    '\ufeff港\t漁種\t量\r\n北浜\tさば\t12\r\n南浜\tいわし\t8\r\n',
  )
  const read = await readDocument(bytes, { documentId: 'd', version: 'v', source: '表.txt' })
  expect(read.mediaType).toBe('text/tab-separated-values')
  expect(read.text.text).toBe('港\t漁種\t量\n北浜\tさば\t12\n南浜\tいわし\t8')
})

const cell = fc.array(
  fc.constantFrom(
    '港',
    '堤防',
    'さば',
    '12',
    'a b',
    ',',
    '"',
    '\n',
    '\r\n',
    '、',
    '。',
    '𠮷',
    '\t',
  ),
  { minLength: 1, maxLength: 6 },
)
const written = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

test('what is written as CSV is read back, every character in its place', () => {
  const row = fc.tuple(cell, cell, cell).map((cells) => cells.map((parts) => parts.join('')))
  fc.assert(
    fc.property(fc.array(row, { minLength: 3, maxLength: 12 }), (rows) => {
      const raw = [['名', '意', '見'], ...rows]
        .map((cells) => cells.map(written).join(','))
        .join('\n')
      const { text } = readText(raw)
      expect(mapFaults(text, raw).filter((fault) => !/^“[",\s]*” lies inside/.test(fault))).toEqual(
        [],
      )
      const letters = (one: string) => one.replace(/[",\s]/g, '')
      expect(letters(text.text)).toBe(letters(raw))
    }),
    { numRuns: 300 },
  )
})

test('no text at all crashes or hangs it, and its map stays sound', () => {
  const part = fc.constantFrom(
    ',',
    '"',
    '""',
    '\n',
    '\t',
    ';',
    'a',
    '港',
    ' ',
    '\r\n',
    '"a",',
    '1,2',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      const raw = `港,量,年\n北,1,2\n南,3,4\n東,5,6\n${parts.join('')}`
      const { text } = readText(raw)
      expect(mapFaults(text, raw).filter((fault) => !fault.includes('lies inside'))).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('a table beyond the limit is read up to it, and says so', () => {
  const { text, warnings } = readText(`港,量,年\n${'北浜,12,2020\n'.repeat(70_000)}`)
  expect(text.blocks).toHaveLength(66_667)
  expect(warnings).toEqual([
    'Of the table the last 3334 rows were left out: up to 200000 cells are read.',
  ])
}, 30_000)

test.each([
  ['quotes', '"'],
  ['opened fields', '",'],
  ['doubled quotes', 'a,"b"" '],
  ['odd quotes', '"""""a,'],
  ['commas', ','],
])('a million characters of %s take no more than a moment', (_, part) => {
  const raw = `港,量,年\n北,1,2\n南,3,4\n${part.repeat(1_000_000 / part.length)}`
  const start = performance.now()
  isCsv(raw)
  readText(raw)
  expect(performance.now() - start).toBeLessThan(10_000)
})
