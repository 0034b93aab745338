/**
 * Rich Text: what a reader sees of it, in every way that programs write it down.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Extract } from '#ingest/extract/extract.ts'
import { blockText } from '#ingest/extract/extract.ts'
import { extract } from '#ingest/extract/index.ts'
import { readRtf } from '#ingest/extract/rtf/rtf.ts'
import { readExtract } from '#ingest/read.ts'
import { codesOf, hexOf, rtfOf } from '../../support/build-rtf.ts'
import { mapFaults } from '../../support/check-map.ts'
import { sentencesOf } from '../../support/read-papers.ts'

const shown = ({ raw, blocks }: Extract) =>
  blocks.map(({ kind, level, depth, pieces }) => {
    const rank = level > 0 || depth > 0 ? ` ${level > 0 ? level : depth}` : ''
    return `${kind}${rank}: ${blockText(raw, pieces).trim()}`
  })

const blocksOf = async (body: string) => shown(await extract(rtfOf(body)))

describe('the same words come out of', () => {
  const text = '堤防の高さは3メートルで、ソ連の能力表を超える。'
  test.each([
    ['bytes of Shift_JIS', hexOf(text)],
    ['bytes of Shift_JIS in a Western font', `\\f1 ${hexOf(text)}`],
    ['UTF-16 codes with what stands in for them', codesOf(text)],
    [
      'UTF-16 codes with two bytes standing in',
      `\\uc2 ${codesOf(text).replaceAll('?', "\\'81\\'40")}`,
    ],
    ['UTF-16 codes with nothing standing in', `\\uc0 ${codesOf(text).replaceAll('?', ' ')}`],
    ['lines broken anywhere', hexOf(text).replaceAll("\\'", "\r\n\\'")],
    [
      'groups around a word',
      `${hexOf('堤防の高さは')}{\\b {\\f1 3}}${hexOf('メートルで、ソ連の能力表を超える。')}`,
    ],
  ])('%s', async (_, body) => {
    expect(await blocksOf(`\\pard\\f0 ${body}\\par`)).toEqual([`paragraph: ${text}`])
  })
})

test('characters beyond the basic plane, and those with names of their own', async () => {
  expect(
    await blocksOf(`${codesOf('𠮷野')}\\ldblquote a\\rdblquote\\~\\{b\\}\\emdash c\\_d\\-e\\par`),
  ).toEqual(['paragraph: 𠮷野“a”\u00a0{b}—c\u2011de'])
})

test('accents in a Western font stay what they are in a Japanese paper', async () => {
  expect(await blocksOf("\\pard\\f1 A caf\\'e9s table, na\\'efve.\\par")).toEqual([
    'paragraph: A cafés table, naïve.',
  ])
})

test('headings by outline level and by the name of their style, under the title', async () => {
  const body = `\\pard\\s3 ${hexOf('港の記録')}\\par\\pard\\s1 ${hexOf('はじめに')}\\par\\pard\\s2 ${hexOf('調べ方')}\\par\\pard\\plain ${hexOf('堤防を見た。')}\\par\\pard\\outlinelevel1 ${hexOf('結果')}\\par`
  expect(await blocksOf(body)).toEqual([
    'heading 1: 港の記録',
    'heading 2: はじめに',
    'heading 3: 調べ方',
    'paragraph: 堤防を見た。',
    'heading 3: 結果',
  ])
})

test('the marks of lists are read where they say something', async () => {
  const item = (mark: string, level: number, text: string) =>
    `{\\listtext\\pard ${mark}\\tab}\\pard\\ls1\\ilvl${level} ${hexOf(text)}\\par`
  const body =
    item('1.', 0, '測る。') + item("\\f2\\'b7", 1, '石を積む。') + item('(2)', 0, '直す。')
  expect(await blocksOf(body)).toEqual([
    'list-item 1: 1. 測る。',
    'list-item 2: 石を積む。',
    'list-item 1: (2) 直す。',
  ])
})

const row = (...cells: string[]) =>
  `\\trowd\\cellx1000\\cellx2000 ${cells.map((cell) => `\\pard\\intbl ${hexOf(cell)}\\cell`).join('')}\\row`

test('tables are read row by row, after their header', async () => {
  const body = `${row('港', '高さ')}${row('北浜', '三')}${row('', '四')}\\pard ${hexOf('以上である。')}\\par`
  expect(await blocksOf(body)).toEqual([
    'table-row: 港\t高さ',
    'table-row 1: 北浜\t三',
    'table-row 1: 四',
    'paragraph: 以上である。',
  ])
})

test('a cell of several paragraphs is one cell, and a box of one cell is no table', async () => {
  const cell = `${hexOf('賛成')}\\par ${hexOf('条件つき')}`
  const body = `${row('港', '立場')}\\trowd\\pard\\intbl ${hexOf('北浜')}\\cell ${cell}\\cell\\row\\pard\\par\\trowd\\pard\\intbl ${hexOf('囲みの一文。')}\\par ${hexOf('次の一文。')}\\cell\\row`
  expect(await blocksOf(`${body}\\pard ${hexOf('終わり。')}\\par`)).toEqual([
    'table-row: 港\t立場',
    'table-row 1: 北浜\t賛成 条件つき',
    'table-row 1: 囲みの一文。 次の一文。',
    'paragraph: 終わり。',
  ])
  const box = `\\trowd\\pard\\intbl ${hexOf('囲みの一文。')}\\par ${hexOf('次の一文。')}\\cell\\row\\pard ${hexOf('終わり。')}\\par`
  expect(await blocksOf(box)).toEqual([
    'paragraph: 囲みの一文。',
    'paragraph: 次の一文。',
    'paragraph: 終わり。',
  ])
})

test('footnotes follow their paragraph, and their marks lead to them', async () => {
  const note = (text: string) =>
    `{\\super\\chftn{\\footnote\\pard {\\super\\chftn} ${hexOf(text)}}}`
  const body = `${hexOf('堤防')}${note('石の壁である。')}${hexOf('は低い')}${note('2020年に測った値である。')}${hexOf('。')}\\par ${hexOf('次の文である。')}\\par`
  const read = readExtract(await extract(rtfOf(body)), {
    documentId: 'd',
    version: 'v',
    source: 's',
  })
  expect(sentencesOf(read)).toEqual([
    '堤防は低い。',
    '石の壁である。',
    '2020年に測った値である。',
    '次の文である。',
  ])
  const { text, notes } = read.text
  expect(
    notes.map(({ at, label, note: to }) => [
      text.slice(0, at),
      label,
      to && text.slice(to.start, to.end),
    ]),
  ).toEqual([
    ['堤防', '1', '石の壁である。'],
    ['堤防は低い', '2', '2020年に測った値である。'],
  ])
})

test.each(['super', 'up8'])(
  'numbers raised by %s are marks of notes, exponents are not',
  async (word) => {
    const found = await extract(
      rtfOf(
        `${hexOf('堤防')}{\\${word} 1)}${hexOf('は30 m')}{\\${word} 2}${hexOf('である。')}\\par`,
      ),
    )
    expect(shown(found)).toEqual(['paragraph: 堤防は30 m2である。'])
    expect(found.blocks[0]?.marks).toEqual([{ at: 2, label: '1)' }])
  },
)

test('hidden words are left out and counted, deleted ones are left out', async () => {
  const found = await extract(
    rtfOf(
      `${hexOf('見える。')}{\\v ${hexOf('隠れた文。')}}{\\deleted ${hexOf('消した文。')}}{\\revised ${hexOf('足した文。')}}\\v x\\v0 ${hexOf('終わり。')}\\par`,
    ),
  )
  expect(shown(found)).toEqual(['paragraph: 見える。足した文。終わり。'])
  expect(found.hidden).toBe(6)
})

test('of fields the result is read, of readings over words the words', async () => {
  const link = `{\\field{\\*\\fldinst HYPERLINK "https://a.example/"}{\\fldrslt ${hexOf('港の頁')}}}`
  const guide = `{\\field{\\*\\fldinst {EQ \\\\* jc2 \\\\* "Font:Mincho" \\\\* hps10 \\\\o\\\\ad(\\\\s\\\\up 9(${hexOf('えんてい')}),${hexOf('堰堤')})}}{\\fldrslt }}`
  expect(await blocksOf(`${link}${hexOf('と')}${guide}${hexOf('を見た。')}\\par`)).toEqual([
    'paragraph: 港の頁と堰堤を見た。',
  ])
})

test('what is not the paper is passed over: pictures, heads, comments, objects, unknown destinations', async () => {
  const body = [
    '{\\header head\\par}{\\footer foot\\par}',
    '{\\*\\generator Program;}{\\*\\unknown{\\b x} y}',
    '{\\pict\\pngblip 89504e47}{\\pict\\bin5 }}{\\\\}',
    '{\\object{\\*\\objdata 0102}{\\result x}}',
    '{\\*\\atnid A}{\\*\\annotation no}',
    '{\\xe index}{\\*\\bkmkstart b}',
    `${hexOf('本文である。')}\\par`,
  ].join('')
  expect(await blocksOf(body)).toEqual(['paragraph: 本文である。'])
})

test('words in a text box follow the paragraph that the box is anchored in', async () => {
  const box = `{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn name}{\\sv value}}{\\shptxt \\pard ${hexOf('囲みの文。')}\\par}}{\\shprslt{\\*\\do twice\\par}}}`
  expect(await blocksOf(`${hexOf('前')}${box}${hexOf('後。')}\\par`)).toEqual([
    'paragraph: 前後。',
    'paragraph: 囲みの文。',
  ])
})

test('the file’s properties are read, in Unicode where it gives them twice', async () => {
  const info = `{\\info{\\upr{\\title ???}{\\*\\ud{\\title ${codesOf('港の記録')}}}}{\\author ${hexOf('山田 太郎')}}{\\creatim\\yr2024\\mo3\\dy5\\hr9\\min0}{\\revtim\\yr2025\\mo1\\dy1}}`
  const found = await extract(rtfOf(`${info}${hexOf('本文である。')}\\par`))
  expect(shown(found)).toEqual(['paragraph: 本文である。'])
  expect(found.properties).toEqual({
    title: '港の記録',
    authors: ['山田 太郎'],
    date: '2024-03-05',
    publisher: null,
  })
})

const pieces = [
  '{',
  '}',
  '\\par ',
  '\\b ',
  '\\*',
  "\\'82",
  "\\'a0",
  '\\u12354 ?',
  '\\uc0 ',
  '\\u55362 ',
  '\\cell ',
  '\\row ',
  '\\intbl ',
  '\\footnote ',
  '\\listtext ',
  '\\fldinst ',
  '\\shptxt ',
  '\\info ',
  '\\title ',
  '\\upr ',
  '\\ud ',
  '\\stylesheet ',
  '\\s1 ',
  '\\bin9 ',
  '\\bin-1 ',
  '\\v ',
  '\\f9 ',
  '\\',
  "\\'",
  'a',
  'b c',
  '\n',
  '\\line ',
  '\\pict ',
]

test('whatever it is made of, it is read or refused in words, and its blocks are pieces of it in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 80 }), async (parts) => {
      const found = await readRtf(rtfOf(`x\\par ${parts.join('')}`))
      let last = 0
      for (const block of found.blocks) {
        for (const piece of block.pieces) {
          expect(piece.start).toBeGreaterThanOrEqual(last)
          last = piece.end
        }
      }
      const read = readExtract(found, { documentId: 'd', version: 'v', source: 's' })
      expect(
        mapFaults(read.text, found.raw).filter((fault) => !fault.includes('lies inside')),
      ).toEqual([])
    }),
    { numRuns: 500 },
  )
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      await readRtf(Buffer.concat([rtfOf('x\\par').subarray(0, -1), bytes]))
    }),
    { numRuns: 300 },
  )
})

describe('takes no more than a moment, or is refused:', () => {
  const many = (part: string) => part.repeat(500_000 / part.length)
  test.each([
    ['groups without end', many('{'), 'file-too-complex'],
    ['ends without groups', `${many('}')}`, null],
    ['control words', many('\\b'), null],
    ['paragraphs', many('a\\par '), null],
    ['cells', many('a\\cell '), null],
    ['codes', many('\\u12354 ?'), null],
    ['bytes', many("\\'82\\'a0"), null],
    ['notes in notes', `${'{\\footnote a'.repeat(1900)}`, null],
    ['binary data longer than the file', '\\bin99999999999 a', null],
  ])(
    '%s',
    async (_, body, code) => {
      const start = performance.now()
      const reading = readRtf(rtfOf(`${hexOf('本文である。')}\\par ${body}`))
      if (code === null) expect((await reading).blocks.length).toBeGreaterThan(0)
      else await expect(reading).rejects.toMatchObject({ code })
      expect(performance.now() - start).toBeLessThan(20_000)
    },
    30_000,
  )
})
