/**
 * Workbooks: what a reader of the sheets sees, a table after the other.
 */
import { describe, expect, test } from 'vitest'
import { blockText } from '#ingest/extract/extract.ts'
import { extract } from '#ingest/extract/index.ts'
import { readDocument } from '#ingest/read.ts'
import { type BuiltCell, type BuiltSheet, buildXlsx } from '../../support/build-xlsx.ts'
import { mapFaults } from '../../support/check-map.ts'

const read = async (bytes: Uint8Array) => {
  const found = await extract(bytes)
  const document = await readDocument(bytes, { documentId: 'd', version: 'v', source: 'x.xlsx' })
  expect(mapFaults(document.text, found.raw)).toEqual([])
  return {
    ...found,
    document,
    shown: found.blocks.map(
      ({ kind, level, depth, pieces }) =>
        `${kind} ${level || depth}: ${blockText(found.raw, pieces)}`,
    ),
  }
}

const sheet = (name: string, ...rows: BuiltSheet['rows']): BuiltSheet => ({ name, rows })

test('a sheet is a part of the paper: its name, the title of its table, the header, the rows', async () => {
  const { shown, document } = await read(
    buildXlsx([
      sheet(
        '水揚げ',
        ['令和の水揚げ'],
        [null, null, '(単位: トン)'],
        ['港', '漁種', '量'],
        ['北浜', 'さば', { number: 12 }],
        ['南浜', null, { number: 8.5 }],
      ),
      sheet('人', ['年', '人数'], [{ number: 2020 }, { number: 5 }]),
    ]),
  )
  expect(shown).toEqual([
    'heading 1: 水揚げ',
    'heading 2: 令和の水揚げ',
    'paragraph 0: (単位: トン)',
    'table-row 0: 港\t漁種\t量',
    'table-row 1: 北浜\tさば\t12',
    'table-row 1: 南浜\t\t8.5',
    'heading 1: 人',
    'table-row 0: 年\t人数',
    'table-row 1: 2020\t5',
  ])
  expect(document.passages.at(-1)?.headings).toEqual(['人', '年 人数'])
  expect(document.mediaType).toBe(
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  )
})

test('where a sheet has a name of its own, all of them are headings', async () => {
  const { shown } = await read(
    buildXlsx([
      sheet('港', ['名', '量'], ['北浜', '三']),
      sheet('Sheet2', ['令和五年の調べによる。']),
    ]),
  )
  expect(shown.slice(-2)).toEqual(['heading 1: Sheet2', 'paragraph 0: 令和五年の調べによる。'])
})

test('empty rows part tables, and a name that a program gave is no heading', async () => {
  const { shown } = await read(
    buildXlsx([sheet('Sheet1', ['港', '量'], ['北浜', '三'], [], ['年', '人'], ['元年', '五人'])]),
  )
  expect(shown).toEqual([
    'table-row 0: 港\t量',
    'table-row 1: 北浜\t三',
    'table-row 0: 年\t人',
    'table-row 1: 元年\t五人',
  ])
})

describe('a number is shown as its cell shows it:', () => {
  test.each([
    ['General', 0.1 + 0.2, '0.3'],
    ['General', 12_345_678_901_234, '12345678901234'],
    ['0.0%', 0.1234, '12.3%'],
    ['#,##0"円"', 12_500, '12,500円'],
    ['#,##0;▲#,##0', -500, '▲500'],
    ['yyyy/m/d', 45_371, '2024-03-20'],
    ['m/d/yyyy h:mm', 45_371.75, '2024-03-20 18:00'],
    ['yyyy"年"m"月"d"日"', 45_371, '2024年3月20日'],
    ['[$-411]ggge"年"m"月"d"日"', 45_371, '2024-03-20'],
    ['yyyy/mm', 45_371, '2024-03'],
    ['h:mm', 0.5, '12:00'],
    ['yyyy-mm-dd', -5, '-5'],
    ['yyyy-mm-dd', 1e9, '1000000000'],
    ['not [[ a format', 3, '3'],
  ])('%s', async (code, number, shown) => {
    const row: BuiltCell[] = ['量', { number, style: 1 }]
    const found = await read(buildXlsx([sheet('Sheet1', ['名', '値'], row)], { formats: [code] }))
    expect(found.shown[1]).toBe(`table-row 1: 量\t${shown}`)
  })
})

test('dates of workbooks that count from 1904', async () => {
  const row: BuiltCell[] = ['日', { number: 43_909, style: 1 }]
  const found = await read(
    buildXlsx([sheet('Sheet1', ['名', '値'], row)], { formats: ['yyyy-mm-dd'], from1904: true }),
  )
  expect(found.shown[1]).toBe('table-row 1: 日\t2024-03-20')
})

test('of formulas the results, of truth values their names, of errors nothing; readings are left out', async () => {
  const cells: BuiltCell[] = [
    { xml: '<c r="A2" t="s"><v>0</v></c>' },
    { xml: '<c r="B2"><f>SUM(C1:C9)</f><v>42</v></c>' },
    { xml: '<c r="C2" t="str"><f>A1&amp;"x"</f><v>北浜x</v></c>' },
    { xml: '<c r="D2" t="b"><v>1</v></c>' },
    { xml: '<c r="E2" t="e"><v>#DIV/0!</v></c>' },
    { xml: '<c r="F2" t="inlineStr"><is><t>上&#10;下_x000D_</t></is></c>' },
  ]
  const strings = [
    '<r><t>堰</t></r><r><t>堤</t></r><rPh sb="0" eb="2"><t>エンテイ</t></rPh><phoneticPr fontId="1"/>',
  ]
  const { shown } = await read(
    buildXlsx([sheet('Sheet1', ['あ', 'い', 'う', 'え', 'お', 'か'], cells)], { strings }),
  )
  expect(shown[1]).toBe('table-row 1: 堰堤\t42\t北浜x\tTRUE\t\t上 下')
})

test('hidden sheets, rows and columns are left out and counted', async () => {
  const { shown, hidden } = await read(
    buildXlsx([
      {
        name: 'Sheet1',
        before: '<cols><col min="2" max="2" hidden="1"/></cols>',
        rows: [
          ['港', '秘', '量'],
          ['北浜', '密密', '三'],
          { hidden: true, cells: ['隠れた', null, '行'] },
          ['南浜', null, '四'],
        ],
      },
      { name: '控え', state: 'veryHidden', rows: [['見えない']] },
    ]),
  )
  expect(shown).toEqual(['table-row 0: 港\t量', 'table-row 1: 北浜\t三', 'table-row 1: 南浜\t四'])
  expect(hidden).toBe(1 + 2 + 4 + 4)
})

test('the properties are read, and a workbook with macros is read without them', async () => {
  const bytes = buildXlsx([sheet('Sheet1', ['港', '量'], ['北浜', '三'])], {
    title: '港の表',
    macros: true,
  })
  const { properties, document } = await read(bytes)
  expect(properties).toEqual({
    title: '港の表',
    authors: ['山田 太郎'],
    date: '2024-03-05',
    publisher: null,
  })
  expect(document).toMatchObject({ title: '港の表', date: '2024-03-05' })
})

test('a sheet beyond the limit is read up to it, and says so', async () => {
  const rows = Array.from({ length: 20_100 }, (_, at) =>
    Array.from({ length: 10 }, (_, column): BuiltCell => ({ number: at * 10 + column })),
  )
  const found = await extract(
    buildXlsx([sheet('Sheet1', ...rows), sheet('後', ['港', '量'], ['北', '三'])]),
  )
  expect(found.blocks).toHaveLength(20_000)
  expect(found.warnings).toEqual([
    'Of the sheet "Sheet1" the last 100 rows were left out: up to 200000 cells are read.',
    'Of the sheet "後" the last 2 rows were left out: up to 200000 cells are read.',
  ])
}, 30_000)

test('a long string that stands in every cell fills no memory', async () => {
  const cells = Array.from({ length: 500 }, (): BuiltCell => ({ xml: '<c t="s"><v>0</v></c>' }))
  const rows = Array.from({ length: 20 }, () => cells)
  const found = await extract(
    buildXlsx([sheet('Sheet1', ...rows)], { strings: [`<t>${'港'.repeat(10_000)}</t>`] }),
  )
  expect(found.raw.length).toBeLessThan(8_100_000)
  expect(found.warnings).toHaveLength(1)
})

test('a workbook without a word is refused', async () => {
  const reading = readDocument(buildXlsx([sheet('Sheet1')]), {
    documentId: 'd',
    version: 'v',
    source: 's',
  })
  await expect(reading).rejects.toMatchObject({ code: 'file-empty' })
})
