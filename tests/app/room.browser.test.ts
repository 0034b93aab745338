import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { put } from '../support/asking.ts'
import { startBrowser, visit } from '../support/browser.ts'
import { papers } from '../support/papers.ts'
import { serve, type TestServer } from '../support/server.ts'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
  server = await serve(papers)
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const paths = ['/', '/documents', '/documents/nothing', '/nothing']
const kept = (page: Page) =>
  page.waitForResponse((response) => response.url().endsWith('/api/preferences'))
const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)

test.each(paths)('%s is sent in the language of the browser', async (path) => {
  const read = async (language: string) =>
    (await fetch(server.url + path, { headers: { 'accept-language': language } })).text()
  expect(await read('ja-JP,ja;q=0.9')).toMatch(/^<!DOCTYPE html><html lang="ja".*書庫.*English/s)
  expect(await read('de,en-GB;q=0.9')).toMatch(/^<!DOCTYPE html><html lang="en".*Library.*日本語/s)
})

test.each(paths)('on %s the language is changed in place, and kept', async (path) => {
  const { page, close } = await visit(browser, server.url + path, { locale: 'ja-JP' })
  await page.locator('html[lang=ja]').waitFor()
  const request = kept(page)
  await page.getByRole('button', { name: 'English' }).click()
  await page.locator('html[lang=en]').waitFor()
  await page.getByRole('link', { name: 'Library', exact: true }).waitFor()
  expect(await page.title()).toContain('Tenkyo')
  expect((await request).status()).toBe(204)
  const sent = await page.reload()
  expect(await sent?.text()).toMatch(/^<!DOCTYPE html><html lang="en"/)
  await close()
})

test('changing the language keeps the answer, the open source, its mark and the draft', async () => {
  const { page, complaints, strangers, close } = await visit(browser, server.url, {
    locale: 'ja-JP',
  })
  await put(page, '水番の報酬は何で支払われましたか')
  await page.locator('details > summary').waitFor()
  await page.locator('[data-citation="1"]').click()
  await page.locator('mark').first().waitFor()
  await page.getByRole('textbox').fill('次の問いの書きかけ')
  const marked = await page.locator('mark').allTextContents()
  const quotes = await page.locator('article blockquote').count()

  const request = kept(page)
  await page.getByRole('button', { name: 'English' }).click()
  await page.locator('html[lang=en]').waitFor()
  await page.getByRole('button', { name: 'Close' }).waitFor()
  expect(await page.locator('mark').allTextContents()).toEqual(marked)
  expect(await page.locator('article blockquote').count()).toBe(quotes)
  expect(await page.locator('article blockquote [lang=ja]').count()).toBeGreaterThan(0)
  expect(await page.getByRole('textbox').inputValue()).toBe('次の問いの書きかけ')
  await request
  await close()
  expect([...strangers, ...complaints]).toEqual([])
})

test('light or dark is chosen on any page, and every page is then sent so', async () => {
  const { page, complaints, close } = await visit(browser, `${server.url}/documents`, {
    locale: 'en-GB',
    colorScheme: 'light',
  })
  const light = await background(page)
  const request = kept(page)
  await page.getByLabel('Light or dark').selectOption('Dark')
  const dark = await background(page)
  expect(dark).not.toBe(light)
  expect((await request).status()).toBe(204)

  const sent = await page.goto(server.url)
  expect(await sent?.text()).toMatch(/<html lang="en" data-theme="dark"/)
  expect(await background(page)).toBe(dark)
  await page.emulateMedia({ media: 'print' })
  expect(await background(page)).toBe(light)
  await close()
  expect(complaints).toEqual([])
})

test('a choice that nobody offers is not kept', async () => {
  const response = await fetch(`${server.url}/api/preferences`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ language: 'xx; Domain=evil.example' }),
  })
  expect(response.status).toBe(400)
  expect(response.headers.has('set-cookie')).toBe(false)
})

test('the first key leads past the line above the page', async () => {
  const { page, close } = await visit(browser, `${server.url}/documents`, { locale: 'en-GB' })
  await page.keyboard.press('Tab')
  await page.getByRole('link', { name: 'Skip to the page' }).press('Enter')
  await page.keyboard.press('Tab')
  const inMain = () => page.evaluate(() => document.activeElement?.closest('main') !== null)
  expect(await inMain()).toBe(true)
  await close()
})
