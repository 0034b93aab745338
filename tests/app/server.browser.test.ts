import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser, visit } from '../support/browser.ts'
import { serve, type TestServer } from '../support/server.ts'

const token = 'a-token-of-a-reader'
const longName = `${'x'.repeat(200)}.txt`
let empty: TestServer
let guarded: TestServer
let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
  empty = await serve({})
  const papers = { 'one.txt': '一つの文である。', [longName]: '長い名前の文書の文である。' }
  guarded = await serve(papers, { TENKYO_ACCESS_TOKEN: token })
})

afterAll(async () => {
  await browser?.close()
  await empty?.close()
  await guarded?.close()
})

test('an empty library says how to begin', async () => {
  const { page, strangers, complaints, close } = await visit(browser, empty.url, {
    locale: 'ja-JP',
  })
  await page.getByText('資料がまだありません').waitFor()
  await page.getByText('corpus').waitFor()
  await close()
  expect([...strangers, ...complaints]).toEqual([])
})

test('a library with a token shows nothing before signing in, and its papers after it', async () => {
  const { page, close } = await visit(browser, guarded.url, { locale: 'en-GB' })
  await page.getByLabel('This library asks for its access token').fill('a-guess-of-a-stranger')
  await page.getByRole('button', { name: 'Enter' }).click()
  await page.getByText('This is not the token.').waitFor()
  await page.getByLabel('This library asks for its access token').fill(token)
  await page.keyboard.press('Enter')
  await page.getByRole('complementary').getByText('one.txt').waitFor()
  await page.reload()
  await page.getByRole('complementary').getByText('one.txt').waitFor()
  await close()
})

test('pages and answers carry the policies that keep strangers out', async () => {
  const page = await fetch(empty.url)
  expect(page.headers.get('content-security-policy')).toMatch(
    /default-src 'self'.*script-src-attr 'none'.*object-src 'none'.*frame-ancestors 'none'/,
  )
  const answer = await fetch(`${empty.url}/api/health`)
  expect(answer.headers.get('content-security-policy')).toBe(
    "default-src 'none'; frame-ancestors 'none'; sandbox",
  )
  for (const { headers } of [page, answer]) {
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.has('x-powered-by')).toBe(false)
  }
})

test('what is seen of a page comes first, and wants no script to be seen as it is meant', async () => {
  const response = await fetch(empty.url, { headers: { Accept: 'text/html' } })
  const chunks: string[] = []
  for await (const chunk of response.body ?? []) chunks.push(new TextDecoder().decode(chunk))
  const seen = chunks[0] ?? ''
  expect(seen).toMatch(/<style>.*<textarea /s)
  expect(seen).not.toContain('<script')
  expect(chunks.slice(1).join('')).toMatch(/<script.*<\/body><\/html>$/s)

  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(empty.url)
  const heading = page.getByRole('heading', { name: 'What would you like to know?' })
  expect(await heading.evaluate((element) => getComputedStyle(element).fontSize)).toBe('24px')
  await context.close()
})

test.each([
  ['another site', 'cross-site', 'same-origin'],
  ['another server on this machine', 'same-site', 'same-origin'],
  ['somebody who does not say', '', 'same-origin'],
  ['its reader', 'none', null],
  ['a page of its own', 'same-origin', null],
])('a page that %s opens: who may reach its window', async (_, site, policy) => {
  const response = await fetch(
    empty.url,
    site === '' ? {} : { headers: { 'Sec-Fetch-Site': site } },
  )
  expect(response.headers.get('cross-origin-opener-policy')).toBe(policy)
})

const ask = (path: string, question: string) =>
  fetch(empty.url + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(
      path === '/api/chat'
        ? { messages: [{ role: 'user', parts: [{ type: 'text', text: question }] }] }
        : { question },
    ),
  })

test.each(['/api/answer', '/api/chat'])(
  '%s: a question of a megabyte is too long',
  async (path) => {
    const response = await ask(path, 'x'.repeat(1_000_000))
    expect(response.status).toBe(413)
    expect((await response.json()).error.code).toBe('question-too-long')
  },
)

test.each(['/api/answer', '/api/chat'])('%s: a question of nothing is refused', async (path) => {
  const response = await ask(path, '  ')
  expect(response.status).toBe(400)
  expect((await response.json()).error.code).toBe('question-empty')
})

test('what is not there is said in the shape of the contract', async () => {
  for (const path of ['', '/text', '/original']) {
    const response = await fetch(`${empty.url}/api/documents/nothing${path}`)
    expect(response.status).toBe(404)
    expect((await response.json()).error).toMatchObject({ code: 'document-not-found' })
  }
  for (const path of ['documents/%FF', 'documents/%E0%A4%A/text', '%FF', 'documents/..%2fhealth']) {
    const response = await fetch(`${empty.url}/api/${path}`)
    expect(response.status).toBe(404)
    expect((await response.json()).error).toMatchObject({ code: 'not-found' })
  }
  expect((await fetch(`${empty.url}/documents/%FF`)).status).toBe(404)
  const search = await fetch(`${empty.url}/api/search?q=a&limit=many`)
  expect(search.status).toBe(400)
  expect((await search.json()).error.code).toBe('bad-request')
})

test('an original is handed out as it was read, to be saved and not shown', async () => {
  const headers = { Authorization: `Bearer ${token}` }
  const list = await fetch(`${guarded.url}/api/documents`, { headers })
  const [document] = (await list.json()).documents
  const original = await fetch(`${guarded.url}/api/documents/${document.id}/original`, { headers })
  expect(await original.text()).toBe('一つの文である。')
  expect(original.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''/)
})

test.each(['/api', '/api/nothing', '/api/documents/one/nothing'])(
  'nothing is at %s, and that is told in the form of every error',
  async (path) => {
    const response = await fetch(empty.url + path)
    expect(response.status).toBe(404)
    expect(await response.json()).toEqual({
      error: { code: 'not-found', message: `There is nothing at ${path}.` },
    })
  },
)

test('no picture is fetched or made for anyone', async () => {
  const response = await fetch(`${empty.url}/_next/image?url=%2Ficon.svg&w=64&q=75`)
  expect(response.status).toBe(404)
})

test('a paper with a long name is read and listed without scrolling sideways, on a phone too', async () => {
  const { page, close } = await visit(browser, `${guarded.url}/documents`, {
    locale: 'en-GB',
    viewport: { width: 390, height: 844 },
    extraHTTPHeaders: { Authorization: `Bearer ${token}` },
  })
  const scrolled = () => page.evaluate(() => document.documentElement.scrollWidth)
  const paper = page.getByRole('link', { name: longName, exact: true })
  await paper.waitFor()
  expect(await scrolled()).toBe(390)
  await paper.click()
  await page.getByText('長い名前の文書').waitFor()
  expect(await scrolled()).toBe(390)
  await close()
})
