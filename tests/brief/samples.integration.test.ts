import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { brief } from '#lib/brief/brief.ts'
import { type Briefing, briefingSchema, type Document } from '#lib/contract.ts'
import { getText, listDocuments } from '#lib/index/documents.ts'
import { fold } from '#lib/text/fold.ts'
import { isContentWord, words } from '#lib/text/words.ts'
import { type OpenPapers, openPapers } from '../support/open-papers.ts'

const folder = join(import.meta.dirname, '..', '..', 'corpus')

let reading: OpenPapers
let briefings: { document: Document; briefing: Briefing }[] = []

beforeAll(async () => {
  const names = await readdir(folder)
  const files = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name))] as const),
  )
  reading = await openPapers(Object.fromEntries(files))
  const documents = await listDocuments(reading.library.index)
  briefings = await Promise.all(
    documents.map(async (document) => ({
      document,
      briefing: briefingSchema
        .strict()
        .parse(await brief(reading.library, { documentId: document.id })),
    })),
  )
})
afterAll(() => reading?.close())

const quotesOf = ({ statements }: Briefing) => statements.flatMap(({ citations }) => citations)

test('every line is a sentence of the paper, at its place and no longer than a statement may be', async () => {
  expect(briefings.length).toBeGreaterThanOrEqual(8)
  for (const { document, briefing } of briefings) {
    const text = await getText(reading.library.index, document.id)
    expect(briefing).toMatchObject({ documentId: document.id, version: document.version })
    for (const { text: line, kind, support, citations } of briefing.statements) {
      expect({ kind, support, citations: citations.length }).toEqual({
        ...{ kind: 'point', support: 'quoted', citations: 1 },
      })
      expect(line.length).toBeLessThanOrEqual(300)
      for (const { quote, start, end } of citations) {
        expect(text?.text.slice(start, end)).toBe(quote)
        expect(quote).toBe(line)
      }
    }
  }
})

test('a paper of a few pages is told in ten to fifteen lines from all over it', () => {
  for (const { document, briefing } of briefings) {
    const sections = new Set(quotesOf(briefing).map(({ headings }) => headings.join(' › ')))
    expect(briefing.statements.length, document.source).toBeGreaterThanOrEqual(10)
    expect(briefing.statements.length, document.source).toBeLessThanOrEqual(15)
    expect(sections.size, document.source).toBeGreaterThanOrEqual(5)
    const starts = quotesOf(briefing).map(({ start }) => start)
    expect(Math.min(...starts), document.source).toBeLessThan(document.characters * 0.2)
    expect(Math.max(...starts), document.source).toBeGreaterThan(document.characters * 0.7)
  }
})

test('each line belongs to one part, and the parts stand in their order', () => {
  const order = ['subject', 'claims', 'recommendations', 'figures']
  for (const { briefing } of briefings) {
    const parts = briefing.parts.map(({ part }) => part)
    expect(parts).toEqual(order.filter((part) => parts.some((one) => one === part)))
    expect(briefing.parts.flatMap(({ statements }) => statements)).toEqual([
      ...briefing.statements.keys(),
    ])
    for (const { statements } of briefing.parts) {
      const places = statements.map((at) => briefing.statements[at]?.citations[0]?.start ?? -1)
      expect(places).toEqual(places.toSorted((one, other) => one - other))
    }
  }
})

test('no two lines say the same', () => {
  for (const { briefing } of briefings) {
    const lines = briefing.statements.map(
      ({ text }) => new Set(words(fold(text)).filter(isContentWord)),
    )
    for (const [at, one] of lines.entries()) {
      for (const other of lines.slice(at + 1)) {
        const shared = one.intersection(other).size / Math.max(1, one.union(other).size)
        expect(shared, `${[...one]} / ${[...other]}`).toBeLessThan(0.6)
      }
    }
  }
})

test('no caption, note, row of a table or heading is a line, and none points at what is not shown', async () => {
  for (const { document, briefing } of briefings) {
    const blocks = (await getText(reading.library.index, document.id))?.blocks ?? []
    for (const { start, quote } of quotesOf(briefing)) {
      const kind = blocks.find((block) => block.start <= start && start < block.end)?.kind
      expect(['paragraph', 'list-item'], quote).toContain(kind)
      expect(quote).not.toMatch(
        /^(?:これ(?:ら|は|を|に)|それ|その|こうした|この(?!文書)|These|Those|It |They )/u,
      )
    }
  }
})

test('what a paper is, is told by what it says of itself', () => {
  for (const { document, briefing } of briefings) {
    const [first] = briefing.parts
    const told = first?.statements.map((at) => briefing.statements[at]?.text).join(' ')
    expect(first?.part, document.source).toBe('subject')
    expect(told, document.source).toMatch(/本稿|本資料|This paper|本文/u)
  }
})

test('a paper that takes no sides has no recommendations; the others have', () => {
  for (const { document, briefing } of briefings) {
    const recommends = briefing.parts.some(({ part }) => part === 'recommendations')
    expect(recommends, document.source).toBe(!document.source.includes('overview'))
  }
})

test('what a paper can be asked, it answers', async () => {
  for (const { document, briefing } of briefings) {
    if (document.language !== 'zh') expect(briefing.questions.length).toBeGreaterThanOrEqual(3)
    expect(briefing.questions.length).toBeLessThanOrEqual(5)
    for (const question of briefing.questions) {
      const { answer } = await reading.ask({ question, documents: [document.id] })
      expect(answer, question).toMatchObject({ outcome: 'answered', missing: [] })
    }
  }
})
