/**
 * Taking answers and conversations away: by mouse, keyboard and touch, as files that hold what the page
 * shows.
 */
import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Download, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ask } from '../../support/asking.ts'
import { findObstacles } from '../../support/axe.ts'
import { papers } from '../../support/papers.ts'
import { readingRoom } from '../../support/reading-room.ts'

const room = readingRoom(papers)
const question = '水番の報酬は何で支払われましたか'

async function answered(locale: 'ja-JP' | 'en-GB', options = {}): Promise<Page> {
  const page = await room.open('/', { locale, ...options })
  await ask(page, question)
  await button(page, locale).waitFor()
  return page
}

const button = (page: Page, locale: 'ja-JP' | 'en-GB') =>
  page.getByRole('button', {
    name: locale === 'ja-JP' ? 'この回答を書き出す' : 'Export this answer',
  })
const menu = (page: Page) => page.getByRole('menu')
const item = (page: Page, name: string | RegExp) => page.getByRole('menuitem', { name })
const quotes = (page: Page) => page.locator('article blockquote .font-serif').allTextContents()

async function bytesOf(download: Download): Promise<Uint8Array> {
  return readFile(await download.path())
}

/** Opens the menu and takes the answer away in a form. */
async function take(page: Page, form: string | RegExp): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), item(page, form).click()])
  return download
}

test('an answer becomes a Word file with a footnote for each citation shown, and a Markdown file', async () => {
  const page = await answered('ja-JP')
  const scripts = () => page.evaluate(() => document.scripts.length)
  const before = await scripts()
  await button(page, 'ja-JP').click()
  await item(page, /^Word/).waitFor()
  expect(await scripts(), 'the menu is loaded when it is first opened').toBeGreaterThan(before)
  expect(await findObstacles(page)).toEqual([])

  const word = await take(page, /^Word/)
  expect(word.suggestedFilename()).toBe(`回答 ${question}.docx`)
  const files = unzipSync(await bytesOf(word))
  const body = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  const marks = await page.locator('article blockquote [data-citation]').count()
  expect(marks).toBeGreaterThan(0)
  expect(body.match(/<w:footnoteReference /g)).toHaveLength(marks)
  await menu(page).waitFor({ state: 'detached' })
  await page.getByText(`「回答 ${question}.docx」を保存しました`).waitFor({ state: 'attached' })

  await button(page, 'ja-JP').click()
  const markdown = strFromU8(await bytesOf(await take(page, /^Markdown/)))
  for (const quote of await quotes(page)) {
    expect(markdown).toContain(quote.replace(/\s*\d+$/, ''))
  }
})

test('the keyboard alone opens the menu, goes through it, takes a file and comes back', async () => {
  const page = await answered('en-GB')
  await button(page, 'en-GB').focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toBe('Copy as text with citations')
  await page.keyboard.press('ArrowDown')
  expect(await focused(page)).toBe('Word, with footnotes')
  await page.keyboard.press('End')
  expect(await focused(page)).toBe('Evidence bundle (JSON)')
  await page.keyboard.press('Escape')
  await menu(page).waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Export this answer',
  )
  await page.keyboard.press('Enter')
  await menu(page).waitFor()
  await page.keyboard.press('End')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ])
  const bundle = JSON.parse(strFromU8(await bytesOf(download)))
  expect(bundle.statements[0].evidence[0].contentHash).toMatch(/^[0-9a-f]{64}$/)
})

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

test('a conversation is taken away whole, and copied as text with its citations', async () => {
  const page = await answered('ja-JP', { permissions: ['clipboard-read', 'clipboard-write'] })
  const whole = page.getByRole('button', { name: 'この対話を書き出す' })
  await whole.click()
  const works = strFromU8(await bytesOf(await take(page, /BibTeX/)))
  expect(works).toMatch(/^@misc\{canal-/)
  await whole.click()
  await item(page, /コピー/).click()
  await page.getByText('コピーしました').waitFor({ state: 'attached' })
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('（「棚田の用水路と水番の記録」2021年）')
})

test('a comparison becomes a Word file with as many footnotes as it shows citations, and a table', async () => {
  const topics = ['水番の仕事', '泥さらいの担い手'].map((one) => `topic=${encodeURIComponent(one)}`)
  const page = await room.open(`/compare?${topics.join('&')}`, { locale: 'ja-JP' })
  const shown = () => page.locator('[data-citation]:visible').count()
  const way = page.getByRole('button', { name: '書き出す', exact: true })
  await way.waitFor()
  await page.locator('[data-citation]').first().waitFor()
  await expect
    .poll(() => page.getByText('順番待ち').or(page.getByText('調べています')).count())
    .toBe(0)
  const marks = await shown()
  await way.click()
  const files = unzipSync(await bytesOf(await take(page, /^Word/)))
  const body = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  expect(body.match(/<w:footnoteReference /g)).toHaveLength(marks)
  await way.click()
  const table = await take(page, /CSV/)
  expect(table.suggestedFilename()).toBe('対照表 水番の仕事ほか1問.csv')
  expect(strFromU8(await bytesOf(table))).toContain('資料,水番の仕事,泥さらいの担い手')
})

test('what can’t be taken away says why and what helps, and a press beside it closes it', async () => {
  const page = await answered('ja-JP')
  const id = new URL(page.url()).searchParams.get('conversation')
  const removed = await fetch(`${room.url}/api/conversations/${id}`, { method: 'DELETE' })
  expect(removed.status).toBe(204)
  await button(page, 'ja-JP').click()
  await item(page, /^Word/).click()
  await page.getByRole('alert').getByText('この対話はもうありません。').waitFor()
  // The browser itself tells of the refused request.
  expect(room.complaints.splice(0).join('\n')).toContain('404')
  await page.mouse.click(700, 500)
  await menu(page).waitFor({ state: 'detached' })
})

test('on a phone the menu lies within the window, and a touch takes a file', async () => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
  const page = await answered('ja-JP', phone)
  await button(page, 'ja-JP').tap()
  await item(page, /^Word/).waitFor()
  const box = await menu(page).boundingBox()
  expect(box?.x ?? -1).toBeGreaterThanOrEqual(0)
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390)
  const [download] = await Promise.all([page.waitForEvent('download'), item(page, /Excel/).tap()])
  expect(download.suggestedFilename()).toBe(`回答 ${question}.xlsx`)
})
