/**
 * One paper, written as text, web page, Word file, e-book and as PDFs in several settings, is the same
 * paper to a reader of any of them.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ReadDocument, readDocument } from '#ingest/read.ts'
import { textOf } from '#lib/document.ts'
import { startBrowser } from '../support/browser.ts'
import { paperPptx } from '../support/paper/as-pptx.ts'
import { chinesePaper } from '../support/paper/chinese.ts'
import { comparable, compareSentences, readSentences } from '../support/paper/compare.ts'
import { englishPaper } from '../support/paper/english.ts'
import { expectedSentences } from '../support/paper/expected.ts'
import { japanesePaper } from '../support/paper/japanese.ts'
import { paperPdf } from '../support/paper/pdf/as-pdf.ts'
import { type Paper, plainText, readingsOf } from '../support/paper/source.ts'
import { type PaperVersion, paperVersions } from '../support/paper/versions.ts'

let browser: Browser
const read = new Map<string, ReadDocument>()

beforeAll(async () => {
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
})

async function reading({ name, write }: PaperVersion): Promise<ReadDocument> {
  const known = read.get(name)
  if (known !== undefined) return known
  const identity = { documentId: name, version: 'v1', source: name }
  const document = await readDocument(await write(browser), identity)
  read.set(name, document)
  return document
}

describe.each(paperVersions)('$name', (version) => {
  const { paper } = version

  test('gives the sentences of the paper, and no others', async () => {
    const { found, missing, back, extra } = compareSentences(paper, await reading(version))
    expect({ missing: found < 0.98 ? missing : [], extra: back < 0.98 ? extra : [] }).toEqual({
      missing: [],
      extra: [],
    })
  })

  test('gives them in the order in which they are read', async () => {
    const { order } = compareSentences(paper, await reading(version))
    const kindOf = (at: number) => expectedSentences(paper)[at]?.kind
    const notes = order.filter((at) => kindOf(at) === 'footnote')
    // Captions and notes may follow the paragraph that they stand in.
    const text = order.filter((at) => kindOf(at) !== 'footnote' && kindOf(at) !== 'caption')
    expect(text).toEqual(text.toSorted((a, b) => a - b))
    expect(notes).toEqual(notes.toSorted((a, b) => a - b))
  })

  test('leads from each mark to its note', async () => {
    const { text } = await reading(version)
    const linked = text.notes.map(({ label, note }) => {
      const said = note === null ? '' : comparable(textOf(text.text, note))
      return {
        label: label.normalize('NFKC').replace(/\D/g, ''),
        said: said.replace(/^\d+[.)]?/, ''),
      }
    })
    const written = paper.notes.map(({ label, sentences }) => ({
      label,
      said: comparable(sentences.map(plainText).join('')).replace(/^\d+[.)]?/, ''),
    }))
    expect(linked).toEqual(written)
  })

  test('keeps readings out of its sentences', async () => {
    const sentences = readSentences(await reading(version))
    const readings = readingsOf(paper).filter((one) => !fullText(paper).includes(one))
    const held = sentences.filter(({ text }) => readings.some((one) => text.includes(one)))
    expect(held.map(({ text }) => text)).toEqual([])
  })

  test('says what it is called, who wrote it and when', async () => {
    const { title, authors, date } = await reading(version)
    expect(comparable(title)).toBe(comparable(paper.title))
    expect(date).toBe(paper.date.iso)
    const names = authors.map((author) => author.replace(/\s/g, ''))
    // Nothing tells that two or three Chinese characters are a name.
    if (paper.language !== 'zh') expect(names).toEqual([nameOf(paper)])
  })
})

const fullText = (paper: Paper) =>
  expectedSentences(paper)
    .map(({ text }) => text)
    .join('')

/** The author's name without blanks and without the body that the author belongs to. */
const nameOf = ({ author }: Paper) => (author.split(',')[0] ?? '').replace(/\s/g, '')

const furnished = paperVersions.filter((one) => one.furnished)

test.each(furnished)('$name sets heads and page numbers apart from the text', async (version) => {
  const document = await reading(version)
  const sentences = readSentences(document)
  const furniture = sentences.filter(({ kind }) => kind === 'furniture').map(({ form }) => form)
  const title = comparable(version.paper.title)
  const labels = [...new Set(document.text.pages.map(({ label }) => label))]
  expect(furniture).toEqual(expect.arrayContaining(labels))
  expect(sentences.filter(({ form, kind }) => form === title && kind !== 'furniture')).toHaveLength(
    1,
  )
})

test('the pages of a book bear the numbers that are printed on them', async () => {
  const identity = { documentId: 'book', version: 'v1', source: 'book.pdf' }
  const { bytes, labels } = paperPdf(japanesePaper, 'book')
  const { text, pages } = await readDocument(bytes, identity)
  const found = new Map(text.pages.map(({ number, label }) => [number, label]))
  expect([...found]).toEqual(labels.map((label, at) => [at + 1, label]))
  expect(labels.slice(0, 4)).toEqual(['i', 'ii', '1', '2'])
  expect(pages).toBe(labels.length)
})

test('what is on a page for nobody to see is left out, and said', async () => {
  const [turned] = paperVersions.filter(({ name }) => name === 'ja set in turned.pdf')
  const { text, warnings } = await reading(turned ?? expect.fail())
  expect(text.text).not.toMatch(/白い字|字の形/)
  expect(warnings).toEqual([expect.stringMatching(/hides were left out/)])
})

test.each([japanesePaper, englishPaper, chinesePaper])(
  'as slides, $title says the same',
  async (paper) => {
    const identity = { documentId: 'talk', version: 'v1', source: 'talk.pptx' }
    const document = await readDocument(paperPptx(paper), identity)
    const { missing, extra } = compareSentences(paper, document)
    expect({ missing, extra, title: document.title }).toEqual({
      missing: [],
      extra: [],
      title: paper.title,
    })
  },
)
