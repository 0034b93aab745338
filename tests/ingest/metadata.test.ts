import { describe, expect, test } from 'vitest'
import { noProperties, type Properties } from '#ingest/extract/extract.ts'
import { readPlainFile } from '#ingest/extract/plain-file.ts'
import { readExtract } from '#ingest/read.ts'
import { readText } from '../support/read-papers.ts'

const identity = { documentId: 'document', version: 'version', source: 'folder/minato_01.pdf' }
const prose = '港の堤防は三年ごとに点検され、その記録は誰でも読むことができるように公開されている。'

const head = (text: string) => {
  const { title, authors, date } = readText(text, 'folder/港の記録.txt')
  return { title, authors, date }
}

describe('the head of a paper tells title, authors and date', () => {
  test.each<[string, string, ReturnType<typeof head>]>([
    [
      'in Markdown',
      `# 港の点検\n\n県立大学教授 中村 健太\n\n2024年3月20日\n\n${prose}`,
      { title: '港の点検', authors: ['中村 健太'], date: '2024-03-20' },
    ],
    [
      'in plain text',
      `港の点検\n\n中村 健太\n大島 みどり\n\n1. 現状\n\n${prose}`,
      { title: '港の点検', authors: ['中村 健太', '大島 みどり'], date: null },
    ],
    [
      'under an addressee',
      `令和６年３月２０日\n\n各位\n\n港の点検について（通知）\n\n・水を備えること。\n\n${prose}`,
      { title: '港の点検について（通知）', authors: [], date: '2024-03-20' },
    ],
    [
      'in English',
      `# Keeping Harbours Open\n\nBy Anna Whitfield\n\nJune 12, 2020\n\nThe harbour is dredged every third year.`,
      { title: 'Keeping Harbours Open', authors: ['Anna Whitfield'], date: '2020-06-12' },
    ],
    [
      'of slides by a body',
      `港の点検\n\n(港湾局提出資料)\n\n現状\n\n- 岸壁が古い。\n- 人が足りない。\n- 予算がない。`,
      { title: '港の点検', authors: ['港湾局'], date: null },
    ],
  ])('%s', (_, text, expected) => {
    expect(head(text)).toEqual(expected)
  })
})

test.each([
  ['a part that many papers have', `はじめに\n\n${prose}`],
  ['prose', prose],
])('a paper that opens with %s is called by its file', (_, text) => {
  expect(head(text).title).toBe('港の記録.txt')
})

test('the facts of a meeting are no title of its minutes', () => {
  const minutes = `港を考える会議（第２回）\n\n1. 日 時 令和６年３月２０日（水）\n\n2. 場 所 港湾会館\n\n3. 議事\n\n${prose}`
  expect(head(minutes)).toEqual({
    title: '港を考える会議（第２回）',
    authors: [],
    date: '2024-03-20',
  })
})

test('a date in the prose is none of the paper', () => {
  expect(head(`# 港\n\n2024年3月20日に堤防が壊れた。`).date).toBeNull()
})

/** A paper whose file says this of itself. */
const titled = (text: string, properties: Partial<Properties>) =>
  readExtract(
    {
      ...readPlainFile(new TextEncoder().encode(text)),
      properties: { ...noProperties, ...properties },
    },
    identity,
  )

describe('the title', () => {
  test.each([
    'Microsoft Word - 港の点検_最終.docx',
    'Microsoft PowerPoint - minato.pptx',
    '港の点検.docx',
    'minato_01',
    'untitled',
    'Untitled-2',
    'PowerPoint プレゼンテーション',
    'PowerPoint Presentation',
    'Document1',
    '無題',
    '名称未設定 3',
    'スライド 1',
    'はじめに',
    'Introduction',
    'R5houkoku_v2',
    '20240320',
    '-',
    ' ',
  ])('is not “%s”, which a program wrote', (title) => {
    expect(titled(prose, { title }).title).toBe('minato_01.pdf')
  })

  test.each<[string, string, string, string]>([
    ['of the file where the paper prints none', prose, '港の点検について', '港の点検について'],
    [
      'that is printed, where the file says something else',
      `# 港の点検\n\n${prose}`,
      '平成の別の資料',
      '港の点検',
    ],
    [
      'in full, where it is printed over two lines',
      `# 港の点検\n\n防潮堤を中心に\n\n## 現状\n\n${prose}`,
      '港の点検―防潮堤を中心に',
      '港の点検―防潮堤を中心に',
    ],
    [
      'of the book, not of its first chapter',
      `# 第１章　港のいま\n\n${prose}`,
      '港の百年',
      '港の百年',
    ],
    [
      'without the name of the site behind it',
      `# 港の点検\n\n${prose}`,
      '港の点検 | みなと新聞',
      '港の点検',
    ],
  ])('is the one %s', (_, text, title, expected) => {
    expect(titled(text, { title }).title).toBe(expected)
  })
})

test.each<[string[], string[]]>([
  [['中村 健太'], ['中村 健太']],
  [['Anna Whitfield', 'Anna Whitfield'], ['Anna Whitfield']],
  [['青浜県港湾局'], ['青浜県港湾局']],
  [
    [
      'user',
      'Unknown Author',
      'Administrator',
      'PC01',
      '作成者',
      'MINATO\\k-nakamura',
      'k.nakamura@example.jp',
    ],
    [],
  ],
  [['kn'], []],
])('of the authors %j that a file names, %j are taken', (authors, expected) => {
  expect(titled(`# 港の点検\n\n${prose}`, { authors }).authors).toEqual(expected)
})

test('the authors that are printed go before those of the file', () => {
  const paper = titled(`# 港の点検\n\n中村 健太\n\n${prose}`, { authors: ['大島 みどり'] })
  expect(paper.authors).toEqual(['中村 健太'])
})

describe('the date', () => {
  test.each<[string, string, string | null, string | null]>([
    ['under the title goes before that of the file', '2024年3月20日', '2025-01-07', '2024-03-20'],
    ['of the file stands in where none is printed', '港湾の話', '2025-01-07', '2025-01-07'],
    [
      'of the file tells more than a year in a title',
      '2024年版 港の話',
      '2024-07-01',
      '2024-07-01',
    ],
    ['of a file made years later tells nothing', '1965年の港の話', '2009-07-01', '1965'],
    ['is not there where nobody gives one', '港湾の話', null, null],
  ])('%s', (_, line, date, expected) => {
    expect(titled(`# 港の点検\n\n${line}\n\n${prose}`, { date }).date).toBe(expected)
  })
})

test('a date in a line of its own at the end goes before that of the file', () => {
  const text = `# 港の点検\n\n${prose}\n\n${prose}\n\n2024年3月20日`
  expect(titled(text, { date: '2025-01-07' }).date).toBe('2024-03-20')
})

describe('the publisher', () => {
  test.each<[string, string, string | null]>([
    ['a foundation', '一般財団法人 みなと研究所', '一般財団法人 みなと研究所'],
    ['an institute', '港湾防災研究所', '港湾防災研究所'],
    ['a ministry with its bureau', '外務省 総合外交政策局', '外務省 総合外交政策局'],
    ['who handed a paper in', '（外務省提出資料）', '外務省'],
    ['who is named as such', '発行：みなと出版', 'みなと出版'],
    ['an institute, in English', 'Institute of Harbour Studies', 'Institute of Harbour Studies'],
    ['no person', '港湾防災研究所 中村 健太', null],
    ['no part of the paper', '課題', null],
    ['no sentence', '港湾局が堤防を直している', null],
  ])('is %s', (_, line, expected) => {
    expect(titled(`# 港の点検\n\n${line}\n\n${prose}`, {}).publisher).toBe(expected)
  })

  test('is the one that the file names, if it does', () => {
    const paper = titled(`# 港の点検\n\n${prose}`, { publisher: 'みなと新聞社' })
    expect(paper.publisher).toBe('みなと新聞社')
  })

  test('is none where only a part is called by a body', () => {
    expect(titled(`# 港の点検\n\n## 外務省\n\n${prose}`, {}).publisher).toBeNull()
  })
})

test('what the original hides is counted', () => {
  const found = readPlainFile(new TextEncoder().encode(prose))
  const { warnings } = readExtract({ ...found, hidden: 12 }, identity)
  expect(warnings).toEqual(['12 characters that the original hides were left out.'])
})
