/**
 * Papers side by side under the same questions, by mouse, keyboard and touch.
 */
import type { Page, Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { findObstacles } from '../../support/axe.ts'
import { lookAround } from '../../support/look-around.ts'
import { papers } from '../../support/papers.ts'
import { readingRoom } from '../../support/reading-room.ts'

const doubts = `# 水番をやめた村の覚え書き

村田 誠
2022年5月2日

## 一　水番を置かない理由

南沢の村では、水番の仕事を続けることに反対である。水番の仕事は一軒に負担が偏るため、やめるべきである。

## 二　そのあとの用水

用水路の水門は、いまは電動で開け閉めしている。
`

const room = readingRoom({ ...papers, 'doubts.md': doubts })

const guard = '水番の仕事をどう考えているか'
const lamps = 'Compare the positions of the papers on street lamps.'
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

type Options = Parameters<typeof room.open>[1]

function addressOf(...topics: string[]): string {
  return `/compare?${new URLSearchParams(topics.map((topic) => ['topic', topic]))}`
}

async function read(path: string, locale = 'ja-JP', options: Options = {}): Promise<Page> {
  return room.open(path, { locale, ...options })
}

/** Until every question has come to its end. */
async function settle(page: Page): Promise<void> {
  await page.locator('[data-position], [data-not-addressed]').first().waitFor()
  const pending = page.locator('[data-progress], [data-cell-state]')
  await expect.poll(() => pending.count(), { timeout: 10_000 }).toBe(0)
}

const row = (page: Page, paper: string) => page.getByRole('row', { name: paper })
const field = (page: Page) =>
  page.getByRole('textbox', { name: /見比べる問い|A question to compare/ })
const topicsOf = (page: Page) => new URL(page.url()).searchParams.getAll('topic')
const heads = (page: Page) => page.locator('thead th:not(:first-child) > span').allTextContents()

async function ask(page: Page, topic: string): Promise<void> {
  await field(page).fill(topic)
  await page.keyboard.press('Enter')
}

/** Holds what the page asks of the server, until the test lets it through. */
async function hold(page: Page): Promise<{ release(): Promise<void> }> {
  const held: Route[] = []
  let isOpen = false
  await page.route('**/api/compare', async (route) => {
    if (isOpen) await route.continue()
    else held.push(route)
  })
  return {
    async release() {
      isOpen = true
      for (const route of held.splice(0)) await route.continue()
    },
  }
}

test('a question is put to each paper, its cells fill, and the address keeps it', async () => {
  const page = await read('/compare')
  await page.getByRole('heading', { level: 1, name: '資料を見比べる' }).waitFor()
  expect(await findObstacles(page)).toEqual([])
  const held = await hold(page)
  await ask(page, guard)
  await page.locator('[data-cell-state=waiting]').first().waitFor()
  expect(await page.locator('[data-cell-state]').count()).toBe(4)
  await held.release()
  await settle(page)

  expect(topicsOf(page)).toEqual([guard])
  const kept = row(page, '棚田の用水路')
  expect(await kept.locator('blockquote').first().textContent()).toContain('水番')
  expect(await kept.locator('blockquote [lang=ja]').count()).toBeGreaterThan(0)
  const against = row(page, '水番をやめた村')
  expect(await against.locator('[data-stance]').first().textContent()).toBe('反対')
  // The words that it was told by stand beside it, and are underlined in the quotes.
  const line = (await against.locator('p:has([data-stance])').first().textContent()) ?? ''
  const cues = [...line.matchAll(/「(.+?)」/g)].map(([, cue]) => cue)
  expect(cues.length).toBeGreaterThan(0)
  const underlined = (await against.locator('u.cue').allTextContents()).join(' ')
  for (const cue of cues) expect(underlined).toContain(cue)
  await page.getByText('4点中 2点が言及').waitFor()
  // Those who listen are told each paper once it is done.
  await expect
    .poll(() => page.locator('main > [role=status]').allTextContents())
    .toContainEqual(expect.stringMatching(/（\d \/ 4）/))

  await page.reload()
  await settle(page)
  expect(await heads(page)).toEqual([guard])
  expect(await lookAround(page)).toEqual([])
})

test('where a paper does not address it, how that is known is said, and the nearest is a click away', async () => {
  const page = await read(addressOf(guard))
  await settle(page)
  const silent = row(page, 'Street Lamps')
  await silent.getByText('言及なし').waitFor()
  await silent.getByText(/全\d+文を調べました。/).waitFor()
  expect(await silent.locator('blockquote').count()).toBe(0)
  const nearest = silent.getByRole('button', { name: /最も近い/ })
  expect(await nearest.getAttribute('aria-expanded')).toBe('false')
  await nearest.click()
  expect(await silent.locator('blockquote').count()).toBeGreaterThan(0)
  await silent.locator('[data-citation]').first().click()
  await page.locator('mark').first().waitFor()
  expect((await page.locator('mark').allTextContents()).join('')).not.toBe('')
})

test('a citation shows its card and opens the source beside at its words; Back closes it', async () => {
  const page = await read(addressOf(guard))
  await settle(page)
  const quote = row(page, '棚田の用水路').locator('blockquote').first()
  const mark = quote.locator('[data-citation]')
  await mark.hover()
  const card = page.getByRole('dialog')
  await card.getByRole('button', { name: '出典つきでコピー' }).waitFor()
  const said = await card.locator('blockquote').textContent()
  await mark.click()
  const source = page.getByRole('complementary', { name: '原文' })
  await source.locator('mark').first().waitFor()
  expect((await source.locator('mark').allTextContents()).join('')).toBe(said)
  expect(await mark.getAttribute('aria-current')).toBe('true')
  // What stands above every page stays in sight, whatever is rolled below it.
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0)
  expect(await findObstacles(page)).toEqual([])
  await page.goBack()
  await source.waitFor({ state: 'detached' })
  expect(topicsOf(page)).toEqual([guard])
  expect(await quote.count()).toBe(1)
})

test('questions are added, moved, asked anew and removed, and Back undoes it', async () => {
  const page = await read(addressOf(guard), 'en-GB')
  await settle(page)
  await ask(page, lamps)
  await settle(page)
  await row(page, 'Street Lamps').locator('blockquote', { hasText: 'lamps' }).first().waitFor()
  expect(topicsOf(page)).toEqual([guard, lamps])

  await page.getByRole('button', { name: 'Move left' }).click()
  expect(await heads(page)).toEqual([lamps, guard])
  const tools = page.getByRole('toolbar', { name: lamps })
  const asked = page.waitForRequest('**/api/compare')
  await tools.getByRole('button', { name: 'Compare anew' }).click()
  expect((await asked).postDataJSON()).toMatchObject({ topic: lamps })
  await settle(page)
  await tools.getByRole('button', { name: 'Remove' }).click()
  expect(await heads(page)).toEqual([guard])
  expect(topicsOf(page)).toEqual([guard])
  await page.goBack()
  expect(await heads(page)).toEqual([lamps, guard])
  await page.goBack()
  expect(await heads(page)).toEqual([guard, lamps])
  // What was known is not asked again.
  expect(await page.locator('[data-cell-state]').count()).toBe(0)
})

test('papers are chosen; the address names them, and those that it has no more are told', async () => {
  const page = await read(addressOf(guard), 'en-GB')
  await settle(page)
  await page.getByRole('button', { name: 'All 4 papers' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: /Street Lamps/ }).uncheck()
  expect(await findObstacles(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: '3 of 4 papers' }).waitFor()
  expect(await page.locator('tbody tr').count()).toBe(3)
  const address = new URL(page.url())
  const documents = address.searchParams.get('documents')?.split(',') ?? []
  expect(documents).toHaveLength(3)

  address.searchParams.set('documents', [...documents.slice(0, 2), 'gone'].join())
  await page.goto(address.href)
  await settle(page)
  expect(await page.locator('tbody tr').count()).toBe(2)
  await page.getByText('One paper of this address is not in the library any more.').waitFor()
})

test('a question is stopped on its way, and searched when the reader says so', async () => {
  const page = await read('/compare')
  const held = await hold(page)
  await ask(page, guard)
  await page.getByRole('button', { name: '止める' }).click()
  expect(await page.locator('[data-cell-state=stopped]').count()).toBe(4)
  await held.release()
  await page.getByRole('button', { name: /^調べる: .*用水路/ }).click()
  await settle(page)
  expect(await page.locator('[data-position]').count()).toBeGreaterThan(1)
})

test('what fails says so in its cells and above them, and is tried again', async () => {
  const page = await read('/compare')
  await page.route('**/api/compare', (route) =>
    route.fulfill({
      status: 200,
      contentType: 'application/x-ndjson',
      body: `${JSON.stringify({ begun: { topic: guard, language: 'ja', documents: 4 } })}\n${JSON.stringify({ error: { code: 'index-corrupt', message: 'x' } })}\n`,
    }),
  )
  await ask(page, guard)
  await page.getByRole('alert').getByText('索引が壊れています').waitFor()
  expect(await page.locator('[data-cell-state=failed]').count()).toBe(4)
  expect(await findObstacles(page)).toEqual([])
  await page.unroute('**/api/compare')
  await page.getByRole('button', { name: /^もう一度: .*用水路/ }).click()
  await settle(page)
  expect(await page.locator('main').getByRole('alert').count()).toBe(0)
})

test('the keyboard alone asks, goes between citations, opens one and comes back', async () => {
  const page = await read('/compare', 'en-GB')
  await field(page).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type(guard)
  await page.keyboard.press('Enter')
  await settle(page)
  const marks = page.locator('tbody [data-citation]')
  await marks.first().focus()
  await page.keyboard.press('ArrowRight')
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-citation'))
  expect(await focused()).toBe(await marks.nth(1).getAttribute('data-citation'))
  const before = await page.evaluate(() => document.activeElement?.closest('tr')?.dataset.row)
  await page.keyboard.press('ArrowDown')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.dataset.row))
    .not.toBe(before)
  const number = await focused()
  await page.keyboard.press('Enter')
  await page.locator('mark').first().waitFor()
  await page.keyboard.press('Escape')
  await page.locator('mark').first().waitFor({ state: 'detached' })
  await expect.poll(focused).toBe(number)
})

test('on a phone one question stands at a time, its papers below each other, a source over them', async () => {
  const page = await read(addressOf(guard, lamps), 'ja-JP', phone)
  await settle(page)
  expect(await page.getByRole('table').count()).toBe(0)
  await page.getByRole('heading', { level: 2, name: guard }).waitFor()
  await page.getByRole('navigation', { name: '問い' }).getByRole('button', { name: lamps }).tap()
  await page.getByRole('heading', { level: 2, name: lamps }).waitFor()
  await page.locator('li blockquote', { hasText: 'lamps' }).first().waitFor()
  expect(await findObstacles(page)).toEqual([])
  const mark = page.locator('li [data-citation]').first()
  await mark.tap()
  await page.getByRole('dialog').getByRole('button', { name: '原文で開く' }).tap()
  const source = page.getByRole('complementary', { name: '原文' })
  await source.locator('mark').first().waitFor()
  await source.getByRole('button', { name: '閉じる' }).tap()
  await page.locator('li blockquote', { hasText: 'lamps' }).first().waitFor()
})

test('a conversation leads to a comparison where its question asks for one, and shows it there', async () => {
  const page = await read('/')
  await page.getByRole('textbox', { name: '質問' }).fill('水番の仕事について各資料はどう違いますか')
  await page.keyboard.press('Enter')
  const offer = page.locator('[data-compare-offer=asked]')
  await offer.getByRole('button', { name: '資料ごとの立場をここに示す' }).click()
  const here = page.getByRole('region', { name: '資料ごとの立場' })
  await here.locator('[data-position]').nth(1).waitFor()
  await here.getByText('言及なし').waitFor()
  expect(await here.locator('[data-citation]').first().textContent()).toBe('a')
  expect(await findObstacles(page)).toEqual([])
  await offer.getByRole('link', { name: '対照表で開く' }).click()
  await settle(page)
  expect(await page.locator('[data-position]').count()).toBeGreaterThan(1)
})

test('a printed comparison holds its cells and nothing to press', async () => {
  const page = await read(addressOf(guard))
  await settle(page)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('table').isVisible()).toBe(true)
  expect(await page.locator('main button:visible').count()).toBe(0)
  expect(await field(page).isVisible()).toBe(false)
})
