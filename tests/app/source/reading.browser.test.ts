/** Reading a paper: its size, its pages, finding, choosing, notes, and what is said when something fails. */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { pageResponseSchema, type TextResponse } from '#lib/contract.ts'
import { paperDocx } from '../../support/paper/as-docx.ts'
import { englishPaper } from '../../support/paper/english.ts'
import { japanesePaper } from '../../support/paper/japanese.ts'
import { paperPdf } from '../../support/paper/pdf/as-pdf.ts'
import { readingRoom } from '../../support/reading-room.ts'

const ids = new Map<string, string>()

const room = readingRoom({
  'book.pdf': paperPdf(japanesePaper, 'book').bytes,
  'vertical.pdf': paperPdf(japanesePaper, 'vertical').bytes,
  'columns.pdf': paperPdf(englishPaper, 'two columns').bytes,
  'paper.docx': paperDocx(japanesePaper),
})

beforeAll(async () => {
  const response = await fetch(`${room.url}/api/documents`)
  for (const { id, source } of (await response.json()).documents) ids.set(source, id)
})

const textOf = async (source: string): Promise<TextResponse> =>
  (await fetch(`${room.url}/api/documents/${ids.get(source)}/text?layout=pages`)).json()

async function read(
  source: string,
  query = '',
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await room.open(`/documents/${ids.get(source)}${query}`, {
    locale: 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  })
  await page.locator('.source-frame [data-start]').first().waitFor()
  return page
}

/** What comes to be within a few seconds, also on a busy machine. */
const soon = <T>(value: () => T | Promise<T>) => expect.poll(value, { timeout: 8000 })

const at = ({ start, end }: { start: number; end: number }) => `?start=${start}&end=${end}`

async function sentenceOf(source: string, words: string) {
  const { text, sentences } = await textOf(source)
  const found = sentences.find(({ start, end }) => text.slice(start, end).includes(words))
  if (found === undefined) throw new Error(`${source} has no sentence with ${words}`)
  return { ...found, quote: text.slice(found.start, found.end) }
}

/** A sentence that runs over three lines of one page. */
async function longSentenceOf(source: string) {
  const { text, sentences } = await textOf(source)
  for (const { start, end } of sentences) {
    const place = `/api/documents/${ids.get(source)}/rectangles${at({ start, end })}`
    const { rectangles } = await (await fetch(room.url + place)).json()
    const [first] = rectangles
    const isColumn = rectangles.every(
      (one: { page: number; y: number }, place: number) =>
        one.page === first.page && (place === 0 || one.y > rectangles[place - 1].y),
    )
    if (rectangles.length === 3 && isColumn) return { start, end, quote: text.slice(start, end) }
  }
  throw new Error(`${source} has no sentence of three lines`)
}

const clipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText())
const sheetWidth = (page: Page): Promise<number> =>
  page
    .locator('[data-page]')
    .first()
    .evaluate((sheet) => sheet.getBoundingClientRect().width)

/** Where the mark stands in the frame, as a part of the frame's height. */
const markHeight = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const frame = document.querySelector('.source-frame')?.getBoundingClientRect()
    const mark = document.querySelector('[data-mark="quote"], mark')?.getBoundingClientRect()
    return frame && mark ? (mark.top - frame.top) / frame.height : -1
  })
/** The first line of the mark, in the window. */
const firstLine = (page: Page) =>
  page
    .locator('[data-mark="quote"], mark')
    .first()
    .evaluate((mark) => {
      const { x, y, width, height } = mark.getClientRects()[0] ?? mark.getBoundingClientRect()
      return { x, y, width, height }
    })
const inView = (part: number) => part > 0 && part < 1

test('keys and buttons change the size, and the marked place stays in view', async () => {
  const sentence = await sentenceOf('book.pdf', '総会は三度')
  const page = await read('book.pdf', at(sentence))
  await page.locator('[data-mark="quote"]').first().waitFor()
  const fitted = await sheetWidth(page)
  await page.keyboard.press('-')
  await soon(() => sheetWidth(page)).toBeLessThan(fitted)
  expect(inView(await markHeight(page))).toBe(true)
  await page.getByRole('button', { name: 'Larger' }).click()
  await page.getByRole('button', { name: 'Larger' }).click()
  await soon(() => sheetWidth(page)).toBeGreaterThan(fitted)
  expect(inView(await markHeight(page))).toBe(true)
  await page.keyboard.press('0')
  await soon(() => sheetWidth(page)).toBe(fitted)
  await page.locator('.source-frame').hover()
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, 100)
  await page.keyboard.up('Control')
  await soon(() => sheetWidth(page)).toBeLessThan(fitted)
  expect(inView(await markHeight(page))).toBe(true)
})

test('a narrower window keeps the marked place in view, on pages and in text', async () => {
  const sentence = await sentenceOf('book.pdf', '総会は三度')
  const page = await read('book.pdf', at(sentence))
  await page.locator('[data-mark="quote"]').first().waitFor()
  const before = await sheetWidth(page)
  await page.setViewportSize({ width: 500, height: 900 })
  await soon(() => sheetWidth(page)).toBeLessThan(before)
  expect(inView(await markHeight(page))).toBe(true)
  await page.getByRole('button', { name: 'As text' }).click()
  await page.locator('mark').first().waitFor()
  expect(inView(await markHeight(page))).toBe(true)
  await page.setViewportSize({ width: 1200, height: 700 })
  await soon(() => markHeight(page).then(inView)).toBe(true)
  await page.reload()
  await page.locator('mark').first().waitFor()
  expect((await page.locator('mark').allTextContents()).join('')).toBe(sentence.quote)
})

test('the page that is read is named as it is printed; another is gone to by its printed number', async () => {
  const page = await read('book.pdf')
  const field = page.getByRole('textbox', { name: 'Page' })
  expect(await field.inputValue()).toBe('i')
  await field.fill('2')
  await field.press('Enter')
  await soon(() => field.inputValue()).toBe('2')
  await page.locator('[data-page="4"]').waitFor()
  await soon(() => page.locator('[data-page="4"] canvas').count()).toBe(1)
  await field.fill('ii')
  await field.press('Enter')
  await soon(() => field.inputValue()).toBe('ii')
})

describe.each(['printed', 'text'])('finding words in the paper, shown as %s', (view) => {
  test('every place is counted and set apart, in whatever width or case it is written', async () => {
    const { text } = await textOf('book.pdf')
    const page = await read('book.pdf', view === 'text' ? '?view=text' : '')
    await page.keyboard.press('Control+f')
    await page.keyboard.type('ＫＷｈ')
    const count = text.toLowerCase().normalize('NFKC').split('kwh').length - 1
    const status = page.getByRole('search').getByRole('status')
    await soon(() => status.textContent()).toBe(`1 of ${count}`)
    await page.keyboard.press('Enter')
    await soon(() => status.textContent()).toBe(`2 of ${count}`)
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('Shift+Enter')
    await soon(() => status.textContent()).toBe(`${count} of ${count}`)
    if (view === 'printed') await page.locator('[data-mark="hit"]').waitFor()
    else {
      const said = await page.evaluate(() => [...(CSS.highlights.get('found-here') ?? [])].join(''))
      expect(said.normalize('NFKC').toLowerCase()).toBe('kwh')
    }
    await page.keyboard.press('Escape')
    await page.getByRole('search').waitFor({ state: 'detached' })
    expect(await page.locator('[data-mark="hit"], [data-mark="hits"]').count()).toBe(0)
  })

  test('a click chooses the sentence, which is copied as the paper has it, with its citation', async () => {
    const sentence = await sentenceOf('book.pdf', '総会は三度')
    const page = await read('book.pdf', at(sentence) + (view === 'text' ? '&view=text' : ''))
    await page.locator('[data-mark="quote"], mark').first().waitFor()
    const line = await firstLine(page)
    await page.mouse.click(line.x + 20, line.y + line.height / 2)
    const bar = page.getByRole('region', { name: 'Chosen words' })
    await bar.waitFor()
    await bar.getByRole('button', { name: 'Copy', exact: true }).click()
    await soon(() => clipboard(page)).toBe(sentence.quote)
    await bar.getByRole('button', { name: 'Copy with citation' }).click()
    await soon(() => clipboard(page)).toContain(`“${sentence.quote}” (`)
    expect(await clipboard(page)).toContain(japanesePaper.title)
    await bar.getByRole('button', { name: 'Copy link' }).click()
    await expect
      .poll(() => clipboard(page))
      .toContain(`start=${sentence.start}&end=${sentence.end}`)
    await page.goto(await clipboard(page))
    await page.locator('[data-mark="quote"]').first().waitFor()
  })

  test('the keyboard goes from sentence to sentence; a question begins with the chosen one', async () => {
    const sentence = await sentenceOf('book.pdf', '総会は三度')
    const page = await read('book.pdf', at(sentence) + (view === 'text' ? '&view=text' : ''))
    await page.locator('[data-mark="quote"], mark').first().waitFor()
    await page.keyboard.press('j')
    const bar = page.getByRole('region', { name: 'Chosen words' })
    await bar.waitFor()
    expect(await bar.getByRole('paragraph').first().textContent()).toBe(sentence.quote)
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await soon(() => bar.getByRole('paragraph').first().textContent()).toBe(sentence.quote)
    await bar.getByRole('button', { name: 'Ask about this' }).click()
    const field = page.getByRole('textbox')
    await soon(() => field.inputValue()).toContain(sentence.quote)
  })
})

test('what is selected over lines is copied as the paper has it, without what stands between', async () => {
  const sentence = await longSentenceOf('columns.pdf')
  const page = await read('columns.pdf', at(sentence))
  await page.locator('[data-mark="quote"]').first().waitFor()
  const marks = page.locator('[data-mark="quote"]')
  const first = await marks.first().boundingBox()
  const last = await marks.last().boundingBox()
  if (first === null || last === null) throw new Error('nothing is marked')
  await page.mouse.move(first.x + 1, first.y + first.height / 2)
  await page.mouse.down()
  await page.mouse.move(last.x + last.width / 2, last.y + last.height / 2, { steps: 4 })
  await page.mouse.move(last.x + last.width - 1, last.y + last.height / 2)
  await page.mouse.up()
  const bar = page.getByRole('region', { name: 'Chosen words' })
  await bar.waitFor()
  await page.keyboard.press('Control+c')
  await soon(() => clipboard(page)).toBe(sentence.quote)
})

test('a finger chooses a sentence, and what can be done with it stands below', async () => {
  const sentence = await sentenceOf('vertical.pdf', '総会は三度')
  const page = await read('vertical.pdf', at(sentence), {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const mark = page.locator('[data-mark="quote"]').first()
  await mark.waitFor()
  const box = await mark.boundingBox()
  await page.touchscreen.tap((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 8)
  const bar = page.getByRole('region', { name: 'Chosen words' })
  await bar.waitFor()
  expect(await bar.getByRole('paragraph').first().textContent()).toBe(sentence.quote)
  await bar.getByRole('button', { name: 'Choose nothing' }).tap()
  await bar.waitFor({ state: 'detached' })
})

test('a note opens where its mark stands, once numbered, and closes again', async () => {
  const page = await read('paper.docx')
  const mark = page.getByRole('button', { name: 'Note 1', exact: true })
  await mark.focus()
  await page.keyboard.press('Enter')
  const note = page.getByRole('note', { name: 'Note 1' })
  await note.waitFor()
  expect(await note.textContent()).toMatch(/^\D/)
  expect(await page.locator('p:has([role=note])').textContent()).toContain(await note.textContent())
  await mark.click()
  await note.waitFor({ state: 'detached' })
})

test('a table stands in columns under its headings, and a marked row is its own text', async () => {
  const row = await sentenceOf('paper.docx', '120kW')
  const page = await read('paper.docx', at(row))
  expect(await page.getByRole('columnheader').count()).toBe(5)
  expect(await page.getByRole('cell', { name: '120kW' }).count()).toBe(1)
  expect((await page.locator('mark').allTextContents()).join('')).toBe(row.quote)
})

test('where the pages cannot be drawn, the text is shown with the same mark, and that is said', async () => {
  const sentence = await sentenceOf('book.pdf', '総会は三度')
  const page = await read('paper.docx')
  await page.route('**/original', (route) => route.fulfill({ body: 'no PDF at all' }))
  await page.goto(`${room.url}/documents/${ids.get('book.pdf')}${at(sentence)}`)
  await page.locator('mark').first().waitFor()
  expect((await page.locator('mark').allTextContents()).join('')).toBe(sentence.quote)
  expect(
    await page.getByRole('banner').or(page.locator('header')).allTextContents(),
  ).toContainEqual(expect.stringContaining('The pages could not be drawn'))
})

test('a quote of another version of the paper is not marked, and that is said', async () => {
  const sentence = await sentenceOf('book.pdf', '総会は三度')
  const page = await read('book.pdf', `${at(sentence)}&version=another`)
  await page.getByText('This paper has changed since it was quoted').waitFor()
  expect(await page.locator('[data-mark="quote"]').count()).toBe(0)
})

test('the lines of a page say where each of its characters stands', async () => {
  const page = await read('book.pdf')
  const { version } = await textOf('book.pdf')
  const asked = await page.request.get(`${room.url}/api/documents/${ids.get('book.pdf')}/pages/2`)
  const given = pageResponseSchema.parse(await asked.json())
  expect(given).toMatchObject({ version, page: { number: 2, width: 380, height: 440 } })
  expect(given.lines.length).toBeGreaterThan(10)
  for (const { start, end, edges } of given.lines) expect(edges).toHaveLength(end - start + 1)
  const none = await page.request.get(`${room.url}/api/documents/${ids.get('book.pdf')}/pages/99`)
  expect(pageResponseSchema.parse(await none.json())).toEqual({ version, page: null, lines: [] })
})

test('of a long paper only the pages near the view are there', async () => {
  const page = await read('book.pdf')
  const field = page.getByRole('textbox', { name: 'Page' })
  expect(await page.locator('[data-page]').count()).toBeLessThan(6)
  await field.fill('4')
  await field.press('Enter')
  await page.locator('[data-page="6"]').waitFor()
  await soon(() => page.locator('[data-page="1"]').count()).toBe(0)
})
