import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { documentsResponseSchema } from '#lib/contract.ts'
import { quoteWithReference } from '#lib/export/reference.ts'
import { ask, firstCitation, markedText, put, streamOf } from '../../support/asking.ts'
import { papers } from '../../support/papers.ts'
import { readingRoom } from '../../support/reading-room.ts'

const room = readingRoom(papers)

beforeAll(async () => {
  await nameAuthor('canal.md', '山田 春子')
  await nameAuthor('lamps.md', 'Clara Whitfield')
})

/** Says who wrote a paper, as a reader does in the library. */
async function nameAuthor(source: string, author: string): Promise<void> {
  const { documents } = documentsResponseSchema.parse(
    await (await fetch(`${room.url}/api/documents`)).json(),
  )
  const id = documents.find((one) => one.source === source)?.id
  const edited = await fetch(`${room.url}/api/documents/${id}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ authors: [author] }),
  })
  expect(edited.status).toBe(200)
}

/** Takes complaints for what the test itself brought about; any other still fails it. */
function forgive(cause: string): void {
  const others = room.complaints.filter((one) => !one.includes(cause))
  room.complaints.splice(0, room.complaints.length, ...others)
}

type Device = 'mouse' | 'phone'

async function read(
  locale: 'ja-JP' | 'en-GB',
  device: Device = 'mouse',
  path = '/',
): Promise<Page> {
  const isPhone = device === 'phone'
  return room.open(path, {
    locale,
    hasTouch: isPhone,
    viewport: isPhone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
}

const wages = '水番の報酬は何で支払われましたか'
const lamps = 'How many street lamps did the town replace?'

const mark = (page: Page) => page.locator('[data-citation="1"]')
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

async function boxOf(one: Locator) {
  const box = await one.boundingBox()
  if (box === null) throw new Error('It is not shown.')
  return { ...box, right: box.x + box.width, bottom: box.y + box.height }
}

describe('the card of a citation', () => {
  test('comes with the pointer, beside its mark, and stays while the pointer is on it', async () => {
    const page = await read('en-GB')
    await ask(page, lamps)
    await mark(page).hover()
    const card = page.getByRole('dialog')
    await card.waitFor()
    const [at, shown] = [await boxOf(mark(page)), await boxOf(card)]
    expect(shown.y >= at.bottom || shown.bottom <= at.y).toBe(true)
    await card.getByRole('button', { name: 'Copy the quote' }).hover()
    await page.waitForTimeout(500)
    expect(await card.isVisible()).toBe(true)
    await page.mouse.move(5, 500)
    await card.waitFor({ state: 'detached' })
  })

  test('names the paper, its author and its date, and shows the quote between its neighbours', async () => {
    const page = await read('en-GB')
    const stream = streamOf(page)
    await ask(page, lamps)
    const cited = await firstCitation(stream)
    await mark(page).hover()
    const said = await page.getByRole('dialog').textContent()
    for (const part of ['Street Lamps and the Night Sky', 'Clara Whitfield', '4 November 2019']) {
      expect(said).toContain(part)
    }
    expect(said).toContain(`${cited.quote}${cited.after}`)
    expect(await page.locator('[role=dialog] blockquote').textContent()).toBe(cited.quote)
  })

  test('copies the quote to the letter, and with its reference in either style', async () => {
    const page = await read('ja-JP')
    const stream = streamOf(page)
    await ask(page, wages)
    const { quote, before } = await firstCitation(stream)
    const cited = {
      ...{ quote, title: '棚田の用水路と水番の記録', authors: ['山田 春子'] },
      ...{ publisher: null, date: '2021-03-20', page: null, pageLabel: null },
    }
    await mark(page).hover()
    const card = page.getByRole('dialog')
    expect(await card.textContent()).toContain(`${before}${quote}`)
    await card.getByRole('button', { name: '引用をコピー' }).click()
    await card.getByText('コピーしました').waitFor()
    expect(await copied(page)).toBe(quote)
    await card.getByRole('button', { name: '出典つきでコピー' }).click()
    await expect.poll(() => copied(page)).toBe(quoteWithReference(cited, 'ja'))
    await card.getByRole('button', { name: '英語の書式で' }).click()
    await expect.poll(() => copied(page)).toBe(quoteWithReference(cited, 'en'))
  })

  test('by the keyboard: comes with the focus, lets go into it, opens the source, closes by Escape', async () => {
    const page = await read('en-GB')
    await ask(page, lamps)
    await page.getByRole('button', { name: 'Export this answer' }).focus()
    await page.keyboard.press('Tab')
    const card = page.getByRole('dialog')
    await card.waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    expect(await mark(page).evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await page.locator('mark').first().waitFor()
  })

  test('by touch: a tap shows it, a tap elsewhere closes it, its button opens the source', async () => {
    const page = await read('ja-JP', 'phone')
    const stream = streamOf(page)
    await ask(page, wages)
    const card = page.getByRole('dialog')
    await mark(page).tap()
    await card.waitFor()
    const [at, shown] = [await boxOf(mark(page)), await boxOf(card)]
    expect(shown.y >= at.bottom || shown.bottom <= at.y).toBe(true)
    expect(shown.x >= 0 && shown.right <= 390).toBe(true)
    await page.locator('article h2').tap()
    await card.waitFor({ state: 'detached' })
    await mark(page).tap()
    await card.getByRole('button', { name: '原文で開く' }).tap()
    await page.locator('mark').first().waitFor()
    expect(await markedText(page)).toBe((await firstCitation(stream)).quote)
  })

  test('by touch: a second tap on the mark opens the source', async () => {
    const page = await read('en-GB', 'phone')
    await ask(page, lamps)
    await mark(page).tap()
    await page.getByRole('dialog').waitFor()
    await mark(page).tap()
    await page.locator('mark').first().waitFor()
  })
})

describe('an answer', () => {
  test('is read out statement by statement, what is missing before all else', async () => {
    const page = await read('en-GB')
    await ask(page, `${lamps.slice(0, -1)} in 1897?`)
    const session = await page.context().newCDPSession(page)
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    const log = nodes.find(({ role }) => role?.value === 'log')
    const live = log?.properties?.find(({ name }) => name === 'live')
    expect(live?.value.value).toBe('polite')
    expect(log?.name?.value).toBe('Answer')
    const quotes = await page.locator('[role=log] blockquote').count()
    expect(quotes).toBeGreaterThan(0)
    expect(await page.locator('[role=log] p').first().textContent()).toContain('1897')
  })

  test('underlines the words by which it was found, and changes no quote by it', async () => {
    const page = await read('ja-JP')
    const stream = streamOf(page)
    await ask(page, wages)
    const quote = page.locator('article blockquote').first()
    expect(await quote.locator('u').allTextContents()).toEqual(
      expect.arrayContaining(['水番', '報酬']),
    )
    const selected = await quote.evaluate((element) => {
      getSelection()?.selectAllChildren(element.querySelector('[lang]') ?? element)
      return getSelection()?.toString()
    })
    expect(selected?.trim()).toBe((await firstCitation(stream)).quote)
  })

  test('names the works that it cites, to be copied as a list', async () => {
    const page = await read('en-GB')
    await ask(page, lamps)
    const work = 'Clara Whitfield, “Street Lamps and the Night Sky,” 2019.'
    await page.getByText(work).waitFor()
    await page.getByRole('button', { name: 'Copy the list' }).click()
    await page.getByText('Copied').waitFor()
    expect(await copied(page)).toContain(work)
  })

  test('says what is being done while it is done, and nothing of stopping', async () => {
    const page = await read('en-GB')
    await page.getByRole('checkbox').first().waitFor()
    await page.evaluate(() => {
      const said: string[] = []
      Object.assign(window, { said })
      const listen = () => {
        for (const one of document.querySelectorAll('[role=status]'))
          said.push(one.textContent ?? '')
      }
      new MutationObserver(listen).observe(document.body, { childList: true, subtree: true })
    })
    await ask(page, lamps)
    const said = await page.evaluate(() => Reflect.get(window, 'said'))
    expect(said).toContainEqual(expect.stringMatching(/^Searching 3 papers, \d+ passages…$/))
    expect(said).not.toContainEqual(expect.stringContaining('Stopped'))
  })

  test('can be stopped while it is on its way, and asked for again', async () => {
    const page = await read('en-GB')
    await ask(page, lamps)
    const session = await page.context().newCDPSession(page)
    const slowly = { offline: false, latency: 4000, downloadThroughput: -1, uploadThroughput: -1 }
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', slowly)
    await put(page, 'What did residents fear?')
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('Stopped before the answer was complete.').waitFor()
    await session.send('Network.emulateNetworkConditions', { ...slowly, latency: 0 })
    await page.getByRole('button', { name: 'Ask again' }).click()
    await page.locator('article').nth(1).locator('[data-citation]').first().waitFor()
  })

  test('stays where it is when the papers cannot be listed, and the page says so', async () => {
    const page = await read('en-GB')
    let lost = () => {}
    const losing = new Promise<void>((resolve) => {
      lost = resolve
    })
    await page.route('**/api/health', async (route) => {
      await losing
      await route.abort('internetdisconnected')
    })
    await page.reload()
    await ask(page, lamps)
    lost()
    await page.getByRole('status').getByText('The server does not answer.').waitFor()
    expect(await page.locator('article [data-citation]').count()).toBeGreaterThan(0)
    await page.unroute('**/api/health')
    await page.getByRole('checkbox').first().waitFor()
    expect(await page.locator('article [data-citation]').count()).toBeGreaterThan(0)
    forgive('ERR_INTERNET_DISCONNECTED')
  })

  test('that could not come says why, and comes when it is asked for again', async () => {
    const page = await read('en-GB')
    await ask(page, lamps)
    await page.context().setOffline(true)
    await put(page, 'What did residents fear?')
    await page.locator('article [role=alert]').waitFor()
    await page.context().setOffline(false)
    await page.locator('article').getByRole('button', { name: 'Try again' }).click()
    await page.locator('article').nth(1).locator('[data-citation]').first().waitFor()
    forgive('ERR_INTERNET_DISCONNECTED')
  })
})

test('where the papers have no answer, the page says so and shows what comes nearest', async () => {
  const page = await read('en-GB')
  await put(page, 'What is the melting point of tungsten in kelvin?')
  await page.locator('[role=log] p', { hasText: 'do not answer this question' }).waitFor()
  await page.getByText('What may help').waitFor()
  expect(await page.locator('article blockquote').count()).toBeGreaterThan(0)
  expect(await page.locator('article blockquote').count()).toBeLessThanOrEqual(3)
  await mark(page).click()
  await page.locator('mark').first().waitFor()
})

test.each(['mouse', 'phone'] as const)(
  'the passages found show their ranks in both ways of searching (%s)',
  async (device) => {
    const page = await read('en-GB', device)
    await ask(page, lamps)
    await page.locator('article summary').click()
    const first = page.locator('article details li').first()
    expect(await first.textContent()).toMatch(/Used.*meaning (\d+|–)words (\d+|–)$/)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(device === 'phone' ? 390 : 1440)
    await first.getByRole('button').click()
    await page.locator('mark').first().waitFor()
  },
)

test('a question that another page began stands in the field, not yet asked', async () => {
  const page = await read('ja-JP', 'mouse', `/?ask=${encodeURIComponent(wages)}`)
  await expect.poll(() => page.getByRole('textbox').inputValue()).toBe(wages)
  expect(new URL(page.url()).search).toBe('')
  expect(await page.locator('article').count()).toBe(0)
})
