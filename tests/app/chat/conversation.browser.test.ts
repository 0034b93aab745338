import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ask, put } from '../../support/asking.ts'
import { papers } from '../../support/papers.ts'
import { readingRoom } from '../../support/reading-room.ts'

const room = readingRoom(papers)

const lamps = 'How many street lamps did the town replace?'
const wages = '水番の報酬は何で支払われましたか'

async function read(): Promise<Page> {
  return room.open('/', { locale: 'en-GB' })
}

const quotes = (page: Page) => page.locator('article blockquote').allTextContents()

test('a conversation outlives loading the page anew, and is gone on with', async () => {
  const page = await read()
  await ask(page, lamps)
  await page.getByText('chosen without a language model').waitFor()
  const before = await quotes(page)
  await page.reload()
  await page.locator('article [data-citation]').first().waitFor()
  expect(await quotes(page)).toEqual(before)
  await put(page, wages)
  await page.locator('article').nth(1).locator('[data-citation]').first().waitFor()
  expect(await page.getByRole('heading', { level: 2, name: lamps }).count()).toBe(1)
})

test('a conversation stands again after a look at the library, and a citation opens', async () => {
  const page = await read()
  await ask(page, lamps)
  await page.getByText('chosen without a language model').waitFor()
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Library' }).waitFor()
  await page.goBack()
  await page.locator('[data-citation="1"]').click()
  await page.locator('mark').first().waitFor()
})

test('a new conversation begins when it is asked for, also after the page is loaded anew', async () => {
  const page = await read()
  await ask(page, lamps)
  await page.getByRole('button', { name: 'New conversation' }).click()
  await page.getByRole('heading', { name: 'What would you like to know?' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'What would you like to know?' }).waitFor()
  expect(await page.locator('article').count()).toBe(0)
})
