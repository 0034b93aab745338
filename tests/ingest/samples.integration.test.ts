/**
 * The papers that a first start reads. `tests/cli/eval.integration.test.ts` asks them the questions of
 * `tests/fixtures/sample-questions.jsonl`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type ReadDocument, readDocument } from '#ingest/read.ts'
import { textOf } from '#lib/document.ts'

const corpus = 'corpus'
const sources = 'tests/fixtures/samples'

const papers = new Map<string, Promise<ReadDocument>>()

function read(name: string): Promise<ReadDocument> {
  const known = papers.get(name)
  if (known !== undefined) return known
  const bytes = new Uint8Array(readFileSync(`${corpus}/${name}`))
  const paper = readDocument(bytes, { documentId: 'document', version: 'version', source: name })
  papers.set(name, paper)
  return paper
}

const samples: [name: string, language: string, date: string, title: string][] = [
  ['sample-1-arms-transfers.md', 'ja', '2026-09-14', '見本資料1　装備移転を秩序の柱に据える'],
  [
    'sample-2-transfer-doubts.docx',
    'ja',
    '2026-09-28',
    '見本資料2　渡す前に問う――装備移転に慎重であるべき理由',
  ],
  ['sample-3-taiwan-contacts.pdf', 'ja', '2026-10-05', '見本資料3　台湾との連絡線をどう引くか'],
  [
    'sample-4-non-nuclear.html',
    'ja',
    '2026-10-19',
    '見本資料4　「持ち込ませず」を手放さずに抑止を語る',
  ],
  ['sample-5-overview.txt', 'ja', '2026-08-03', '見本資料5　防衛協力の手段と現状の整理'],
  [
    'sample-6-third-option.pdf',
    'en',
    '2026-10-12',
    'Sample paper 6: A third option for the Indo-Pacific',
  ],
  ['sample-7-speak-first.md', 'en', '2026-10-26', 'Sample paper 7: Speak first, sail later'],
  [
    'sample-8-neighbours.docx',
    'zh',
    '2026-11-02',
    '样本资料8　以对话为先：从邻国角度看日本的防卫外交',
  ],
]

test('every sample is one of these', () => {
  expect(readdirSync(corpus).sort()).toEqual(samples.map(([name]) => name))
})

describe.each(samples)('%s', (name, language, date, title) => {
  test('is read without a warning, with its title, date, language and author', async () => {
    const paper = await read(name)
    expect(paper).toMatchObject({ language, date, warnings: [] })
    expect(paper.title).toBe(title.replace('　', ' '))
    expect(paper.authors).toHaveLength(1)
  })

  test('says that it is a sample and that its positions are nobody’s', async () => {
    const { text } = await read(name)
    expect(text.text.slice(0, 600)).toMatch(/見本である|written as a sample|撰写的样本/)
    expect(text.text.slice(0, 600)).toMatch(/誰の見解|nobody’s view|不代表任何人的意见/)
  })

  test('is cut into headings, a caption, and sentences that end', async () => {
    const { text } = await read(name)
    const kinds = new Set(text.blocks.map(({ kind }) => kind))
    expect(kinds).toContain('heading')
    expect(kinds).toContain('caption')
    const paragraphs = text.blocks.filter(({ kind }) => kind === 'paragraph').slice(4)
    for (const paragraph of paragraphs) {
      expect(textOf(text.text, paragraph)).toMatch(/[。.:：]$/)
    }
  })
})

test.each([
  ['sample-2-transfer-doubts.docx', 'sample-2-transfer-doubts.html'],
  ['sample-3-taiwan-contacts.pdf', 'sample-3-taiwan-contacts.fodt'],
  ['sample-6-third-option.pdf', 'sample-6-third-option.html'],
  ['sample-8-neighbours.docx', 'sample-8-neighbours.html'],
])('%s says what it was made from says, line for line', async (name, source) => {
  const { text } = await read(name)
  const said = bare(text.text)
  const lines = linesOf(readFileSync(`${sources}/${source}`, 'utf8'))
  expect(lines.length).toBeGreaterThan(20)
  expect(lines.filter((line) => !said.includes(line))).toEqual([])
})

test.each(['sample-3-taiwan-contacts.pdf', 'sample-6-third-option.pdf'])(
  '%s names its pages as they are printed',
  async (name) => {
    const { text, pages } = await read(name)
    const labels = Array.from({ length: pages ?? 0 }, (_, at) => `${at + 1}`)
    expect(labels.length).toBeGreaterThan(1)
    expect([...new Set(text.pages.map(({ label }) => label))]).toEqual(labels)
    const furniture = text.blocks.filter(({ kind }) => kind === 'furniture')
    expect(furniture.map((block) => textOf(text.text, block))).toEqual(labels)
  },
)

const bare = (text: string) => text.replace(/\s+/gu, '')

/** The lines of a source of a sample, without readings, marks and the numbers of notes. */
function linesOf(source: string): string[] {
  const plain = source
    .slice(source.search(/<body|<office:body/))
    .replace(/<text:ruby-text>.*?<\/text:ruby-text>|<sup>.*?<\/sup>/gu, '')
    .replace(/<text:span text:style-name="Mark">\d<\/text:span>/gu, '')
    .replace(/<a class="sdfootnotesym".*?<\/a>/gu, '')
  const lines = plain.matchAll(/<(p|h1|h2|li|td|th|figcaption|text:p|text:h)\b[^>]*>(.*?)<\/\1>/gsu)
  return [...lines].map(([, , line = '']) =>
    bare(line.replace(/<[^>]+>/gu, '')).replace(/^(?:・|\d[.　]?(?=\D{12}))/u, ''),
  )
}
