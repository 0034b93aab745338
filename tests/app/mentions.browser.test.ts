/**
 * Every mention of a term beside the conversation, by mouse, keyboard and touch.
 */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { put } from '../support/asking.ts'
import { findObstacles } from '../support/axe.ts'
import { papers } from '../support/papers.ts'
import { readingRoom } from '../support/reading-room.ts'

const sentence = '水番の道具を数えた。'
const long = `# 道具帳

静かで開かれた谷（FOV）は、三つの村が決めた。FOVの道具は次のとおりである。

${Array.from({ length: 260 }, (_, at) => `${at + 1}番目の蔵で、${sentence}`).join('\n\n')}
`

const room = readingRoom({ ...papers, 'tools.md': long })

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

async function read(path: string, locale: 'ja-JP' | 'en-GB', options = {}): Promise<Page> {
  return room.open(path, { locale, ...options })
}

const lines = (page: Page) => page.locator('[data-mention]')
/** What is marked where a paper lies over the mentions. */
const marks = (page: Page) => page.locator('mark:visible')
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

test('an answer offers its terms with their counts; one opens every mention, and a mention its place', async () => {
  const page = await read('/', 'ja-JP')
  await put(page, '水番の報酬は何で支払われましたか')
  const term = page.getByRole('button', { name: /^水番\s*\d+/ })
  await term.click()
  await lines(page).first().waitFor()
  expect(new URL(page.url()).searchParams.get('mentions')).toBe('水番')
  await page.getByText('資料2点に264例').waitFor()
  expect(await page.locator('[data-mention] mark').first().textContent()).toBe('水番')
  expect(await findObstacles(page)).toEqual([])

  await lines(page).nth(1).click()
  await marks(page).first().waitFor()
  expect((await marks(page).allTextContents()).join('')).toBe('水番')
  await page.getByRole('button', { name: '「水番」の用例に戻る' }).click()
  await lines(page).first().waitFor()
  await page.keyboard.press('Escape')
  await lines(page).first().waitFor({ state: 'detached' })
  await expect.poll(() => focused(page)).toContain('水番')
  expect(new URL(page.url()).searchParams.get('mentions')).toBeNull()
})

test('an address opens the mentions; Back from a paper comes to the same place among thousands', async () => {
  const page = await read(`/?mentions=${encodeURIComponent('道具')}`, 'en-GB')
  await lines(page).first().waitFor()
  for (let rounds = 0; (await lines(page).count()) < 250; rounds += 1) {
    expect(rounds).toBeLessThan(10)
    await lines(page).last().scrollIntoViewIfNeeded()
    await page.waitForTimeout(200)
  }
  const line = lines(page).nth(239)
  await line.scrollIntoViewIfNeeded()
  const before = await line.boundingBox()
  await line.click()
  await line.waitFor({ state: 'hidden' })
  await marks(page).first().waitFor()
  await page.goBack()
  await line.waitFor()
  await expect
    .poll(async () => Math.abs(((await line.boundingBox())?.y ?? 0) - (before?.y ?? 0)))
    .toBeLessThan(4)
  await expect.poll(() => focused(page)).toContain('238番目の蔵')
})

test('the keyboard alone looks for a term, goes between its mentions, opens one and comes back', async () => {
  const page = await read('/', 'en-GB')
  await page.getByRole('button', { name: 'Mentions' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('searchbox', { name: 'A word or a name' }).waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('type')))
    .toBe('search')
  await page.keyboard.type('lamp')
  await page.keyboard.press('Enter')
  await page.getByText(/^4 mentions in 1 paper/).waitFor()
  await lines(page).first().focus()
  await page.keyboard.press('ArrowDown')
  expect(
    await lines(page)
      .nth(1)
      .evaluate((line) => line === document.activeElement),
  ).toBe(true)
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.getByRole('complementary', { name: 'Source' }).waitFor()
  await marks(page).first().waitFor()
  await page.keyboard.press('Escape')
  await expect
    .poll(() =>
      lines(page)
        .last()
        .evaluate((line) => line === document.activeElement),
    )
    .toBe(true)
})

test('each form can be left out, and one paper shown alone', async () => {
  const page = await read('/?mentions=FOV', 'ja-JP')
  await page.getByText('資料1点に3例').waitFor()
  const form = page.locator('[aria-pressed]', { hasText: '静かで開かれた谷' })
  await form.click()
  await page.getByText('資料1点に2例').waitFor()
  expect(await form.getAttribute('aria-pressed')).toBe('false')
  await form.click()
  await page.getByText('資料1点に3例').waitFor()

  await page.getByRole('searchbox').fill('水番')
  await page.keyboard.press('Enter')
  await page.getByText('資料2点に264例').waitFor()
  await page.getByRole('combobox', { name: '資料' }).selectOption({ index: 1 })
  await page.getByText(/^資料1点に\d+例/).waitFor()
  expect(await page.locator('section ol').count()).toBe(1)
})

test('a term in no paper is said, with what may help', async () => {
  const page = await read('/?mentions=tungsten', 'en-GB')
  await page.getByText('stands in none of your papers').waitFor()
  expect(await lines(page).count()).toBe(0)
  expect(await findObstacles(page)).toEqual([])
})

test('all mentions are copied with their references, also those not shown yet', async () => {
  const page = await read(`/?mentions=${encodeURIComponent('水番')}`, 'ja-JP', {
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await page.getByRole('button', { name: 'すべてコピー（CSV）' }).click()
  await page.getByRole('button', { name: 'コピーしました' }).waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.trimEnd().split(/\r?\n/)).toHaveLength(265)
  expect(copied).toContain('「棚田の用水路と水番の記録」')
})

test('on a phone the mentions are a sheet of their own, and a touch opens a place and comes back', async () => {
  const page = await read(`/?mentions=${encodeURIComponent('水番')}`, 'ja-JP', phone)
  await lines(page).first().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await lines(page).nth(2).tap()
  await lines(page).nth(2).waitFor({ state: 'hidden' })
  await marks(page).first().waitFor()
  await page.goBack()
  await lines(page).nth(2).waitFor()
  await page.getByRole('button', { name: '閉じる' }).tap()
  await page.getByRole('textbox', { name: '質問' }).waitFor()
})
