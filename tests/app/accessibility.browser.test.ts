import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { put } from '../support/asking.ts'
import { startBrowser, type Visit, visit } from '../support/browser.ts'
import { lookAround } from '../support/look-around.ts'
import { japanesePaper } from '../support/paper/japanese.ts'
import { paperPdf } from '../support/paper/pdf/as-pdf.ts'
import { papers } from '../support/papers.ts'
import { serve, type TestServer } from '../support/server.ts'

const token = 'a-token-of-a-reader'
let library: TestServer
let empty: TestServer
let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
  const book = paperPdf(japanesePaper, 'book').bytes
  library = await serve({ ...papers, 'book.pdf': book }, { TENKYO_ACCESS_TOKEN: token })
  empty = await serve({})
})

afterAll(async () => {
  await browser?.close()
  await library?.close()
  await empty?.close()
})

async function enter(path: string): Promise<Visit> {
  return visit(browser, library.url + path, {
    locale: 'ja-JP',
    extraHTTPHeaders: { Authorization: `Bearer ${token}` },
  })
}

async function getAnswer(page: Page): Promise<void> {
  await put(page, '水番の報酬は何で支払われましたか')
  await page.locator('details summary').waitFor()
}

async function openSource(page: Page): Promise<void> {
  await getAnswer(page)
  await page.locator('[data-citation="1"]').click()
  await page.locator('mark').first().waitFor()
}

type State = { state: string; path: string; reach: (page: Page) => Promise<unknown> }

const states: State[] = [
  {
    state: 'the first page',
    path: '/',
    reach: (page) => page.getByRole('checkbox').first().waitFor(),
  },
  { state: 'an answer', path: '/', reach: getAnswer },
  {
    state: 'a search on its way',
    path: '/',
    async reach(page) {
      await page.route('**/api/chat', () => {
        // Held until the reader leaves.
      })
      await put(page, '水番の報酬は何で支払われましたか')
      await page.getByRole('button', { name: '止める' }).waitFor()
    },
  },
  {
    state: "a citation's card",
    path: '/',
    async reach(page) {
      await getAnswer(page)
      await page.locator('[data-citation="1"]').hover()
      await page.getByRole('dialog').waitFor()
    },
  },
  { state: 'a source beside its answer', path: '/', reach: openSource },
  {
    state: 'the passages found',
    path: '/',
    async reach(page) {
      await getAnswer(page)
      await page.locator('details summary').click()
    },
  },
  {
    state: 'the conversations that are kept',
    path: '/',
    async reach(page) {
      await getAnswer(page)
      await page.getByText('言語モデルを使わず').waitFor()
      await page.getByRole('button', { name: '対話の一覧' }).click()
      await page.getByRole('dialog').getByRole('link').first().waitFor()
    },
  },
  {
    state: 'a question that is edited',
    path: '/',
    async reach(page) {
      await getAnswer(page)
      await page.getByRole('button', { name: '質問を書き直す' }).click()
      await page.getByRole('textbox', { name: '質問を書き直す' }).waitFor()
    },
  },
  {
    state: 'a refusal',
    path: '/',
    async reach(page) {
      await put(page, 'What is the melting point of tungsten in kelvin?')
      await page.getByText('次の手がかり').waitFor()
    },
  },
  {
    state: 'a question that could not be asked',
    path: '/',
    async reach(page) {
      await page.getByRole('textbox').focus()
      await page.waitForLoadState('networkidle')
      await page.route('**/api/chat', (route) => route.abort())
      await put(page, '水番の報酬は何で支払われましたか')
      await page.locator('main').getByRole('alert').waitFor()
    },
  },
  {
    state: 'the library',
    path: '/documents',
    reach: (page) => page.getByRole('link', { name: /^Street Lamps/ }).waitFor(),
  },
  {
    state: 'a paper',
    path: '/documents',
    async reach(page) {
      await page.getByRole('link', { name: /^Street Lamps/ }).click()
      await page.getByText('640 street lamps').waitFor()
    },
  },
  {
    state: 'an original as it was printed',
    path: '/documents',
    async reach(page) {
      await page.getByRole('link', { name: /^谷川の水/ }).click()
      await page.locator('.page-drawing > canvas').first().waitFor()
    },
  },
  {
    state: "a paper's data to put right",
    path: '/documents',
    async reach(page) {
      await page.getByRole('button', { name: 'Lamps and the Night Sky」の詳細' }).click()
      await page.getByRole('textbox', { name: '題名' }).last().waitFor()
    },
  },
  {
    state: 'papers about to be deleted',
    path: '/documents',
    async reach(page) {
      await page.getByRole('checkbox', { name: 'Street Lamps' }).check()
      await page.getByRole('button', { name: '削除' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    state: 'a new collection',
    path: '/documents',
    async reach(page) {
      await page.getByRole('button', { name: '新しいコレクション' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    state: 'files that were not added',
    path: '/documents',
    async reach(page) {
      const damaged = Buffer.from('%PDF-1.7\nnothing of a paper')
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles([{ name: 'damaged.pdf', mimeType: 'application/pdf', buffer: damaged }])
      await page.getByText('damaged.pdf').waitFor()
    },
  },
  {
    state: 'every mention of a term',
    path: '/',
    async reach(page) {
      await page.getByRole('button', { name: '用例' }).click()
      await page.getByRole('searchbox').or(page.getByLabel('語や名前')).first().fill('水番')
      await page.keyboard.press('Enter')
      await page.locator('[data-mention]').first().waitFor()
    },
  },
  {
    state: 'a paper that is not there',
    path: '/documents/nothing',
    reach: (page) => page.locator('main').getByRole('alert').waitFor(),
  },
  {
    state: 'a page that is not there',
    path: '/nothing',
    reach: (page) => page.getByRole('heading', { level: 1 }).waitFor(),
  },
]

test.each(states)('nothing stands in the way of $state', async ({ path, reach }) => {
  const { page, close } = await enter(path)
  await reach(page)
  expect(await lookAround(page)).toEqual([])
  await close()
})

test.each([
  ['signing in', () => library.url, 'token'],
  ['an empty library', () => empty.url, 'file'],
])('nothing stands in the way of %s', async (_, address, control) => {
  const { page, close } = await visit(browser, address(), { locale: 'ja-JP' })
  await page
    .locator(`input[name=${control}], input[type=${control}]`)
    .first()
    .waitFor({ state: 'attached' })
  expect(await lookAround(page)).toEqual([])
  await close()
})
