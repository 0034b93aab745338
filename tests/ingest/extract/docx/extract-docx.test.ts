import '../../../support/seed.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockText } from '#ingest/extract/extract.ts'
import { extract } from '#ingest/extract/index.ts'
import { readDocument } from '#ingest/read.ts'
import {
  buildDocx,
  type DocxParts,
  wordParagraph as p,
  wordRun as r,
} from '../../../support/build-docx.ts'
import { readBlocks } from '../../../support/read-blocks.ts'

const read = (body: string, parts?: DocxParts) => readBlocks(buildDocx(body, parts))
const styled = (style: string, text: string) => p(r(text), `<w:pStyle w:val="${style}"/>`)
const style = (id: string, name: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
const outline = (level: number) => `<w:pPr><w:outlineLvl w:val="${level}"/></w:pPr>`
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`

test('headings are told by the names of their styles, in any language, by outline and by basis', async () => {
  const styles = [
    style('1', 'heading 1'),
    style('a2', '見出し 2'),
    style('own', 'Chapter', '<w:basedOn w:val="1"/>'),
    style('deep', 'Whatever', outline(2)),
    style('t', 'Title'),
  ].join('')
  expect(
    await read(
      styled('t', '港の潮位') +
        styled('1', 'はじめに') +
        styled('a2', '観測') +
        styled('own', '結果') +
        styled('deep', '細目') +
        p(r('直に'), '<w:outlineLvl w:val="3"/>') +
        p(r('潮が満ちる。')),
      { styles },
    ),
  ).toEqual([
    'heading 1: 港の潮位',
    'heading 2: はじめに',
    'heading 3: 観測',
    'heading 2: 結果',
    'heading 4: 細目',
    'heading 5: 直に',
    'paragraph: 潮が満ちる。',
  ])
})

test('in a letter without styles the centred line is the title, under its number and its date', async () => {
  const placed = (text: string, jc: string) => p(r(text), `<w:jc w:val="${jc}"/>`)
  expect(
    await read(
      placed('海安第１２３号', 'right') +
        placed('令和５年４月５日', 'right') +
        placed('潮位観測の実施について（通知）', 'center') +
        p(r('　標記について、別紙のとおり定めたので通知する。')) +
        placed('記', 'center') +
        p(r('１　目的')) +
        p(
          r(
            '　この要領は、港における潮位の観測について必要な事項を定め、もって船の安全を図ることを目的とする。',
          ),
        ),
    ),
  ).toEqual([
    'paragraph: 海安第１２３号',
    'paragraph: 令和５年４月５日',
    'heading 1: 潮位観測の実施について（通知）',
    'paragraph: 標記について、別紙のとおり定めたので通知する。',
    'heading: 記',
    'heading: １　目的',
    'paragraph: この要領は、港における潮位の観測について必要な事項を定め、もって船の安全を図ることを目的とする。',
  ])
})

test('a paragraph is whole: the next one never goes on with it', async () => {
  const file = buildDocx(
    p(r('観測の体制を見直すこと、そして結果を広く公表することを目的とし、')) +
      p(r('潮位を記録する。')),
  )
  const { text } = await readDocument(file, { documentId: 'd', version: 'v', source: 'a.docx' })
  expect(text.sentences.length).toBe(2)
})

test('items have their depth; the numbers that Word counts are not in the text', async () => {
  const item = (level: number, text: string) =>
    p(r(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr>`)
  const styles = style(
    'List',
    'List Bullet',
    '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>',
  )
  expect(
    await read(
      item(0, 'one') + item(1, 'below') + item(0, 'two') + p(r('Text.')) + styled('List', 'three'),
      { styles },
    ),
  ).toEqual([
    'list-item 1: one',
    'list-item 2: below',
    'list-item 1: two',
    'paragraph: Text.',
    'list-item 1: three',
  ])
})

test('of ruby the base is the text, in both of the ways that Word has', async () => {
  const ruby = `<w:r><w:ruby><w:rt>${r('しお')}</w:rt><w:rubyBase>${r('潮')}</w:rubyBase></w:ruby></w:r>`
  const eq = `${field('begin')}${code('EQ \\* jc2 \\* "Font:ＭＳ 明朝" \\* hps10 \\o\\ad(\\s\\up 9(なぎ),凪)')}${field('end')}`
  expect(await read(p(`${r('その')}${ruby}${r('と')}${eq}${r('。')}`))).toEqual([
    'paragraph: その潮と凪。',
  ])
})

test('changes are read as accepted', async () => {
  expect(
    await read(
      p(
        `${r('The tide ')}<w:ins>${r('rises')}</w:ins><w:del><w:r><w:delText>falls</w:delText></w:r></w:del>` +
          `<w:moveFrom>${r(' here')}</w:moveFrom><w:moveTo>${r(' there')}</w:moveTo>${r('.')}`,
      ) +
        p(r('One '), '<w:rPr><w:del/></w:rPr>') +
        p(r('sentence.')),
    ),
  ).toEqual(['paragraph: The tide rises there.', 'paragraph: One sentence.'])
})

test('of a field the result is the text, and a table of contents is left out', async () => {
  const contents =
    p(
      `${field('begin')}${code(' TOC \\o "1-3" ')}${field('separate')}${r('はじめに 1')}`,
      '<w:pStyle w:val="TOC1"/>',
    ) + p(`${r('おわりに 2')}${field('end')}`)
  expect(
    await read(
      `${contents}${p(`${r('図')}${field('begin')}${code(' SEQ 図 ')}${field('separate')}${r('1')}${field('end')}${r('を見よ。')}`)}` +
        p(
          `<w:hyperlink w:anchor="x">${r('表')}</w:hyperlink><w:fldSimple w:instr="REF y">${r('2')}</w:fldSimple>${r('も見よ。')}`,
        ),
    ),
  ).toEqual(['paragraph: 図1を見よ。', 'paragraph: 表2も見よ。'])
})

test('hidden text is left out and counted', async () => {
  const found = await extract(
    buildDocx(
      p(r('Seen.') + r('Hidden', '<w:vanish/>') + r('Kept.', '<w:vanish w:val="0"/>')) +
        p(r('White', '<w:color w:val="FFFFFF"/>')) +
        p(r('Tiny', '<w:sz w:val="2"/>')) +
        p(r('On blue.', '<w:color w:val="FFFFFF"/><w:shd w:fill="003366"/>')),
    ),
  )
  expect([found.raw, found.hidden]).toEqual(['Seen.Kept.\nOn blue.\n', 15])
})

test('white text in a table, whose cells may be dark, is seen', async () => {
  const cell = (text: string) => `<w:tc>${p(r(text, '<w:color w:val="FFFFFF"/>'))}</w:tc>`
  expect(
    await read(`<w:tbl><w:tr>${cell('港')}${cell('潮位')}</w:tr></w:tbl>${p(r('後。'))}`),
  ).toEqual(['table-row 1: 港\t潮位', 'paragraph: 後。'])
})

test('a text box is read once, after the paragraph that it is tied to', async () => {
  const box = `<w:txbxContent>${p(r('In the box.'))}</w:txbxContent>`
  const drawn = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  expect(await read(p(r('Before ') + drawn + r('it.')) + p(r('After.')))).toEqual([
    'paragraph: Before it.',
    'paragraph: In the box.',
    'paragraph: After.',
  ])
})

test('a note mark leads to its note, and its number is no part of the text', async () => {
  const mark = (kind: string, id: number) =>
    `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference w:id="${id}"/></w:r>`
  const { raw, blocks } = await extract(
    buildDocx(
      p(`${r('潮位')}${mark('footnote', 2)}${r('は高い')}${mark('endnote', 1)}${r('。')}`),
      {
        footnotes: `<w:footnote w:type="separator" w:id="0">${p(r('---'))}</w:footnote><w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r(' 北浜で測った。')}`)}</w:footnote>`,
        endnotes: `<w:endnote w:id="1">${p(r('暦による。'))}${p(r('続き。'))}</w:endnote>`,
      },
    ),
  )
  expect(
    blocks.map(({ kind, label, pieces }) => [kind, label, blockText(raw, pieces).trim()]),
  ).toEqual([
    ['paragraph', null, '潮位は高い。'],
    ['footnote', '1', '北浜で測った。'],
    ['footnote', '2', '暦による。'],
    ['footnote', null, '続き。'],
  ])
  expect(blocks[0]?.marks).toEqual([
    { at: 2, label: '1' },
    { at: 5, label: '2' },
  ])
})

test('tables are read row by row, headers told, merged cells once', async () => {
  const cell = (text: string, more = '') => `<w:tc><w:tcPr>${more}</w:tcPr>${p(r(text))}</w:tc>`
  const row = (cells: string, more = '') => `<w:tr><w:trPr>${more}</w:trPr>${cells}</w:tr>`
  expect(
    await read(
      `${styled('Caption', '港ごとの潮位')}<w:tbl>${row(cell('港') + cell('月') + cell('潮位'), '<w:tblHeader/>')}${row(
        cell('北浜', '<w:vMerge w:val="restart"/>') + cell('4月') + cell('1.2 m'),
      )}${row(cell('', '<w:vMerge/>') + cell('5月') + cell('1.4 m'))}</w:tbl>`,
    ),
  ).toEqual([
    'caption: 港ごとの潮位',
    'table-row: 港\t月\t潮位',
    'table-row 1: 北浜\t4月\t1.2 m',
    'table-row 1: 5月\t1.4 m',
  ])
})

test('blanks, tabs, line breaks, symbols and formulas are kept', async () => {
  expect(
    await read(
      p(
        `${r('　潮  が')}<w:r><w:br/></w:r>${r('満ちる。')}<w:r><w:tab/><w:sym w:font="Wingdings" w:char="F0E0"/><w:noBreakHyphen/><w:softHyphen/></w:r><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>`,
      ),
    ),
  ).toEqual(['paragraph: 潮  が満ちる。\t🡪‑x=1'])
})

test('the main part is the one that the file names, whatever its prefix', async () => {
  const file = buildDocx('<w:p><w:r><w:t>潮。</w:t></w:r></w:p>', { main: 'word/document2.xml' })
  expect(await readBlocks(file)).toEqual(['paragraph: 潮。'])
})

test('a file tells its title, authors, date and company', async () => {
  const { properties } = await extract(
    buildDocx(p(r('潮。')), {
      core: '<dc:title>港の潮位</dc:title><dc:creator>山田 太郎; 海野 花子</dc:creator><dcterms:created>2023-04-05T01:00:00Z</dcterms:created><dcterms:modified>2024-01-01T00:00:00Z</dcterms:modified>',
      app: '<Company>海の研究所</Company>',
    }),
  )
  expect(properties).toEqual({
    title: '港の潮位',
    authors: ['山田 太郎', '海野 花子'],
    date: '2023-04-05',
    publisher: '海の研究所',
  })
})

test('tables within tables are read as deep as anyone nests them, and refused beyond', async () => {
  const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(50_000)}${'</w:tc></w:tr></w:tbl>'.repeat(50_000)}`
  await expect(read(deep)).rejects.toMatchObject({ code: 'file-too-complex' })
  const nested = `${'<w:tbl><w:tr><w:tc>'.repeat(320)}${p(r('Deep.'))}${'</w:tc></w:tr></w:tbl>'.repeat(320)}`
  expect(await read(nested)).toEqual(['paragraph: Deep.'])
})

test('every paragraph is written down character by character', async () => {
  const text = fc.stringMatching(/^[\p{L}\p{N} 、。&<>"']{1,12}$/u)
  const escaped = (one: string) =>
    one.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      async (paragraphs) => {
        const { raw } = await extract(
          buildDocx(
            paragraphs.map((runs) => p(runs.map((one) => r(escaped(one))).join(''))).join(''),
          ),
        )
        expect(raw).toBe(paragraphs.map((runs) => `${runs.join('')}\n`).join(''))
      },
    ),
    { numRuns: 40 },
  )
})
