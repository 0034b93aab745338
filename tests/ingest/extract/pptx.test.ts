/**
 * Presentations: slide by slide as they are shown, each line with what it stands under.
 */
import { expect, test } from 'vitest'
import { blockContexts } from '#ingest/contexts.ts'
import { blockText } from '#ingest/extract/extract.ts'
import { extract } from '#ingest/extract/index.ts'
import { readDocument } from '#ingest/read.ts'
import {
  type BuiltSlide,
  buildPptx,
  frame,
  group,
  line,
  shape,
  table,
} from '../../support/build-pptx.ts'
import { mapFaults } from '../../support/check-map.ts'

async function read(slides: readonly BuiltSlide[], options: { title?: string } = {}) {
  const bytes = buildPptx(slides, options)
  const found = await extract(bytes)
  const document = await readDocument(bytes, { documentId: 'd', version: 'v', source: 'x.pptx' })
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

const title = (text: string) => shape([line(text)], { type: 'title' })
const body = (...lines: string[]) => shape(lines, { index: 1 })

test('slides are pages in the order in which they are shown, under the title of the whole', async () => {
  const { shown, document, pages, raw } = await read([
    {
      shapes: [
        shape([line('堤防の話')], { type: 'ctrTitle' }),
        shape([line('港湾課')], { type: 'subTitle' }),
      ],
    },
    { shapes: [title('高さ'), body(line('三メートルである'))] },
    { shapes: [title('費用'), body(line('二億円である'))] },
  ])
  expect(shown).toEqual([
    'heading 1: 堤防の話',
    'paragraph 0: 港湾課',
    'heading 2: 高さ',
    'list-item 1: 三メートルである',
    'heading 2: 費用',
    'list-item 1: 二億円である',
  ])
  expect(
    pages.map(({ number, label, start, end }) => [number, label, raw.slice(start, end).trim()]),
  ).toEqual([
    [1, '1', '堤防の話\n港湾課'],
    [2, '2', '高さ\n三メートルである'],
    [3, '3', '費用\n二億円である'],
  ])
  expect(document).toMatchObject({ title: '堤防の話', pages: 3 })
  expect(document.text.pages.map(({ label }) => label)).toEqual(['1', '2', '3'])
})

test('a bullet is read under the one that it is nested in, and under the slide’s title', async () => {
  const { document } = await read([
    {
      shapes: [
        title('高さ'),
        body(line('北浜の堤防'), line('三メートルである', { level: 1 }), line('南浜の堤防')),
      ],
    },
  ])
  const contexts = blockContexts(document.text)
  expect(contexts.map(({ headings }) => headings)).toEqual([
    ['高さ'],
    ['高さ'],
    ['高さ', '北浜の堤防'],
    ['高さ'],
  ])
})

test('bullets are told by the shape and by the paragraph', async () => {
  const { shown } = await read([
    {
      shapes: [
        title('高さ'),
        body(line('項である'), line('項ではない文である。', { form: '<a:buNone/>' })),
        shape([line('箱の文である。'), line('箱の項', { form: '<a:buChar char="•"/>' })], {
          at: [0, 5000],
        }),
      ],
    },
  ])
  expect(shown.slice(1)).toEqual([
    'list-item 1: 項である',
    'paragraph 0: 項ではない文である。',
    'paragraph 0: 箱の文である。',
    'list-item 1: 箱の項',
  ])
})

test('shapes are read from top to bottom and from left to right, the title first, groups together', async () => {
  const box = (text: string, x: number, y: number) => shape([line(text)], { at: [x, y] })
  const { shown } = await read([
    {
      shapes: [
        box('右下。', 5000, 8000),
        box('左下。', 0, 8100),
        group(
          [3000, 5000],
          box('組の二。', 400, 900),
          box('組の一。', 100, 100),
          box('組の三。', 0, 3000),
        ),
        shape([line('右の項')], { index: 2 }),
        shape([line('左の項')], { index: 1 }),
        shape([line('題')], { type: 'title', at: [0, 9000] }),
      ],
    },
  ])
  expect(shown.map((one) => one.replace(/.*: /, ''))).toEqual([
    '題',
    '左の項',
    '右の項',
    '組の一。',
    '組の二。',
    '組の三。',
    '左下。',
    '右下。',
  ])
})

test('a slide without a title takes the short line above everything else for it', async () => {
  const { shown } = await read([
    {
      shapes: [
        shape([line('下の文である。')], { at: [0, 5000] }),
        shape([line('上の行')], { at: [0, 100] }),
      ],
    },
    {
      shapes: [
        shape([line('上の文である。')], { at: [0, 100] }),
        shape([line('下の文である。')], { at: [0, 5000] }),
      ],
    },
  ])
  expect(shown).toEqual([
    'heading 1: 上の行',
    'paragraph 0: 下の文である。',
    'paragraph 0: 上の文である。',
    'paragraph 0: 下の文である。',
  ])
})

test('tables are read row by row, speakers’ notes after their slide', async () => {
  const { shown } = await read([
    {
      shapes: [title('高さ'), table(['港', '高さ'], ['北浜', '三'], ['南浜', ''])],
      notes: 'ここで写真を見せる。',
    },
    { shapes: [title('費用')] },
  ])
  expect(shown).toEqual([
    'heading 1: 高さ',
    'table-row 0: 港\t高さ',
    'table-row 1: 北浜\t三',
    'table-row 1: 南浜\t',
    'footnote 0: ここで写真を見せる。',
    'heading 1: 費用',
  ])
})

test('hidden slides and shapes are left out and counted, and the numbers of the others stay', async () => {
  const { shown, hidden, pages } = await read([
    {
      shapes: [
        title('表'),
        shape([line('隠れた箱')], { hidden: true }),
        group([0, 0], shape([line('組の中')])),
      ],
    },
    { shapes: [title('隠れた題')], hidden: true, notes: '隠れた注' },
    { shapes: [title('裏')] },
  ])
  expect(shown).toEqual(['heading 1: 表', 'paragraph 0: 組の中', 'heading 1: 裏'])
  expect(hidden).toBe(4 + 4)
  expect(pages.at(-1)).toMatchObject({ number: 3, label: '3' })
})

test('numbers and dates that programs put in are furniture, within a sentence they are text', async () => {
  const field = '<a:fld type="datetime1"><a:t>2024/3/20</a:t></a:fld>'
  const { shown } = await read([
    {
      shapes: [
        title('高さ'),
        body(`<a:p><a:r><a:t>本日</a:t></a:r>${field}<a:r><a:t>に測った。</a:t></a:r></a:p>`),
        shape([`<a:p>${field}</a:p>`], { type: 'dt' }),
        shape([line('港湾課')], { type: 'ftr' }),
        shape(['<a:p><a:fld type="slidenum"><a:t>1</a:t></a:fld></a:p>']),
      ],
    },
  ])
  expect(shown.slice(1).toSorted()).toEqual([
    'furniture 0: 1',
    'furniture 0: 2024/3/20',
    'furniture 0: 港湾課',
    'list-item 1: 本日2024/3/20に測った。',
  ])
})

test('of alternatives one is read, of diagrams the lines, of charts the title', async () => {
  const twice = `<mc:AlternateContent><mc:Choice Requires="x">${shape([line('一度だけ。')])}</mc:Choice><mc:Fallback>${shape([line('一度だけ。')])}</mc:Fallback></mc:AlternateContent>`
  const point = (text: string) => `<dgm:pt><dgm:t><a:bodyPr/>${line(text)}</dgm:t></dgm:pt>`
  const { shown } = await read([
    {
      shapes: [title('図'), twice, frame('<dgm:relIds r:dm="dm"/>'), frame('<c:chart r:id="ch"/>')],
      diagram: `<dgm:ptLst>${point('測る')}${point('積む')}<dgm:pt type="sibTrans"><dgm:t><a:p/></dgm:t></dgm:pt></dgm:ptLst>`,
      chart: `<c:chart><c:title><c:tx><c:rich>${line('水揚げの移り変わり')}</c:rich></c:tx></c:title></c:chart>`,
    },
  ])
  expect(shown).toEqual([
    'heading 1: 図',
    'paragraph 0: 一度だけ。',
    'list-item 1: 測る',
    'list-item 1: 積む',
    'caption 0: 水揚げの移り変わり',
  ])
})

test('line breaks within a line are joined, raised numbers are marks of notes', async () => {
  const run = (text: string, more = '') => `<a:r><a:rPr${more}/><a:t>${text}</a:t></a:r>`
  const { shown, blocks } = await read([
    {
      shapes: [
        shape([`<a:p>${run('堤防の')}<a:br/>${run('高さ')}</a:p>`], { type: 'title' }),
        body(`<a:p>${run('三メートル')}${run('1)', ' baseline="30000"')}${run('である')}</a:p>`),
      ],
    },
  ])
  expect(shown).toEqual(['heading 1: 堤防の高さ', 'list-item 1: 三メートルである'])
  expect(blocks[1]?.marks.map(({ label }) => label)).toEqual(['1)'])
})

test('the title among the properties is taken where no slide has one', async () => {
  const { document } = await read([{ shapes: [body(line('三メートルである。'))] }], {
    title: '堤防の話',
  })
  expect(document.title).toBe('堤防の話')
})

test('a presentation without a word is refused', async () => {
  const reading = readDocument(buildPptx([{ shapes: [] }]), {
    documentId: 'd',
    version: 'v',
    source: 's',
  })
  await expect(reading).rejects.toMatchObject({ code: 'file-empty' })
})
