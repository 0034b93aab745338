import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startBrowser, type Visit, visit } from '../../support/browser.ts'
import { papers } from '../../support/papers.ts'
import { serve, type TestServer } from '../../support/server.ts'

let server: TestServer
let bare: TestServer
let browser: Browser
let reader: Visit

beforeAll(async () => {
  browser = await startBrowser()
  server = await serve(papers)
  bare = await serve({})
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await bare?.close()
})

afterEach(async () => {
  const { strangers, complaints, close } = reader
  await close()
  expect(strangers, 'addresses outside the server').toEqual([])
  expect(complaints, 'errors in the console').toEqual([])
})

test('the first page offers questions that the papers answer, and a click asks one', async () => {
  reader = await visit(browser, server.url, { locale: 'ja-JP' })
  const { page } = reader
  const offered = page.getByRole('region', { name: 'このような問い' }).getByRole('button')
  await offered.first().waitFor()
  const question = await offered.first().textContent()
  await offered.first().click()
  await page.locator('article [data-citation]').first().waitFor()
  expect(await page.locator('article h2').textContent()).toBe(question)
  expect(await page.locator('[role=log] p').first().textContent()).not.toContain('見つかりません')
})

test('an empty library says how to begin, and a click adds samples that answer questions', async () => {
  reader = await visit(browser, bare.url, { locale: 'en-GB' })
  const { page } = reader
  await page.getByText('No papers yet').waitFor()
  await page.getByRole('button', { name: 'Add the sample papers' }).click()
  const offered = page.getByRole('region', { name: 'Your papers answer' }).getByRole('button')
  await offered.first().waitFor({ timeout: 40_000 })
  await offered.first().click()
  await page.locator('article [data-citation]').first().waitFor()
})
