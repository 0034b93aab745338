import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser, visit } from '../support/browser.ts'
import { papers } from '../support/papers.ts'
import { photograph, sheetHtml } from '../support/photograph.ts'
import { picturePdf } from '../support/picture-pdf.ts'
import { serve, type TestServer } from '../support/server.ts'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
  server = await serve({})
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

test('papers that a reader adds can be asked at once; a file with nothing in it is named with the reason', async () => {
  const { page, strangers, complaints, close } = await visit(browser, server.url, {
    locale: 'en-GB',
  })
  await page
    .locator('main input[type=file]')
    .setInputFiles([
      { name: 'lamps.md', mimeType: 'text/markdown', buffer: Buffer.from(papers['lamps.md']) },
    ])
  await page.getByRole('checkbox', { name: 'Street Lamps' }).waitFor()
  await page
    .locator('aside input[type=file]')
    .setInputFiles([{ name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) }])
  await page.getByRole('alert').waitFor()
  expect(await page.locator('aside').textContent()).toContain('empty.txt')
  await page.getByRole('textbox').fill('How many street lamps did the town replace?')
  await page.keyboard.press('Enter')
  await page.locator('article [data-citation]').first().waitFor()
  await close()
  expect([...strangers, ...complaints]).toEqual([])
})

const health = async () => (await fetch(`${server.url}/api/health`)).json()

test('a photographed paper is read by OCR where a reader asks for it, and its quotes say so', async ({
  skip,
}) => {
  const { ocr }: { ocr: string[] } = await health()
  skip(!ocr.includes('eng'), 'tesseract with the language eng is not installed')
  const html = sheetHtml('<h1>The Keepers</h1><p>The keepers of the harbour painted 41 boats.</p>')
  const scan = Buffer.from(picturePdf([await photograph(browser, html)]))
  const { page, strangers, complaints, close } = await visit(browser, server.url, {
    locale: 'en-GB',
  })
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([{ name: 'keepers.pdf', mimeType: 'application/pdf', buffer: scan }])
  await page.getByRole('button', { name: 'Read the text (OCR)' }).click()
  await page.getByRole('checkbox', { name: 'The Keepers' }).waitFor({ timeout: 40_000 })
  expect(await page.getByRole('button', { name: 'Read the text (OCR)' }).count()).toBe(0)
  await page.getByRole('textbox').fill('How many boats did the keepers of the harbour paint?')
  await page.keyboard.press('Enter')
  await page.locator('article').getByText('read by OCR').first().waitFor()
  await close()
  expect([...strangers, ...complaints]).toEqual([])
})

test('a document that is taken out is gone', async () => {
  const form = new FormData()
  form.append('files', new File(['一つの文である。'], 'one.txt'))
  const added = await fetch(`${server.url}/api/documents`, { method: 'POST', body: form })
  const lines = (await added.text()).trim().split('\n')
  const { state, document } = JSON.parse(lines.at(-1) ?? '')
  expect(state).toBe('added')
  const address = `${server.url}/api/documents/${document.id}`
  expect((await fetch(address, { method: 'DELETE' })).status).toBe(204)
  expect((await fetch(address)).status).toBe(404)
})
