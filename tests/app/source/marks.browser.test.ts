/**
 * The drawn mark is the quote, on the screen: in every format and setting, over lines and pages, at
 * several sizes and after loading again. For PDFs the glyphs under the rectangles are known without the
 * product: from the setting of those that the tests set, from a walk of its own through the printed ones.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DocumentText, Sentence } from '#lib/document.ts'
import type { Rectangle } from '#lib/text/rectangles.ts'
import { startBrowser, type Visit, visit } from '../../support/browser.ts'
import { comparable } from '../../support/paper/compare.ts'
import { paperPdf } from '../../support/paper/pdf/as-pdf.ts'
import { pdfSettings } from '../../support/paper/pdf/setting.ts'
import { type Spot, spotOf, spotsOf } from '../../support/paper/spots.ts'
import { textUnder } from '../../support/paper/under.ts'
import { paperVersions, printedVersions, setVersions } from '../../support/paper/versions.ts'
import { sample } from '../../support/sample.ts'
import { serve, type TestServer } from '../../support/server.ts'

/** A paper as it is served; `spots` are its glyphs where it has pages. */
type Served = { name: string; spots: Spot[] | null; vertical: boolean }
type Asked = Served & { id: string; text: DocumentText; sentences: Sentence[] }
type Drawn = { paper: string; quote: string; under: string; pages: number; lines: number }

let browser: Browser
let server: TestServer
let reader: Visit
const drawn: Drawn[] = []
const again: Drawn[] = []
const inkless: string[] = []

beforeAll(async () => {
  browser = await startBrowser()
  const { files, served } = await writePapers()
  server = await serve(files)
  const { documents } = await get('/api/documents')
  const asked: Asked[] = []
  for (const paper of served) {
    const { id } = documents.find(({ source }: { source: string }) => source === paper.name)
    const text = await get(`/api/documents/${id}/text?layout=pages`)
    asked.push({ ...paper, id, text, sentences: chosenOf(text, paper.spots === null ? 3 : 10) })
  }
  reader = await visit(browser, server.url, { locale: 'ja-JP' })
  for (const paper of asked) await readMarks(paper)
}, 600_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function writePapers(): Promise<{ files: Record<string, Uint8Array>; served: Served[] }> {
  const files: Record<string, Uint8Array> = {}
  const served: Served[] = []
  for (const { paper, setting } of setVersions) {
    const { vertical } = pdfSettings[setting]
    const { bytes, glyphs } = paperPdf(paper, setting)
    const name = `${paper.language} ${setting}.pdf`
    const spots = glyphs
      .filter(({ role }) => role !== 'hidden')
      .map((glyph) => spotOf(glyph, vertical))
    files[name] = bytes
    served.push({ name, spots, vertical })
  }
  for (const { name, vertical, write } of printedVersions) {
    const bytes = await write(browser)
    files[name] = bytes
    served.push({ name, spots: await spotsOf(bytes, vertical), vertical })
  }
  for (const { name, write } of paperVersions.filter((one) => !one.name.endsWith('.pdf'))) {
    files[name] = await write(browser)
    served.push({ name, spots: null, vertical: false })
  }
  return { files, served }
}

const get = async (path: string) => (await fetch(server.url + path)).json()

/** Sentences by a fixed seed, those that run over to another page first. */
function chosenOf(text: DocumentText, count: number): Sentence[] {
  const pagesOf = ({ start, end }: Sentence) =>
    text.pages.filter((page) => page.start < end && start < page.end).length
  const over = text.sentences.filter((sentence) => pagesOf(sentence) > 1)
  const others = text.sentences.filter((sentence) => pagesOf(sentence) < 2)
  const some = sample(over, 2)
  return [...some, ...sample(others, count - some.length)]
}

const sizes = ['0', '+', '+', '-', '-', '-']

async function readMarks(paper: Asked): Promise<void> {
  const { page } = reader
  const [first] = paper.sentences
  if (first === undefined) return
  const address = ({ start, end }: Sentence) => `/documents/${paper.id}?start=${start}&end=${end}`
  await page.goto(server.url + address(first))
  await page.locator('.source-frame').waitFor()
  for (const [at, sentence] of paper.sentences.entries()) {
    if (at > 0) {
      await page.keyboard.press(sizes[at % sizes.length] ?? '0')
      // As a link within the page does: the paper stays open, the mark moves.
      await page.evaluate((next) => history.pushState(null, '', next), address(sentence))
    }
    drawn.push(await readMark(paper, sentence, page))
  }
  const last = paper.sentences.at(-1) ?? first
  await page.reload()
  again.push(await readMark(paper, last, page))
  if (paper.spots !== null && !(await hasInk(page))) inkless.push(paper.name)
}

/** What is marked once the mark has come to this sentence, or what stays marked for 20 seconds. */
async function readMark(paper: Asked, sentence: Sentence, page: Page): Promise<Drawn> {
  const quote = paper.text.text.slice(sentence.start, sentence.end)
  const until = Date.now() + 20_000
  for (;;) {
    const found = paper.spots === null ? await markedText(page) : await marked(paper, page)
    const mark = { paper: paper.name, quote, ...found }
    if (isExact(mark) || Date.now() > until) return mark
    await page.waitForTimeout(20)
  }
}

const isExact = ({ quote, under }: Drawn) => comparable(quote) === comparable(under)

async function markedText(page: Page) {
  const under = (await page.locator('mark').allTextContents()).join('')
  return { under, pages: 0, lines: 0 }
}

/** The glyphs under the rectangles that are on the screen, by the paper's own points. */
async function marked({ spots, vertical, text }: Asked, page: Page) {
  const parts = await page.evaluate(() =>
    [...document.querySelectorAll('[data-mark="quote"]')].flatMap((mark) => {
      const sheet = mark.closest<HTMLElement>('[data-page]')
      if (sheet === null) return []
      const [box, whole] = [mark.getBoundingClientRect(), sheet.getBoundingClientRect()]
      return [
        {
          page: Number(sheet.dataset.page),
          x: (box.left - whole.left) / whole.width,
          y: (box.top - whole.top) / whole.height,
          width: box.width / whole.width,
          height: box.height / whole.height,
        },
      ]
    }),
  )
  const rectangles = parts.map((part): Rectangle => {
    const size = text.pages.find(({ number }) => number === part.page)
    const [wide, high] = [Reflect.get(size ?? {}, 'width'), Reflect.get(size ?? {}, 'height')]
    return {
      start: 0,
      end: 0,
      page: part.page,
      x: part.x * wide,
      y: part.y * high,
      width: part.width * wide,
      height: part.height * high,
    }
  })
  const pages = new Set(rectangles.map((one) => one.page)).size
  return { under: textUnder(spots ?? [], rectangles, vertical), pages, lines: rectangles.length }
}

/** True where the page is drawn under every rectangle: its canvas fills it and has dark pixels there. */
async function hasInk(page: Page): Promise<boolean> {
  const sheet = page.locator('[data-page]:has([data-mark="quote"])').first()
  await sheet.locator('canvas').waitFor()
  return sheet.evaluate((whole) => {
    const canvas = whole.querySelector('canvas')
    const pen = canvas?.getContext('2d')
    if (!canvas || !pen) return false
    const [box, drawing] = [whole.getBoundingClientRect(), canvas.getBoundingClientRect()]
    const fills =
      Math.abs(box.width - drawing.width) < 1 && Math.abs(box.height - drawing.height) < 1
    const scale = canvas.width / drawing.width
    return (
      fills &&
      [...whole.querySelectorAll('[data-mark="quote"]')].every((mark) => {
        const { left, top, width, height } = mark.getBoundingClientRect()
        const { data } = pen.getImageData(
          (left - drawing.left) * scale,
          (top - drawing.top) * scale,
          Math.max(1, width * scale),
          Math.max(1, height * scale),
        )
        return data.some((value, at) => at % 4 === 0 && value < 100)
      })
    )
  })
}

test('the text under the marks of 200 sentences is their quote, at any size', () => {
  expect(drawn.length).toBeGreaterThanOrEqual(200)
  expect(drawn.filter((one) => !isExact(one))).toEqual([])
})

test('among them there are such that run over lines and pages', () => {
  expect(drawn.filter(({ lines }) => lines > 1).length).toBeGreaterThanOrEqual(50)
  expect(drawn.filter(({ pages }) => pages > 1).length).toBeGreaterThanOrEqual(5)
})

test('the same is marked when the page is loaded again', () => {
  expect(again.length).toBeGreaterThan(30)
  expect(again.filter((one) => !isExact(one))).toEqual([])
})

test('every PDF is drawn where it is marked', () => {
  expect(inkless).toEqual([])
})

test('nothing is fetched from elsewhere, and nothing complains', () => {
  expect(reader.strangers).toEqual([])
  expect(reader.complaints).toEqual([])
})
