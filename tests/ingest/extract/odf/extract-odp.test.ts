import { expect, test } from 'vitest'
import { extract } from '#ingest/extract/index.ts'
import { buildOdp } from '../../../support/build-odt.ts'
import { blocksOf } from '../../../support/read-blocks.ts'

const p = (text: string) => `<text:p>${text}</text:p>`
const frame = (content: string, kind = '') =>
  `<draw:frame${kind === '' ? '' : ` presentation:class="${kind}"`}><draw:text-box>${content}</draw:text-box></draw:frame>`
const slide = (content: string, style = 'dp1') =>
  `<draw:page draw:style-name="${style}">${content}</draw:page>`
const item = (text: string, more = '') => `<text:list-item>${p(text)}${more}</text:list-item>`

const slides =
  slide(frame(p('二〇二三年度'), 'subtitle') + frame(p('港の') + p('潮位'), 'title')) +
  slide(
    `${frame(p('観測'), 'title')}${frame(`<text:list>${item('毎日測る。', `<text:list>${item('朝と夕に測る。')}</text:list>`)}</text:list>`, 'outline')}<draw:custom-shape>${p('図1　潮位計')}</draw:custom-shape><presentation:notes>${frame(p('話すこと。'), 'notes')}</presentation:notes>`,
  ) +
  slide(frame(p('見せない。')), 'dp2')

const styles =
  '<style:style style:name="dp2" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>'

test('slides are pages: title, items, boxes, what is said to them; hidden ones are counted', async () => {
  const found = await extract(buildOdp(slides, { styles }))
  expect(blocksOf(found)).toEqual([
    'heading 1: 港の潮位',
    'paragraph: 二〇二三年度',
    'heading 2: 観測',
    'list-item 1: 毎日測る。',
    'list-item 2: 朝と夕に測る。',
    'caption: 図1　潮位計',
    'paragraph: 話すこと。',
  ])
  expect(found.hidden).toBe(5)
  expect(
    found.pages.map(({ start, end, number }) => [number, found.raw.slice(start, end)]),
  ).toEqual([
    [1, '港の\n潮位\n二〇二三年度\n'],
    [2, '観測\n毎日測る。\n朝と夕に測る。\n図1　潮位計\n話すこと。\n'],
  ])
})
