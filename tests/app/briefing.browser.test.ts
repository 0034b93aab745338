/** A paper's briefing: its lines lead to their marks, its questions to the conversation. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { Briefing } from '#lib/contract.ts'
import { findObstacles } from '../support/axe.ts'
import { lookAround } from '../support/look-around.ts'
import { modelRoom } from '../support/model-room.ts'
import { honest } from '../support/model-server.ts'
import { papers } from '../support/papers.ts'

const folder = join(import.meta.dirname, '..', '..', 'corpus')
const sample = (name: string) => readFile(join(folder, name))

const { room, model } = modelRoom({
  'lamps.md': papers['lamps.md'],
  'list.md': '# Kinds of rope\n\nHemp\n\nJute\n',
  'japanese.pdf': await sample('sample-3-taiwan-contacts.pdf'),
  'english.md': await sample('sample-7-speak-first.md'),
})

const ids = new Map<string, string>()

beforeAll(async () => {
  const response = await fetch(`${room.url}/api/documents`)
  for (const { id, source } of (await response.json()).documents) ids.set(source, id)
})

/** Opens the briefing of a paper, made of its own sentences unless a model is to write it. */
async function open(
  source: string,
  { generator = 'extractive', ...options }: BrowserContextOptions & { generator?: string } = {},
): Promise<Page> {
  const page = await room.open('/documents', { locale: 'en-GB', ...options })
  await page.evaluate((chosen) => localStorage.setItem('tenkyo-generator', chosen), generator)
  await page.goto(`${room.url}/documents/${ids.get(source)}?briefing=open`)
  return page
}

const scripted = 'openai-compatible:scripted'
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const briefingOf = (page: Page) => page.getByRole('region', { name: /^(?:Briefing|要旨)$/u })
const marksOf = (page: Page) => briefingOf(page).locator('a.seal')
const marked = (page: Page) =>
  page.locator('.source-frame mark, .source-frame [data-mark="quote"]').first()

const made = async (source: string, generator = 'extractive'): Promise<Briefing> => {
  const response = await fetch(`${room.url}/api/briefing`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ documentId: ids.get(source), generator }),
  })
  return response.json()
}

/** What the page has marked, without the line breaks of its setting. */
const markedText = (page: Page) =>
  page
    .locator('.source-frame mark')
    .allTextContents()
    .then((pieces) => pieces.join(''))

test('every line of a briefing opens at its mark beside it, also by the keyboard, and Back leads to the one before', async () => {
  const page = await open('english.md')
  await marksOf(page).first().waitFor()
  const { statements, parts } = await made('english.md')
  expect(await marksOf(page).count()).toBe(statements.length)
  expect(await briefingOf(page).getByRole('heading', { level: 3 }).count()).toBe(parts.length + 1)
  const quoteAt = (at: number) => statements[at]?.citations[0]?.quote ?? ''

  await marksOf(page).nth(2).click()
  await marked(page).waitFor()
  expect(await markedText(page)).toBe(quoteAt(2))
  await expect.poll(() => marksOf(page).nth(2).getAttribute('aria-current')).toBe('true')

  await marksOf(page).nth(5).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => markedText(page)).toBe(quoteAt(5))
  await page.goBack()
  await expect.poll(() => markedText(page)).toBe(quoteAt(2))
  expect(await briefingOf(page).isVisible()).toBe(true)
  await page.reload()
  await expect.poll(() => markedText(page)).toBe(quoteAt(2))
  expect(await briefingOf(page).isVisible()).toBe(true)
})

test('on a phone the briefing stands in the paper’s place, a quote brings the paper, and it is found again as it was', async () => {
  const page = await open('japanese.pdf', { ...phone, locale: 'ja-JP' })
  const mark = marksOf(page).nth(3)
  await mark.waitFor()
  expect(await page.locator('.source-frame').isVisible()).toBe(false)
  // Where there is no hovering, a first touch shows the card.
  await mark.tap()
  await page.getByRole('button', { name: '原文で開く' }).tap()
  await marked(page).waitFor()
  expect(await briefingOf(page).isVisible()).toBe(false)
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('source-frame')
  await page.getByRole('button', { name: '要旨', exact: true }).tap()
  await mark.waitFor()
  expect(await page.locator('.source-frame').isVisible()).toBe(false)
})

test('nothing is in the way, in either light, width or language', async () => {
  const page = await open('english.md')
  await marksOf(page).first().waitFor()
  expect(await lookAround(page)).toEqual([])
})

test('a question of the briefing is asked of that paper alone', async () => {
  const page = await open('english.md')
  const { questions } = await made('english.md')
  expect(questions.length).toBeGreaterThanOrEqual(3)
  await briefingOf(page)
    .getByRole('button', { name: questions[0] ?? '', exact: true })
    .click()
  await page.waitForURL(`${room.url}/`)
  expect(await page.getByRole('textbox', { name: 'Your question' }).inputValue()).toBe(questions[0])
  await page.getByText('1 of 4 papers are asked').waitFor()
})

test('the library leads to a paper’s briefing, and so does a paper that stands open on the desk', async () => {
  const page = await room.open('/documents', { locale: 'ja-JP' })
  await page.getByRole('link', { name: /Street Lamps.*の要旨/u }).click()
  await marksOf(page).first().waitFor()
  expect(await findObstacles(page)).toEqual([])
  await page.goto(room.url)
  await page.getByRole('button', { name: 'Street Lamps and the Night Sky', exact: true }).click()
  await page.getByRole('button', { name: '要旨', exact: true }).click()
  await marksOf(page).last().click()
  await marked(page).waitFor()
  expect(await briefingOf(page).isVisible()).toBe(false)
})

test('what a model wrote is said to be so, and the paper’s own sentences are one press away', async () => {
  model().script = honest
  const page = await open('lamps.md', { generator: scripted })
  await briefingOf(page).getByText('Written by scripted from sentences of the paper.').waitFor()
  await briefingOf(page).getByRole('button', { name: 'in the paper’s own sentences' }).click()
  await briefingOf(page).getByText('without a language model').waitFor()
  await briefingOf(page).getByRole('button', { name: 'Have a model write it' }).waitFor()
})

test('where the model fails, the paper’s sentences stand there and the page says why', async () => {
  model().script = () => ({ status: 500 })
  const page = await open('lamps.md', { generator: scripted })
  await briefingOf(page).getByText('These are sentences of the paper itself instead.').waitFor()
  expect(await marksOf(page).count()).toBeGreaterThan(0)
})

test('a paper of which nothing can be said says so', async () => {
  const page = await open('list.md')
  await briefingOf(page).getByText('No sentence of this paper can stand in a briefing').waitFor()
  expect(await findObstacles(page)).toEqual([])
})

test('a briefing is taken along as a file', async () => {
  const page = await open('english.md')
  const saved = page.waitForEvent('download')
  await briefingOf(page).getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: /Markdown/u }).click()
  const file = await readFile(await (await saved).path(), 'utf8')
  for (const { text } of (await made('english.md')).statements) expect(file).toContain(text)
})
