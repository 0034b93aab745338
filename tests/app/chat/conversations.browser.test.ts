import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { documentsResponseSchema } from '#lib/contract.ts'
import { ask } from '../../support/asking.ts'
import { findObstacles } from '../../support/axe.ts'
import { papers } from '../../support/papers.ts'
import { readingRoom } from '../../support/reading-room.ts'

const room = readingRoom(papers)

const lamps = 'How many street lamps did the town replace?'
const wages = '水番の報酬は何で支払われましたか'
const welcome = 'What would you like to know?'

const read = (path = '/') => room.open(path, { locale: 'en-GB' })

/** Waits until the answer that was asked for last has ended. */
const ended = (page: Page) => page.getByText('chosen without a language model').last().waitFor()

async function askAll(page: Page, ...questions: string[]): Promise<void> {
  for (const question of questions) {
    await ask(page, question)
    await ended(page)
    await page.getByRole('button', { name: 'New conversation' }).click()
    await page.getByRole('heading', { name: welcome }).waitFor()
  }
}

async function openList(page: Page) {
  await page.getByRole('button', { name: 'Conversations' }).click()
  const list = page.getByRole('dialog', { name: 'Conversations' })
  await list.getByRole('link').first().waitFor()
  return list
}

test('conversations are listed, the latest first, and each opens with its answers', async () => {
  const page = await read()
  await askAll(page, lamps, wages)
  const list = await openList(page)
  const titles = await list.getByRole('link').allTextContents()
  expect(titles.slice(0, 2)).toEqual([wages, lamps])
  expect(await findObstacles(page)).toEqual([])
  await list.getByRole('link', { name: lamps }).first().click()
  await page.getByRole('heading', { level: 2, name: lamps }).waitFor()
  await page.locator('[data-citation="1"]').click()
  await page.locator('mark').first().waitFor()
})

test('Back and Forward go between conversations, a source that is open closes without leaving one', async () => {
  const page = await read()
  await ask(page, lamps)
  await ended(page)
  const address = page.url()
  await page.getByRole('button', { name: 'New conversation' }).click()
  await page.getByRole('heading', { name: welcome }).waitFor()
  await page.evaluate(() => history.back())
  await page.getByRole('heading', { level: 2, name: lamps }).waitFor()
  expect(page.url()).toBe(address)
  await page.locator('[data-citation="1"]').click()
  await page.locator('mark').first().waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.locator('mark').first().waitFor({ state: 'detached' })
  expect(page.url()).toBe(address)
})

test('a conversation is found by what was answered, renamed, and deleted once that is confirmed', async () => {
  const page = await read()
  await askAll(page, lamps)
  const list = await openList(page)
  await list.getByRole('searchbox').fill('shielded')
  await expect.poll(() => list.getByRole('link').first().textContent()).toBe(lamps)
  await list.getByRole('searchbox').fill('quicksilver')
  await list.getByText('Nothing fits.').waitFor()
  await list.getByRole('searchbox').fill('')
  await list
    .getByRole('button', { name: `Rename “${lamps}”` })
    .first()
    .click()
  await list.getByRole('textbox', { name: 'Title' }).fill('The lamps of Marrow')
  await page.keyboard.press('Enter')
  await list.getByRole('link', { name: 'The lamps of Marrow' }).waitFor()
  await list.getByRole('button', { name: 'Delete “The lamps of Marrow”' }).click()
  const sure = page.getByRole('dialog', { name: 'Delete “The lamps of Marrow”?' })
  await sure.getByRole('button', { name: 'Cancel' }).click()
  await list.getByRole('button', { name: 'Delete “The lamps of Marrow”' }).click()
  await sure.getByRole('button', { name: 'Delete' }).click()
  await list.getByRole('link', { name: 'The lamps of Marrow' }).waitFor({ state: 'detached' })
})

test('deleting the conversation on the desk leaves an empty desk', async () => {
  const page = await read()
  await ask(page, lamps)
  await ended(page)
  const list = await openList(page)
  await list
    .locator('li', { has: page.locator('[aria-current]') })
    .getByText('Delete')
    .click()
  await page
    .getByRole('dialog', { name: 'Delete “' })
    .getByRole('button', { name: 'Delete' })
    .click()
  await page.getByRole('heading', { name: welcome }).waitFor()
  expect(new URL(page.url()).search).toBe('')
})

test('a conversation that is no more says so, and lets a new one begin', async () => {
  const page = await read('/?conversation=nothing-of-this-name')
  await page.locator('main').getByRole('alert').waitFor()
  await page.locator('main').getByRole('button', { name: 'New conversation' }).last().click()
  await page.getByRole('heading', { name: welcome }).waitFor()
  expect(room.complaints.filter((one) => !one.includes('404'))).toEqual([])
  room.complaints.length = 0
})

test('questions that lead on are offered below the last answer, and a click asks one', async () => {
  const page = await read()
  await ask(page, wages)
  await ended(page)
  const offered = page.getByRole('region', { name: 'You could go on with' }).getByRole('button')
  await offered.first().waitFor()
  const question = await offered.first().textContent()
  await offered.first().click()
  await page.locator('article').nth(1).locator('[data-citation]').first().waitFor()
  expect(await page.locator('article h2').last().textContent()).toBe(question)
})

test('a quote whose paper has gone stands as it was kept, and says so', async () => {
  const page = await read()
  await ask(page, lamps)
  await ended(page)
  const quote = await page.locator('article blockquote [lang]').first().textContent()
  const { documents } = documentsResponseSchema.parse(
    await (await fetch(`${room.url}/api/documents`)).json(),
  )
  const id = documents.find(({ source }) => source === 'lamps.md')?.id
  expect((await fetch(`${room.url}/api/documents/${id}`, { method: 'DELETE' })).status).toBe(204)
  await page.reload()
  const kept = page.locator('article blockquote').first()
  await kept.getByText('This paper is no longer in the library.').waitFor()
  expect(await kept.locator('[lang]').first().textContent()).toBe(quote)
  await page.locator('[data-citation="1"]').click()
  const card = page.getByRole('dialog')
  await card.getByText('This paper is no longer in the library.').waitFor()
  expect(await card.getByRole('button', { name: 'Open in the source' }).count()).toBe(0)
  expect(await page.locator('mark').count()).toBe(0)
})
