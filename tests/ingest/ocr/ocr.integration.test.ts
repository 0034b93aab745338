/**
 * Pictures of papers, made here by printing onto a sheet and photographing it, as tesseract reads them.
 */
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingest, ocrLanguages, walk } from '#ingest/index.ts'
import { readConfig } from '#lib/config.ts'
import type { IngestEvent } from '#lib/contract.ts'
import { type DocumentRecord, type DocumentText, type Layout, textOf } from '#lib/document.ts'
import { getLayout, getText, listDocuments } from '#lib/index/documents.ts'
import { openIndex } from '#lib/index/open.ts'
import { rectanglesOf } from '#lib/text/rectangles.ts'
import { startBrowser } from '../../support/browser.ts'
import { blackPng } from '../../support/build-png.ts'
import { hashEmbedder } from '../../support/hash-embedder.ts'
import { writeFiles } from '../../support/ingest-papers.ts'
import { type Photograph, photograph, sheetHtml } from '../../support/photograph.ts'
import { picturePdf } from '../../support/picture-pdf.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const path = process.env.PATH ?? ''
const installed = await ocrLanguages(readConfig({ PATH: path }))
const canRead = installed.includes('jpn') && installed.includes('eng')

const sentences = [
  '北の港では毎年の春に石の壁を直している。',
  '南の町の人々は木の橋を新しくした。',
  '記録は誰でも読むことができる。',
]
const html = `<h1>港と町の記録</h1>${sentences.map((one) => `<p><span class="sought">${one}</span></p>`).join('')}`
const english = `<h1>The Harbour Record</h1><p>The north pier was built of stone.</p><p>Everybody may read what the keepers wrote.</p>`

/** Ingests files, and gives what came of it. */
async function library(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = await temporaryFolder()
  await writeFiles(join(folder, 'papers'), files)
  const config = readConfig({ TENKYO_DATA: join(folder, 'data'), PATH: path })
  let told: IngestEvent[] = []
  const run = async (options: { ocr?: string; force?: boolean } = {}): Promise<IngestEvent[]> => {
    const open = async () => hashEmbedder()
    const roots = [await walk(join(folder, 'papers'), [config.data])]
    const events: IngestEvent[] = []
    for await (const event of ingest(config, roots, { open, ...options })) events.push(event)
    told = events
    return events.filter(({ state }) => state !== 'reading' && state !== 'embedding')
  }
  const document = async (): Promise<{
    record: DocumentRecord
    text: DocumentText
    layout: Layout | null
  }> => {
    const index = await openIndex(config.data)
    try {
      const [record] = await listDocuments(index)
      const text = await getText(index, record?.id ?? '')
      if (record === undefined || text === null) throw new Error('There is no document.')
      return { record, text, layout: (await getLayout(index, record.id))?.layout ?? null }
    } finally {
      index.close()
    }
  }
  return { run, document, told: () => told }
}

/** How much of a text's characters another has, in order: from 0 to 1. */
function likeness(expected: string, found: string): number {
  const [a, b] = [[...expected], [...found]]
  let before = new Array<number>(b.length + 1).fill(0)
  for (const one of a) {
    const row = [0]
    for (const [at, other] of b.entries()) {
      row.push(one === other ? (before[at] ?? 0) + 1 : Math.max(before[at + 1] ?? 0, row[at] ?? 0))
    }
    before = row
  }
  return (before.at(-1) ?? 0) / Math.max(a.length, b.length)
}

const sentencesIn = ({ text, sentences }: DocumentText) =>
  sentences.map((sentence) => textOf(text, sentence))

const skipped = canRead
  ? ''
  : ' (skipped: tesseract with the languages jpn and eng is not installed)'

describe.runIf(canRead)(`a picture of a paper${skipped}`, () => {
  let browser: Browser
  let upright: Photograph
  let lying: Photograph
  let foreign: Photograph

  beforeAll(async () => {
    browser = await startBrowser()
    lying = await photograph(browser, sheetHtml(html))
    upright = await photograph(browser, sheetHtml(html, { vertical: true }))
    foreign = await photograph(browser, sheetHtml(english))
  })
  afterAll(() => browser?.close())

  test('needs OCR, says how, is read when it is asked for, and stays so', async () => {
    const { run, document } = await library({ 'scan.pdf': picturePdf([lying]) })
    const [failed] = await run()
    expect(failed).toMatchObject({ state: 'failed', error: { code: 'needs-ocr' } })
    expect(failed?.error?.hint).toContain('npm run ingest -- FILE --ocr')

    expect(await run({ ocr: 'auto' })).toMatchObject([{ state: 'added' }])
    const { record, text } = await document()
    expect(record).toMatchObject({ pages: 1, ocr: 'jpn+eng', mediaType: 'application/pdf' })
    expect(record.warnings).toEqual([
      'Page 1 was read by OCR (jpn): check quotes against the picture.',
    ])
    expect(text.pages).toMatchObject([{ number: 1, readBy: 'ocr' }])
    const [title, ...said] = sentencesIn(text)
    expect(likeness('港と町の記録', title ?? '')).toBeGreaterThan(0.6)
    expect(said).toHaveLength(sentences.length)
    for (const [at, one] of sentences.entries()) {
      expect(likeness(one, said[at] ?? '')).toBeGreaterThan(0.85)
    }

    expect(await run()).toMatchObject([{ state: 'unchanged' }])
    expect(await run({ force: true })).toMatchObject([{ state: 'updated' }])
    expect((await document()).record.version).toBe(record.version)
    expect(await run({ ocr: 'jpn' })).toMatchObject([{ state: 'updated' }])
    expect((await document()).record.version).not.toBe(record.version)
  })

  test('has every sentence where it stands on the page', async () => {
    const { run, document } = await library({ 'scan.pdf': picturePdf([lying]) })
    await run({ ocr: 'jpn' })
    const { text, layout } = await document()
    expect(layout?.pages).toMatchObject([{ width: 595.28, height: 841.89 }])
    const boxes = text.sentences.slice(1).map((one) => rectanglesOf(layout ?? { lines: [] }, one))
    expect(boxes).toHaveLength(lying.places.length)
    for (const [at, place] of lying.places.entries()) {
      const [box] = boxes[at] ?? []
      if (box === undefined) throw new Error('A sentence has no rectangle.')
      expect(Math.abs(box.x - place.x)).toBeLessThan(6)
      expect(Math.abs(box.x + box.width - place.x - place.width)).toBeLessThan(12)
      const middle = box.y + box.height / 2
      expect(middle).toBeGreaterThan(place.y)
      expect(middle).toBeLessThan(place.y + place.height)
    }
  })

  test('is read down the page, from right to left, where it is set so', async () => {
    const { run, document } = await library({ 'upright.pdf': picturePdf([upright]) })
    await run({ ocr: 'auto' })
    const { record, text, layout } = await document()
    expect(record.warnings).toEqual([
      'Page 1 was read by OCR (jpn_vert): check quotes against the picture.',
    ])
    expect(layout?.lines.every(({ axis }) => axis === 'y')).toBe(true)
    const whole = text.text.replace(/\s/gu, '')
    expect(likeness(`港と町の記録${sentences.join('')}`, whole)).toBeGreaterThan(0.85)
  })

  test('is read in the language that it is in', async () => {
    const { run, document, told } = await library({ 'record.pdf': picturePdf([foreign, lying]) })
    await run({ ocr: 'auto' })
    expect(told().filter(({ state }) => state === 'reading')).toMatchObject([
      { progress: 0 },
      { progress: 0.45 },
      { progress: 0.9 },
    ])
    const { record, text } = await document()
    expect(record.warnings).toEqual([
      'Pages 1–2 were read by OCR (eng, jpn): check quotes against the picture.',
    ])
    expect(sentencesIn(text).slice(0, 3)).toEqual([
      'The Harbour Record',
      'The north pier was built of stone.',
      'Everybody may read what the keepers wrote.',
    ])
  })

  test('may be a picture file', async () => {
    const { run, document } = await library({ 'photo.png': foreign.png })
    expect(await run()).toMatchObject([{ state: 'failed', error: { code: 'needs-ocr' } }])
    expect(await run({ ocr: 'eng' })).toMatchObject([{ state: 'added' }])
    const { record, text } = await document()
    expect(record).toMatchObject({ mediaType: 'image/png', pages: 1, title: 'The Harbour Record' })
    expect(text.pages).toMatchObject([{ readBy: 'ocr' }])
  })

  test('between pages of text is read, and these keep their own', async () => {
    const page = await browser.newPage()
    const picture = Buffer.from(foreign.bytes).toString('base64')
    await page.setContent(
      `<style>@page { size: A4; margin: 0 } p { margin: 60px; break-after: page; font: 20px 'Noto Serif' }</style>
       <p>These words were typed and not photographed, as anybody can see.</p>
       <img src="data:image/jpeg;base64,${picture}" style="width: 210mm; height: 296mm">`,
    )
    const pdf = await page.pdf({ preferCSSPageSize: true })
    await page.close()
    const { run, document } = await library({ 'mixed.pdf': pdf })
    expect(await run()).toMatchObject([{ state: 'added' }])
    const before = await document()
    expect(before.record.warnings).toEqual([expect.stringMatching(/needs OCR: page 2/)])
    expect(await run({ ocr: 'auto' })).toMatchObject([{ state: 'updated' }])
    const { text } = await document()
    expect(text.pages.map(({ number, readBy }) => [number, readBy])).toEqual([
      [1, 'text'],
      [2, 'ocr'],
    ])
    expect(text.text).toContain('These words were typed and not photographed, as anybody can see.')
    expect(text.text).toContain('The north pier was built of stone.')
  })

  test('with nothing to read in it says so', async () => {
    const empty = await photograph(browser, '<body style="background: linear-gradient(red, blue)">')
    const { run } = await library({ 'sky.pdf': picturePdf([empty]), 'sky.png': empty.png })
    const events = await run({ ocr: 'auto' })
    expect(events).toMatchObject([
      {
        state: 'failed',
        error: { code: 'needs-ocr', message: expect.stringContaining('nothing') },
      },
      {
        state: 'failed',
        error: { code: 'needs-ocr', message: expect.stringContaining('nothing') },
      },
    ])
  })

  test('that is damaged, or unfolds to 400 million dots, fails alone', async () => {
    const torn = picturePdf([lying]).subarray(0, 20_000)
    const { run } = await library({
      'a.pdf': torn,
      'b.png': foreign.png.subarray(0, 3000),
      'c.txt': '港の記録である。',
      'd.png': blackPng(20_000, 20_000),
    })
    const events = await run({ ocr: 'auto' })
    expect(events.map(({ source, state }) => [source, state]).sort()).toEqual([
      ['a.pdf', 'failed'],
      ['b.png', 'failed'],
      ['c.txt', 'added'],
      ['d.png', 'failed'],
    ])
  })
})

test('OCR that the system does not have is refused before anything is read', async () => {
  const data = await temporaryFolder()
  const config = readConfig({ TENKYO_DATA: data, PATH: '' })
  expect(await ocrLanguages(config)).toEqual([])
  await expect(ingest(config, [], { ocr: 'auto' }).next()).rejects.toMatchObject({
    code: 'ocr-unavailable',
  })
})
