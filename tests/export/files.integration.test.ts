/**
 * What is taken away, over real papers: every file holds what was answered, with each quote to the
 * letter, and no file is made of a quote that its paper does not hold.
 */
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compare } from '#lib/compare/compare.ts'
import {
  type Answer,
  type Briefing,
  bundleSchema,
  type Comparison,
  type ExportFormat,
  type ExportSubject,
  exportFormat,
  type Position,
} from '#lib/contract.ts'
import type { Citation } from '#lib/document.ts'
import { exportFile } from '#lib/export/export-file.ts'
import { buildPdf, deflated, onePage, textLines } from '../support/build-pdf.ts'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'
import { papers } from '../support/papers.ts'
import { readBlocks } from '../support/read-blocks.ts'

const printed = [
  'The Tolls of the Old Bridge',
  'The bridge toll was two pence for a cart and one penny for a rider in 1820.',
  'The keeper of the bridge wrote every toll into a book that he kept by the gate.',
]

let reading: OpenPapers
let answer: Answer
let comparisons: Comparison[]

async function comparisonOf(topic: string): Promise<Comparison> {
  for await (const event of compare(reading.library, { topic })) {
    if (event.type === 'compare-end') return event.comparison
  }
  throw new Error('The comparison did not end.')
}

beforeAll(async () => {
  reading = await openPapers({
    ...papers,
    'bridge.pdf': buildPdf(onePage(deflated(textLines(printed)))),
  })
  answer = (await reading.ask('水番の報酬は何で支払われましたか')).answer
  comparisons = [await comparisonOf('水番の仕事'), await comparisonOf('The bridge toll')]
})
afterAll(() => reading.close())

const exported = (what: ExportSubject, format: ExportFormat, language: 'ja' | 'en' = 'ja') =>
  exportFile(reading.library.index, { what, format, language }, '1.2.3')

async function textOf(what: ExportSubject, format: ExportFormat, language: 'ja' | 'en' = 'ja') {
  const { content } = await exported(what, format, language)
  return typeof content === 'string' ? content : strFromU8(content)
}

async function bytesOf(what: ExportSubject, format: ExportFormat): Promise<Uint8Array> {
  const { content } = await exported(what, format)
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

const asAnswer = (): ExportSubject => ({ kind: 'answer', answer })
const asComparison = (): ExportSubject => ({ kind: 'comparison', comparisons })

const citationsOf = ({ statements, nearest }: Answer): Citation[] => [
  ...statements.flatMap(({ citations }) => citations),
  ...nearest,
]
const shownIn = (all: readonly Comparison[]): Citation[] =>
  all.flatMap(({ positions, relations }) => [
    ...relations.flatMap(({ citations }) => citations),
    ...positions.flatMap(({ statements }) => statements.flatMap(({ citations }) => citations)),
  ])

/** The texts of a Word file's footnotes, and how often the body refers to one. */
async function footnotesOf(what: ExportSubject): Promise<{ notes: string[]; references: number }> {
  const files = unzipSync(await bytesOf(what, 'docx'))
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  const notes = [
    ...part('word/footnotes.xml').matchAll(/<w:footnote w:id="(\d+)".*?<\/w:footnote>/gs),
  ]
    .filter(([whole]) => !whole.includes('w:type='))
    .map(([whole]) => [...whole.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join(''))
  const references = part('word/document.xml').match(/<w:footnoteReference /g)?.length ?? 0
  return { notes, references }
}

const unescaped = (xml: string) =>
  xml
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

describe('Word', () => {
  test('an answer has a footnote for each citation, with the quote and the paper', async () => {
    const { notes, references } = await footnotesOf(asAnswer())
    const citations = citationsOf(answer)
    expect(citations.length).toBeGreaterThan(0)
    expect([notes.length, references]).toEqual([citations.length, citations.length])
    for (const [at, { quote, title }] of citations.entries()) {
      expect(unescaped(notes[at] ?? '')).toContain(`「${quote}」（`)
      expect(unescaped(notes[at] ?? '')).toContain(title)
    }
  })

  test('a comparison has one for each citation that it shows, those of a printed paper with the page', async () => {
    const { notes, references } = await footnotesOf(asComparison())
    const shown = shownIn(comparisons)
    expect([notes.length, references]).toEqual([shown.length, shown.length])
    for (const { quote } of shown) expect(notes.map(unescaped).join('\n')).toContain(quote)
    expect(notes.join('\n')).toMatch(/two pence.*1頁/)
  })

  test('it is read again by our own reader: title, answer, works cited', async () => {
    const blocks = await readBlocks(await bytesOf(asAnswer(), 'docx'))
    expect(blocks[0]).toContain(answer.question)
    expect(blocks.join('\n')).toContain(answer.statements[0]?.text)
    expect(blocks.join('\n')).toContain('引用した資料')
  })

  test('East Asian letters have fonts and languages of their own; a comparison lies on its side', async () => {
    const files = unzipSync(await bytesOf(asComparison(), 'docx'))
    const styles = strFromU8(files['word/styles.xml'] ?? new Uint8Array())
    expect(styles).toMatch(/w:eastAsia="Yu Mincho"/)
    expect(styles).toMatch(/w:eastAsia="Yu Gothic"/)
    expect(styles).toMatch(/<w:lang [^>]*w:eastAsia="ja-JP"/)
    expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain(
      'w:orient="landscape"',
    )
  })
})

test('Markdown has a footnote for each citation', async () => {
  for (const [what, citations] of [
    [asAnswer(), citationsOf(answer)],
    [asComparison(), shownIn(comparisons)],
  ] as const) {
    const markdown = await textOf(what, 'markdown')
    expect(markdown.match(/^\[\^\d+\]: /gm)).toHaveLength(citations.length)
    expect(markdown.match(/\[\^\d+\](?!:)/g)).toHaveLength(citations.length)
  }
  expect(await textOf(asComparison(), 'markdown')).toMatch(/言及なし（全\d+文を調べました）/)
})

test('text to be pasted holds each quote with its reference', async () => {
  const text = await textOf(asAnswer(), 'text')
  for (const { quote } of citationsOf(answer)) {
    expect(text).toContain(`「${quote}」（「棚田の用水路と水番の記録」2021年）`)
  }
})

test('a table has papers by questions, a workbook the citations besides', async () => {
  const [head, ...rows] = (await textOf(asComparison(), 'csv')).slice(1).split('\r\n')
  expect(head).toBe('資料,水番の仕事,The bridge toll')
  expect(rows.filter((row) => row !== '').length).toBe(4)
  const sheets = await readBlocks(await bytesOf(asComparison(), 'xlsx'))
  const all = sheets.join('\n')
  for (const { quote } of shownIn(comparisons)) expect(all).toContain(quote)
  expect(all).toContain('言及なし')
})

test('works cited are the papers that are cited, each once', async () => {
  const csl = JSON.parse(await textOf(asComparison(), 'csl-json'))
  const titles = csl.map(({ title }: { title: string }) => title)
  expect(new Set(titles).size).toBe(titles.length)
  expect(titles).toContain('棚田の用水路と水番の記録')
  expect(await textOf(asAnswer(), 'bibtex')).toMatch(/^@misc\{canal-[0-9a-f]{8},$/m)
})

test('an evidence bundle holds every citation with the hash of its paper’s bytes, and what is silent', async () => {
  const bundle = bundleSchema.strict().parse(JSON.parse(await textOf(asComparison(), 'bundle')))
  const evidence = bundle.statements.flatMap((statement) => statement.evidence)
  expect(evidence.length).toBeGreaterThanOrEqual(shownIn(comparisons).length)
  for (const { contentHash, state } of evidence) {
    expect(contentHash).toMatch(/^[0-9a-f]{64}$/)
    expect(state).toBe('same')
  }
  expect(bundle.generator).toEqual({ name: 'Tenkyo', version: '1.2.3' })
  expect(bundle.absences.length).toBeGreaterThan(0)
})

test('a briefing goes out part by part', async () => {
  const [statement] = answer.statements
  if (statement === undefined) throw new Error('The answer is empty.')
  const [citation] = statement.citations
  const briefing: Briefing = {
    ...{ documentId: citation?.documentId ?? '', version: 'v', title: 'x', language: 'ja' },
    statements: [statement],
    parts: [{ part: 'claims', statements: [0] }],
    questions: ['水番は何をしたか'],
    ...{ withheld: 0, notice: null, generator: { kind: 'extractive', model: null } },
    timings: { totalMs: 1 },
  }
  const markdown = await textOf({ kind: 'briefing', briefing }, 'markdown')
  expect(markdown).toMatch(/^# 棚田の用水路と水番の記録\n/)
  expect(markdown).toContain('### 主な主張')
  expect(markdown).toContain(statement.text)
  expect(markdown).toContain('水番は何をしたか')

  const repeated = Array.from({ length: 100_000 }, () => 0)
  const parts: Briefing['parts'] = [
    { part: 'subject', statements: [0, 7] },
    { part: 'claims', statements: repeated },
  ]
  const once = await textOf({ kind: 'briefing', briefing: { ...briefing, parts } }, 'markdown')
  expect(once.match(/^> /gm)).toHaveLength(1)
})

describe('what a model wrote', () => {
  const written = (): ExportSubject => {
    const [first] = answer.statements
    if (first === undefined) throw new Error('The answer is empty.')
    const text = '水番は米で報われ、その量は年に二俵だった。'
    const notes = ['「その量」は引用にない']
    const statements = [{ ...first, text, support: 'weak' as const, notes }]
    const generator = { kind: 'model' as const, model: 'scribe-7b' }
    return { kind: 'answer', answer: { ...answer, statements, generator, withheld: 2 } }
  }

  test.each(['text', 'markdown'] as const)(
    'is told as such, with what is doubtful, what was withheld and by whom: %s',
    async (format) => {
      const text = (await textOf(written(), format)).replaceAll('\\', '')
      expect(text).toContain('水番は米で報われ、その量は年に二俵だった。')
      expect(text).toContain('裏づけが弱い（「その量」は引用にない）')
      expect(text).toContain('scribe-7b が引用文をもとに書きました')
      expect(text).toContain('引用で裏づけられない記述を2件、伏せました。')
    },
  )

  test('is told so in Word and in tables, too', async () => {
    const blocks = (await readBlocks(await bytesOf(written(), 'docx'))).join('\n')
    expect(blocks).toContain('［裏づけが弱い（「その量」は引用にない）］')
    expect(blocks).toContain('scribe-7b')
    expect((await footnotesOf(written())).notes).toHaveLength(1)
    expect(await textOf(written(), 'csv')).toContain('裏づけが弱い')
  })
})

describe('a comparison says of a position only what its quotes and its paper bear out', () => {
  /** The first comparison with the first position of this outcome otherwise. */
  function otherwise(outcome: Position['outcome'], more: Partial<Position>): ExportSubject {
    const [first] = comparisons
    if (first === undefined) throw new Error('Nothing was compared.')
    const which = first.positions.findIndex((position) => position.outcome === outcome)
    expect(which).not.toBe(-1)
    const positions = first.positions.map((one, at) => (at === which ? { ...one, ...more } : one))
    return { kind: 'comparison', comparisons: [{ ...first, positions }] }
  }

  test.each<[string, Position['outcome'], Partial<Position>, string]>([
    ['one who says none of it', 'addressed', { holder: '村長' }, 'bad-request'],
    [
      'a stance that no word tells',
      'addressed',
      { stance: 'opposes', cues: ['', '眠る'], stanceFrom: 'cues' },
      'bad-request',
    ],
    ['silence beside statements', 'addressed', { outcome: 'not-addressed' }, 'bad-request'],
    ['speech without statements', 'not-addressed', { outcome: 'addressed' }, 'bad-request'],
    ['silence of a paper as it was before', 'not-addressed', { version: 'v0' }, 'quote-changed'],
  ])('%s is refused', async (_, outcome, more, code) => {
    await expect(exported(otherwise(outcome, more), 'markdown')).rejects.toThrow(
      expect.objectContaining({ code }),
    )
  })

  test('what no model wrote is a quote, whatever it is called', async () => {
    const quoted = comparisons[0]?.positions.find(({ outcome }) => outcome === 'addressed')
    const statements = (quoted?.statements ?? []).map((one) => {
      return { ...one, text: '水番は眠っていた。', support: 'supported' as const }
    })
    await expect(exported(otherwise('addressed', { statements }), 'docx')).rejects.toThrow(
      expect.objectContaining({ code: 'bad-request' }),
    )
    const heading = { text: '水番は眠る', kind: 'heading' as const, citations: [], notes: [] }
    const said = [...answer.statements, { ...heading, support: 'quoted' as const }]
    const what: ExportSubject = { kind: 'answer', answer: { ...answer, statements: said } }
    await expect(exported(what, 'text')).rejects.toThrow(
      expect.objectContaining({ code: 'bad-request' }),
    )
  })
})

test.each(['constructor', '__proto__', '"><w:instrText>'])(
  'a language that is none, such as %s, is not written into Word',
  async (language) => {
    const lead = '三つのことが書かれている。'
    const what: ExportSubject = { kind: 'answer', answer: { ...answer, language, lead } }
    const files = unzipSync(await bytesOf(what, 'docx'))
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    const tags = [...body.matchAll(/<w:lang ([^>]*)\/>/g)].map(([, attributes]) => attributes)
    expect(new Set(tags)).toEqual(
      new Set(['w:val="ja-JP" w:eastAsia="ja-JP"', 'w:val="en-GB" w:eastAsia="ja-JP"']),
    )
  },
)

test('a relation between papers is told with what it is and a footnote for each side', async () => {
  const sides = shownIn(comparisons).slice(0, 2)
  const [first] = comparisons
  if (first === undefined) throw new Error('Nothing was compared.')
  const relation = {
    kind: 'difference' as const,
    text: '報酬と通行料で異なる。',
    citations: sides,
    shared: [],
  }
  const one = { ...first, relations: [relation] }
  const what: ExportSubject = { kind: 'comparison', comparisons: [one] }
  const markdown = await textOf(what, 'markdown')
  expect(markdown).toContain('**相違**　報酬と通行料で異なる。[^1] [^2]')
  const { notes, references } = await footnotesOf(what)
  expect([notes.length, references]).toEqual([shownIn([one]).length, shownIn([one]).length])
})

test('letters that no XML can hold are shown as such, and the file opens', async () => {
  const question = 'a\u0001b\ud800c\u000b_x0041_\uffff'
  const what: ExportSubject = { kind: 'answer', answer: { ...answer, question } }
  const word = await readBlocks(await bytesOf(what, 'docx'))
  expect(word[0]).toContain('a\ufffdb\ufffdc\ufffd_x0041_\ufffd')
  const sheets = (await readBlocks(await bytesOf(what, 'xlsx'))).join('\n')
  expect(sheets).toContain('a\ufffdb\ufffdc\ufffd_x0041_\ufffd')
})

describe('nothing goes out that is not in the papers', () => {
  /** The answer with its first citation otherwise. */
  function forged(more: Partial<Citation>): ExportSubject {
    const statements = answer.statements.map((statement, at) => {
      const citations = statement.citations.map((one) => ({ ...one, ...more }))
      const text = more.quote ?? statement.text
      return at === 0 ? { ...statement, text, citations } : statement
    })
    return { kind: 'answer', answer: { ...answer, statements } }
  }

  test.each(exportFormat.options)(
    '%s: a quote with one letter changed is refused',
    async (format) => {
      const quote = answer.statements[0]?.text.replace('米', '麦') ?? ''
      await expect(exported(forged({ quote }), format)).rejects.toThrow(
        expect.objectContaining({ code: 'quote-changed' }),
      )
    },
  )

  test.each<[string, Partial<Citation>, string]>([
    ['an empty quote', { quote: '', start: 0, end: 0 }, 'quote-changed'],
    ['a place one letter on', { start: 1 }, 'quote-changed'],
    ['a place behind the end', { start: 9e9, end: 9e9 + 9 }, 'quote-changed'],
    ['a paper that is not there', { documentId: 'f00' }, 'paper-gone'],
  ])('%s is refused', async (_, more, code) => {
    await expect(exported(forged(more), 'markdown')).rejects.toThrow(
      expect.objectContaining({ code }),
    )
  })

  test('a statement that is called a quote and is none is refused, and one without any', async () => {
    const [first] = answer.statements
    if (first === undefined) throw new Error('The answer is empty.')
    const of = (more: object): ExportSubject => {
      return { kind: 'answer', answer: { ...answer, statements: [{ ...first, ...more }] } }
    }
    await expect(exported(of({ text: '水番は眠っていた。' }), 'text')).rejects.toThrow(
      expect.objectContaining({ code: 'quote-changed' }),
    )
    await expect(exported(of({ citations: [] }), 'text')).rejects.toThrow(
      expect.objectContaining({ code: 'bad-request' }),
    )
  })

  test('half a character is refused', async () => {
    const otters = await openPapers({ 'otter.md': '# 川\n\n川獺🦦は夜の堰を見回る。\n' })
    try {
      const { answer } = await otters.ask('川獺は何を見回るか')
      const [statement] = answer.statements
      const [citation] = statement?.citations ?? []
      if (statement === undefined || citation === undefined) throw new Error('No answer.')
      const end = citation.start + citation.quote.indexOf('🦦') + 1
      const quote = citation.quote.slice(0, end - citation.start)
      const statements = [{ ...statement, text: quote, citations: [{ ...citation, quote, end }] }]
      const what: ExportSubject = { kind: 'answer', answer: { ...answer, statements } }
      const request = { what, format: 'bundle', language: 'ja' } as const
      await expect(exportFile(otters.library.index, request, '1')).rejects.toThrow(
        expect.objectContaining({ code: 'quote-changed' }),
      )
    } finally {
      await otters.close()
    }
  })

  test('what else is sent of a paper is not taken from the sender', async () => {
    const lie = { title: 'Lies', authors: ['Nobody'], date: '1066', publisher: 'None', page: 99 }
    const markdown = await textOf(forged(lie), 'markdown', 'en')
    expect(markdown).toContain('2021')
    for (const word of ['Lies', 'Nobody', '1066', '99']) expect(markdown).not.toContain(word)
  })
})

test.each([
  ['水番の報酬は何で支払われましたか', '回答 水番の報酬は何で支払われましたか.docx'],
  ['a/b\\c: "d"? <e>|*\u202e\u0000..', '回答 a b c d e.docx'],
  ['水'.repeat(80), `回答 ${'水'.repeat(50)}….docx`],
])('a file is named by what it holds, fit for every file system: %s', async (question, name) => {
  const what: ExportSubject = { kind: 'answer', answer: { ...answer, question } }
  expect((await exported(what, 'docx')).name).toBe(name)
})
