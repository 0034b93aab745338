import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { findObstacles } from '../support/axe.ts'
import { papers } from '../support/papers.ts'
import { readingRoom } from '../support/reading-room.ts'

const room = readingRoom(papers)

beforeAll(async () => {
  const form = new FormData()
  form.append('files', new File(['# Tide Tables\n\nThe tide turned at noon.'], 'tides.md'))
  await (await fetch(`${room.url}/api/documents`, { method: 'POST', body: form })).text()
})

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true }

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await room.open(path, { locale: 'en-GB', ...options })
  await page.getByRole('link', { name: /^Tide Tables/ }).waitFor()
  return page
}

const titles = (page: Page) => page.locator('tbody th a').allTextContents()
const selected = (page: Page) => page.getByRole('region', { name: 'Selected papers' })
const documents = async (): Promise<
  { id: string; title: string; date: string | null; edited: string[] }[]
> => (await (await fetch(`${room.url}/api/documents`)).json()).documents

test('papers are sorted and filtered, and the address keeps it', async () => {
  const page = await open('/documents')
  await page.getByRole('button', { name: 'Date' }).click()
  expect((await titles(page))[0]).toBe('棚田の用水路と水番の記録')
  await page.getByLabel('Language').selectOption('en')
  await page.getByRole('searchbox').fill('ＬＡＭＰＳ')
  await page.getByText('1 of 4 papers').waitFor()
  await page.waitForURL(/find=/)
  await page.reload()
  await page.getByText('1 of 4 papers').waitFor()
  expect(await titles(page)).toEqual(['Street Lamps and the Night Sky'])
  expect(await findObstacles(page)).toEqual([])
  await page.getByRole('button', { name: 'Clear the filters' }).click()
  await page.getByText('4 papers', { exact: true }).waitFor()
})

test('papers are selected by keyboard, gathered in a collection, and asked alone', async () => {
  const page = await open('/documents')
  const boxes = page.locator('[data-paper]')
  await boxes.first().focus()
  await page.keyboard.press('Shift+ArrowDown')
  await selected(page).getByText('2 papers selected').waitFor()
  await selected(page).getByLabel('Add to a collection').selectOption('new')
  await page.getByRole('textbox', { name: 'Name' }).fill('Water')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Water 2' }).click()
  await page.getByText('2 of 4 papers').waitFor()
  await page.getByLabel('Select all').check()
  await selected(page).getByRole('button', { name: 'Ask these' }).click()
  await page.getByText('2 of 4 papers are asked').waitFor()
  await page.reload()
  await page.getByText('2 of 4 papers are asked').waitFor()
  await page.getByRole('button', { name: 'All', exact: true }).click()
  await page.getByText('All 4 papers are asked').waitFor()
  await page.getByRole('button', { name: 'Narrow' }).click()
  await page.getByLabel('Collection').selectOption('Water')
  await page.getByText('2 of 4 papers are asked').waitFor()
})

test('a collection is renamed and deleted; its papers stay', async () => {
  const page = await open('/documents')
  await page.getByRole('button', { name: 'New collection' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Night')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Night 0' }).click()
  await page.getByRole('button', { name: 'Rename the collection' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Dusk')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Dusk 0' }).waitFor()
  await page.getByRole('button', { name: 'Delete the collection' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete the collection' }).click()
  await page.getByRole('button', { name: 'Dusk' }).waitFor({ state: 'detached' })
  await page.getByText('4 papers', { exact: true }).waitFor()
})

test('what is put right of a paper is shown as edited, and goes back to what was read', async () => {
  const page = await open('/documents')
  await page.getByRole('button', { name: 'Details of “Street Lamps and the Night Sky”' }).click()
  const dialog = page.getByRole('dialog')
  expect(await findObstacles(page)).toEqual([])
  await dialog.getByLabel('Date', { exact: true }).fill('2020-02')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('row', { name: /Street Lamps.*edited.*Feb(ruary)? 2020/s }).waitFor()
  await page.getByRole('button', { name: 'Details of “Street Lamps and the Night Sky”' }).click()
  await dialog.getByRole('button', { name: 'Date: as read from the paper' }).click()
  await expect
    .poll(() => dialog.getByLabel('Date', { exact: true }).inputValue())
    .toBe('2019-11-04')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
})

test('a paper is replaced by another file and stays the same paper', async () => {
  const before = (await documents()).find(({ title }) => title === 'Tide Tables')
  const page = await open('/documents')
  await page.getByRole('button', { name: 'Details of “Tide Tables”' }).click()
  const file = {
    name: 'other.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from('# Tide Tables, Corrected\n\nThe tide turned at one.'),
  }
  await page.getByLabel('Replace with another file').setInputFiles(file)
  await page.getByRole('link', { name: 'Tide Tables, Corrected', exact: true }).waitFor()
  const after = (await documents()).find(({ title }) => title === 'Tide Tables, Corrected')
  expect(after?.id).toBe(before?.id)
})

test('on a phone the papers are cards; one is deleted after a question that names it', async () => {
  const page = await open('/documents', phone)
  expect(await page.getByRole('table').count()).toBe(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await page.getByLabel('Select “Tide Tables, Corrected”').tap()
  await selected(page).getByRole('button', { name: 'Delete' }).tap()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Tide Tables, Corrected').waitFor()
  expect(await findObstacles(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Delete' }).tap()
  await page.getByRole('link', { name: /^Tide Tables/ }).waitFor({ state: 'detached' })
  expect(await documents()).toHaveLength(3)
})

test('a paper of a folder that is taken out can be brought back', async () => {
  const page = await room.open('/documents', { locale: 'en-GB' })
  await page.getByLabel('Select “Street Lamps and the Night Sky”').check()
  await selected(page).getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await page.getByText('Taken out, with the file still in its folder: 1').click()
  await page.getByRole('button', { name: 'Bring “Street Lamps and the Night Sky” back' }).click()
  await page.getByRole('link', { name: 'Street Lamps and the Night Sky', exact: true }).waitFor()
})
