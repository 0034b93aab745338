import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { ask, type Cited, firstCitation, markedText, streamOf } from '../support/asking.ts'
import { papers } from '../support/papers.ts'
import { readingRoom } from '../support/reading-room.ts'

const room = readingRoom(papers)

async function read(path: string, locale: 'ja-JP' | 'en-GB', narrow = false): Promise<Page> {
  const viewport = narrow ? { width: 390, height: 844 } : { width: 1440, height: 900 }
  return room.open(path, { locale, viewport })
}

const textUnder = async ({ documentId, start, end }: Cited): Promise<string> => {
  const response = await fetch(`${room.url}/api/documents/${documentId}/text`)
  return (await response.json()).text.slice(start, end)
}

const languages = [
  { locale: 'ja-JP', question: '水番の報酬は何で支払われましたか', says: '米で支払われ' },
  { locale: 'en-GB', question: 'How many street lamps did the town replace?', says: '640' },
] as const

describe.each(languages)('asked in $locale', ({ locale, question, says }) => {
  test('an answer quotes the papers, and a click marks exactly the quoted sentence', async () => {
    const page = await read('/', locale)
    const stream = streamOf(page)
    await ask(page, question)
    expect(await page.locator('article blockquote').first().textContent()).toContain(says)

    const cited = await firstCitation(stream)
    await page.locator('[data-citation="1"]').click()
    await page.locator('mark').first().waitFor()
    expect(await markedText(page)).toBe(cited.quote)
    expect(await textUnder(cited)).toBe(cited.quote)
    await expect.poll(() => page.locator('mark').first().isVisible()).toBe(true)
  })

  test('the answer comes as a stream: first what was found, then statement by statement', async () => {
    const page = await read('/', locale)
    const stream = streamOf(page)
    await ask(page, question)
    const types = [...(await stream).matchAll(/"type":"(data-\w+)"/g)].map(([, type]) => type)
    expect(types[0]).toBe('data-search')
    expect(types.indexOf('data-statement')).toBeGreaterThan(0)
    expect(types.filter((type) => type !== 'data-kept').at(-1)).toBe('data-answer')
  })

  test('the keyboard alone asks, goes from citation to citation, opens and closes', async () => {
    const page = await read('/', locale)
    await page.locator('input[type=checkbox]').first().waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type(question)
    await page.keyboard.press('Enter')
    await page.locator('article [data-citation]').first().waitFor()
    await page.locator('summary').waitFor()

    await page.locator('[data-citation="1"]').focus()
    const count = await page.locator('[data-citation]').count()
    await page.keyboard.press('ArrowRight')
    const second = page.locator(`[data-citation="${Math.min(count, 2)}"]`)
    expect(await second.evaluate((mark) => mark === document.activeElement)).toBe(true)
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await page.locator('mark').first().waitFor()
    await page.keyboard.press('Escape')
    await page.locator('mark').first().waitFor({ state: 'detached' })
    const first = page.locator('[data-citation="1"]')
    await expect.poll(() => first.evaluate((mark) => mark === document.activeElement)).toBe(true)
  })
})

test('a question of nothing cannot be sent', async () => {
  const page = await read('/', 'ja-JP')
  await page.getByRole('textbox').fill('   ')
  expect(await page.getByRole('button', { name: '尋ねる' }).isDisabled()).toBe(true)
  await page.keyboard.press('Enter')
  expect(await page.locator('article').count()).toBe(0)
})

test('only ticked papers are asked, and none ticked is said', async () => {
  const page = await read('/', 'en-GB')
  await page.getByRole('button', { name: 'None' }).click()
  await page.getByText('Tick at least one paper to ask.').first().waitFor()
  await page.getByLabel('Ask “Street Lamps and the Night Sky”').check()
  const sent = page.waitForRequest((request) => request.url().endsWith('/api/chat'))
  await ask(page, languages[1].question)
  expect((await sent).postDataJSON().documents).toHaveLength(1)
  const titles = await page.locator('article h3').allTextContents()
  expect(titles.join()).not.toContain('棚田')
})

test('the address of a quote opens the paper at it, and keeps the mark when it is loaded again', async () => {
  const page = await read('/', 'ja-JP')
  const stream = streamOf(page)
  await ask(page, languages[0].question)
  const cited = await firstCitation(stream)
  const address = await page.locator('[data-citation="1"]').getAttribute('href')
  await page.goto(room.url + address)
  await page.locator('mark').first().waitFor()
  await page.reload()
  await page.locator('mark').first().waitFor()
  expect(await markedText(page)).toBe(cited.quote)
})

test('a place outside the paper is said and marks nothing', async () => {
  const list = await (await fetch(`${room.url}/api/documents`)).json()
  const page = await read(`/documents/${list.documents[0].id}?start=5&end=9999999`, 'en-GB')
  await page.getByText('outside this paper').waitFor()
  expect(await page.locator('mark').count()).toBe(0)
})

test.each([true, false])(
  'Back closes the source and keeps the conversation, Forward opens it again (phone: %s)',
  async (phone) => {
    const page = await read('/', 'en-GB', phone)
    await ask(page, languages[1].question)
    const first = page.locator('[data-citation="1"]')
    const mark = page.locator('mark').first()
    await first.click()
    await mark.waitFor()
    await page.evaluate(() => history.back())
    await mark.waitFor({ state: 'detached' })
    expect(await first.isVisible()).toBe(true)
    await page.evaluate(() => history.forward())
    await mark.waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await mark.waitFor({ state: 'detached' })
    expect(await first.isVisible()).toBe(true)
  },
)

test('on a phone one pane is shown at a time, and nothing is lost on the way', async () => {
  const page = await read('/', 'ja-JP', true)
  await ask(page, languages[0].question)
  await page.locator('[data-citation="1"]').click()
  await page.locator('mark').first().waitFor()
  expect(await page.getByRole('textbox').isVisible()).toBe(false)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
  await page.getByRole('button', { name: '閉じる' }).click()
  expect(await page.locator('[data-citation="1"]').isVisible()).toBe(true)
  expect(await page.getByRole('textbox').isVisible()).toBe(true)
})
