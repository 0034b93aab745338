import { expect, test } from 'vitest'
import { blockText } from '#ingest/extract/extract.ts'
import { extract } from '#ingest/extract/index.ts'
import { buildOdt, type OdtParts } from '../../../support/build-odt.ts'
import { readBlocks } from '../../../support/read-blocks.ts'

const read = (text: string, parts?: OdtParts) => readBlocks(buildOdt(text, parts))
const p = (text: string, style = 'Standard') =>
  `<text:p text:style-name="${style}">${text}</text:p>`
const style = (name: string, parent: string, more = '') =>
  `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${parent}">${more}</style:style>`

test('headings stand below the title, items have their depth', async () => {
  expect(
    await read(
      p('港の潮位', 'P1') +
        '<text:h text:outline-level="1">はじめに</text:h><text:h text:outline-level="2">観測</text:h>' +
        p('潮が満ちる。') +
        `<text:list><text:list-item>${p('一')}<text:list><text:list-item>${p('下')}</text:list-item></text:list></text:list-item></text:list>`,
      { styles: style('P1', 'Title') },
    ),
  ).toEqual([
    'heading 1: 港の潮位',
    'heading 2: はじめに',
    'heading 3: 観測',
    'paragraph: 潮が満ちる。',
    'list-item 1: 一',
    'list-item 2: 下',
  ])
})

test('blanks are those that the format means', async () => {
  expect(
    await read(p('The\n   tide<text:s text:c="2"/>rises<text:tab/>twice<text:line-break/>a day.')),
  ).toEqual(['paragraph: The tide  rises\ttwice a day.'])
})

test('of ruby the base is the text; changes are accepted; comments, indexes and hidden text are left out', async () => {
  const found = await extract(
    buildOdt(
      `<text:tracked-changes><text:changed-region><text:deletion>${p('削られた。')}</text:deletion></text:changed-region></text:tracked-changes>` +
        `<text:table-of-content><text:index-body>${p('はじめに 1')}</text:index-body></text:table-of-content>` +
        p(
          '<text:ruby><text:ruby-base>潮</text:ruby-base><text:ruby-text>しお</text:ruby-text></text:ruby><text:change text:change-id="1"/>が<office:annotation><text:p>コメント</text:p></office:annotation><text:span text:style-name="T1">隠れて</text:span>満ちる。',
        ),
      {
        styles:
          '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>',
      },
    ),
  )
  expect([found.raw, found.hidden]).toEqual(['潮が満ちる。\n', 3])
})

test('tables are read row by row, a text box after its paragraph, captions told by their style', async () => {
  const row = (...cells: string[]) =>
    `<table:table-row>${cells.map((cell) => `<table:table-cell>${p(cell)}</table:table-cell>`).join('')}</table:table-row>`
  expect(
    await read(
      `${p('港ごとの値', 'Table')}<table:table><table:table-header-rows>${row('港', '潮位')}</table:table-header-rows>${row('北浜', '1.2 m')}<table:table-rows>${row('南浜', '1.5 m')}</table:table-rows></table:table>` +
        p(`前<draw:frame><draw:text-box>${p('箱の中。')}</draw:text-box></draw:frame>後`),
    ),
  ).toEqual([
    'caption: 港ごとの値',
    'table-row: 港\t潮位',
    'table-row 1: 北浜\t1.2 m',
    'table-row 1: 南浜\t1.5 m',
    'paragraph: 前後',
    'paragraph: 箱の中。',
  ])
})

test('a note mark leads to its note', async () => {
  const note = (label: string, text: string) =>
    `<text:note><text:note-citation>${label}</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`
  const { raw, blocks } = await extract(
    buildOdt(p(`潮位${note('1', '北浜で測った。')}は高い${note('ii', '暦による。')}。`)),
  )
  expect(blocks.map(({ kind, label, pieces }) => [kind, label, blockText(raw, pieces)])).toEqual([
    ['paragraph', null, '潮位は高い。'],
    ['footnote', '1', '北浜で測った。'],
    ['footnote', 'ii', '暦による。'],
  ])
  expect(blocks[0]?.marks).toEqual([
    { at: 2, label: '1' },
    { at: 5, label: 'ii' },
  ])
})

test('a file tells its title, author and date', async () => {
  const meta =
    '<dc:title>港の潮位</dc:title><meta:initial-creator>山田 太郎</meta:initial-creator><dc:creator>海野 花子</dc:creator><meta:creation-date>2023-04-05T10:00:00</meta:creation-date>'
  const { properties } = await extract(buildOdt(p('潮。'), { meta }))
  expect(properties).toEqual({
    title: '港の潮位',
    authors: ['山田 太郎'],
    date: '2023-04-05',
    publisher: null,
  })
})

test('a file with a password is told from a damaged one', async () => {
  const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'
  await expect(read(p('潮。'), { manifest })).rejects.toMatchObject({ code: 'file-encrypted' })
})
