/**
 * The papers' dated statements in time, by mouse, keyboard and touch.
 */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { markedText } from '../../support/asking.ts'
import { findObstacles } from '../../support/axe.ts'
import { lookAround } from '../../support/look-around.ts'
import { readingRoom } from '../../support/reading-room.ts'

const canal = `# 北沢の用水の歩み

用水は1951年に掘り始められた。水門は1958年6月に据えられた。

2019年には泥さらいが三度行われた。2019年10月12日、台風で水門が壊れた。壊れた水門は2020年3月に直された。

2021年には井戸が二つ掘られた。
`
const bridge = `# The Bridges of Hollin

The old bridge was closed in May 2019. In 2020 the council chose a new design.

The new bridge was opened on 4 July 2021. Its floodgate was tested in 2021 as well.
`

const room = readingRoom({ 'canal.md': canal, 'bridge.md': bridge })
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const points = (page: Page) => page.locator('[data-point]')
const dated = (page: Page) => page.locator('[data-dated] blockquote')

async function read(query = '', locale = 'en-GB', options = {}): Promise<Page> {
  const page = await room.open(`/compare?view=timeline${query}`, { locale, ...options })
  await page.locator('[data-dated]').first().waitFor()
  return page
}

test('every paper has a lane of its own, years without a date are folded, and each point says when', async () => {
  const page = await read()
  const lanes = page.getByRole('list', { name: 'Papers' })
  for (const title of ['北沢の用水の歩み', 'The Bridges of Hollin']) {
    await lanes.getByRole('heading', { name: title }).waitFor()
  }
  expect(await page.getByRole('list', { name: 'Years' }).textContent()).toContain(
    '1959 to 2018: nothing dated',
  )
  await lanes.getByRole('link', { name: /^12 October 2019 2019年10月12日/ }).waitFor()
  await lanes.getByRole('link', { name: /^May 2019 The old bridge/ }).waitFor()
  expect(await findObstacles(page)).toEqual([])
})

test('a point shows its quote, and a press opens its source at the mark', async () => {
  const page = await read('', 'ja-JP')
  const point = page.getByRole('link', { name: /^2020年3月/ })
  await point.hover()
  const card = page.getByRole('dialog')
  expect(await card.locator('blockquote').textContent()).toBe('壊れた水門は2020年3月に直された。')
  await point.click()
  await page.locator('mark').first().waitFor()
  expect(await markedText(page)).toBe('壊れた水門は2020年3月に直された。')
})

test('by the keyboard: one stop for the picture, arrows between points, Enter opens, Escape closes the card', async () => {
  const page = await read()
  const first = points(page).first()
  await first.focus()
  expect(await page.locator('[data-point][tabindex="0"]').count()).toBe(1)
  const before = await first.getAttribute('data-point')
  await page.keyboard.press('ArrowRight')
  await page.getByRole('dialog').waitFor()
  const reached = page.locator('[data-point]:focus')
  expect(await reached.getAttribute('data-point')).not.toBe(before)
  await page.keyboard.press('ArrowDown')
  expect(await reached.getAttribute('aria-label')).toMatch(/bridge|council|floodgate/)
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  await page.keyboard.press('Enter')
  await page.locator('mark').first().waitFor()
})

test('is narrowed to what speaks of something, by an address that can be kept', async () => {
  const page = await read()
  const all = await points(page).count()
  await page.getByRole('searchbox', { name: 'Only what speaks of' }).fill('水門')
  await page.keyboard.press('Enter')
  await expect.poll(() => points(page).count()).toBeLessThan(all)
  for (const quote of await dated(page).allTextContents()) expect(quote).toContain('水門')
  expect(new URL(page.url()).searchParams.get('about')).toBe('水門')
  await page.reload()
  await page.locator('[data-dated]').first().waitFor()
  expect(await points(page).count()).toBeLessThan(all)
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect.poll(() => points(page).count()).toBe(all)
  await page.goBack()
  await expect.poll(() => points(page).count()).toBeLessThan(all)
  await page.getByRole('button', { name: 'Comparison' }).click()
  await expect.poll(() => points(page).count()).toBe(0)
})

test('on a phone it is a list by year, in the order of time, and a mark opens the source', async () => {
  const page = await read('', 'ja-JP', phone)
  expect(await points(page).count()).toBe(0)
  const years = await page.getByRole('heading', { level: 2 }).allTextContents()
  const said = years.map((year) => Number(year.slice(0, 4)))
  expect(said).toEqual(said.toSorted((one, other) => one - other))
  expect(await page.locator('[data-dated] u').first().textContent()).toBe('1951年')
  await page.locator('[data-dated] [data-citation]').first().tap()
  await page.getByRole('dialog').getByRole('button', { name: '原文で開く' }).tap()
  await page.locator('mark').first().waitFor()
})

test('of many statements those of the fullest year are read, and a year is picked for others', async () => {
  const page = await room.open('/compare?view=timeline', { locale: 'en-GB' })
  await page.route('**/api/timeline?*', async (route) => {
    const answer = await (await route.fetch()).json()
    const more = Array.from({ length: 4 }, () => answer.points).flat()
    const points = more.toSorted((one, other) => one.from.localeCompare(other.from))
    await route.fulfill({ json: { points, found: 300 } })
  })
  await page.reload()
  await page.getByText('300 were found').waitFor()
  const list = (year: string) => page.getByRole('region', { name: new RegExp(`^${year}:`) })
  await list('2021').waitFor()
  expect(await list('1951').count()).toBe(0)
  await page.getByRole('button', { name: /^1951/ }).click()
  await list('1951').waitFor()
  expect(await list('2021').count()).toBe(0)
  expect(await findObstacles(page)).toEqual([])
})

test('where nothing of the kind is dated, it says so', async () => {
  const page = await room.open('/compare?view=timeline&about=tungsten', { locale: 'en-GB' })
  await page.getByText('No dated sentence of these papers speaks of “tungsten”.').waitFor()
})

test('nothing stands in the way of it, in any light, width or language', async () => {
  expect(await lookAround(await read('', 'ja-JP'))).toEqual([])
})
