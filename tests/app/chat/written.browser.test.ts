import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { markedText, put } from '../../support/asking.ts'
import { findObstacles } from '../../support/axe.ts'
import { lookAround } from '../../support/look-around.ts'
import { modelRoom } from '../../support/model-room.ts'
import { type ModelReply, type ModelRequest, statements } from '../../support/model-server.ts'
import { papers } from '../../support/papers.ts'

const { room, model } = modelRoom(papers)

const lamps = 'How many street lamps did the town replace?'
const stars = 'And how many more stars were counted?'
/** The same question, as it stands alone. */
const standalone = 'How many more stars did the volunteers of Marrow count?'

/** The ids of the shown sentences that have `words` in them. */
const idsOf = ({ evidence }: ModelRequest, words: string): string[] =>
  evidence.flatMap(({ id, text }) => (text.includes(words) ? [id] : []))

const replaced = 'Marrow replaced 640 street lamps with shielded lamps in the spring of 2018.'
const counted = 'Volunteers counted the stars from the school yard on twelve clear nights.'

/** What an honest model writes of the lamps, in words of its own. */
const ofLamps = (request: ModelRequest) =>
  statements(
    { text: replaced, ids: idsOf(request, '640') },
    { text: 'Street lamps', kind: 'heading' },
    { text: counted, ids: idsOf(request, 'twelve') },
  )

/** What the model says where it is shown papers, and where it is asked for a text alone. */
const write = (say: (request: ModelRequest) => ModelReply, text = standalone) => {
  model().script = (request) =>
    request.evidence.length === 0 ? JSON.stringify({ text }) : say(request)
}

beforeEach(() => write(ofLamps))

const read = (path = '/', locale = 'en-GB') =>
  room.open(path, { locale, permissions: ['clipboard-read', 'clipboard-write'] })

/** Asks, and waits until the answer has ended. */
async function ask(page: Page, question: string): Promise<void> {
  const before = await page.locator('article').count()
  await page.getByRole('textbox').fill(question)
  // It can be asked once the answer before is kept.
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  await page
    .locator('article')
    .nth(before)
    .getByText(/Written by|chosen without/)
    .waitFor()
}

const written = (page: Page) => page.locator('[data-support]')
const numbers = (page: Page) => page.locator('article [data-citation]').allTextContents()
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

describe('a written answer', () => {
  test('is prose with numbered marks that open the paper at the quote, and says who wrote it', async () => {
    const page = await read()
    await ask(page, lamps)
    expect(await written(page).allTextContents()).toEqual([
      expect.stringContaining(replaced),
      expect.stringContaining(counted),
    ])
    await page.getByRole('heading', { level: 3, name: 'Street lamps' }).waitFor()
    await page.getByText('Written by scripted from the quoted sentences').waitFor()
    expect(await numbers(page)).toEqual(['1', '2'])
    await page.locator('[data-citation="1"]').click()
    await page.locator('mark').first().waitFor()
    expect(await markedText(page)).toContain('640 street lamps')
  })

  test('comes statement by statement, and stopping keeps what was checked, also after a reload', async () => {
    write((request) => ({
      text: `${ofLamps(request).slice(0, -2)},{"text":"Half a stat`,
      end: 'hang',
    }))
    const page = await read()
    await put(page, lamps)
    await written(page).nth(1).waitFor()
    expect(await page.locator('[role=log]').textContent()).not.toContain('Half')
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('Stopped before the answer was complete.').waitFor()
    const before = await written(page).allTextContents()
    await expect.poll(() => model().connections()).toBe(0)
    await page.reload()
    await written(page).nth(1).waitFor()
    expect(await written(page).allTextContents()).toEqual(before)
    await page.getByText('Stopped before the answer was complete.').waitFor()
    await page.getByRole('button', { name: 'Ask again' }).waitFor()
  })

  test('is copied statement by statement, with what it rests on', async () => {
    const page = await read()
    await ask(page, lamps)
    await page.locator('[data-citation="1"]').hover()
    await page.getByRole('button', { name: 'Copy the statement with its sources' }).click()
    const work = '“Street Lamps and the Night Sky,” 2019'
    await expect.poll(() => copied(page)).toBe(`${replaced} (${work})`)
  })

  test('shows why a statement is doubtful, beside its quote, to the pointer and the keyboard', async () => {
    write((request) =>
      statements({
        text: `${replaced.slice(0, -1)}, “which pleased everyone in town”.`,
        ids: idsOf(request, '640'),
      }),
    )
    const page = await read()
    await ask(page, lamps)
    const mark = page.locator('[data-doubt]')
    await mark.hover()
    const card = page.getByRole('dialog')
    await card.waitFor()
    expect(await card.locator('li').count()).toBeGreaterThan(0)
    expect(await card.locator('blockquote').textContent()).toContain('640 street lamps')
    await page.mouse.move(5, 500)
    await card.waitFor({ state: 'detached' })
    await page.keyboard.press('Shift')
    await mark.focus()
    await card.waitFor()
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await card.waitFor()
    expect(await lookAround(page)).toEqual([])
    expect(await mark.getAttribute('aria-label')).toMatch(/^裏づけが弱い. \S/)
  })

  test('tells how many statements were withheld', async () => {
    write((request) =>
      statements(
        { text: replaced, ids: idsOf(request, '640') },
        { text: 'The mayor of Marrow resigned over the lamps in 2020.', ids: ['zz99'] },
      ),
    )
    const page = await read()
    await ask(page, lamps)
    await page.getByText('1 statement was withheld, for no quote bears it out.').waitFor()
    expect(await page.locator('article').textContent()).not.toContain('mayor')
  })

  test('loads nothing and runs nothing that a model writes into it', async () => {
    const evil = 'http://stranger.invalid'
    write((request) =>
      statements({
        text: `${replaced} ![p](${evil}/a.png) <img src="${evil}/b.png" onerror="window.hurt = 1"> [here](javascript:hurt=1) <script>window.hurt = 1</script>`,
        ids: idsOf(request, '640'),
      }),
    )
    const page = await read()
    await ask(page, lamps)
    const log = page.locator('[role=log]')
    expect(await log.locator('img, script, iframe, a:not([data-citation])').count()).toBe(0)
    expect(await page.evaluate(() => Reflect.get(window, 'hurt'))).toBeUndefined()
  })

  test('gives way to sentences of the papers where the model fails, and says so in the reader’s words', async () => {
    model().script = () => ({ status: 401, body: '{"error":{"message":"bad key sk-secret"}}' })
    const page = await read('/', 'ja-JP')
    await put(page, '水番の報酬は何で支払われましたか')
    await page.getByText('APIキーが認められませんでした').waitFor()
    await page.getByText('代わりに資料の文を示します。').waitFor()
    expect(await page.locator('article blockquote').first().textContent()).toContain('米で支払われ')
    expect(await page.locator('body').textContent()).not.toContain('sk-secret')
  })
})

describe('who writes', () => {
  test('is chosen at the question, kept for the next visit, and says what leaves the machine', async () => {
    const page = await read()
    const choice = page.getByRole('combobox', { name: 'Answers by' })
    await page.getByText('Nothing leaves this machine.').waitFor()
    await choice.selectOption('extractive')
    await ask(page, lamps)
    await page.getByText('chosen without a language model').waitFor()
    await page.reload()
    await expect.poll(() => choice.inputValue()).toBe('extractive')
  })

  test('can be another for the same question, whose citations keep their numbers', async () => {
    const page = await read()
    await ask(page, lamps)
    await page.getByRole('button', { name: 'Answer anew' }).click()
    await page.getByRole('button', { name: 'Excerpts of the papers' }).click()
    await page.getByText('chosen without a language model').waitFor()
    const lamp = page.locator('article blockquote', { hasText: '640 street lamps' })
    expect(await lamp.locator('[data-citation]').textContent()).toBe('1')
    expect(await page.locator('article').count()).toBe(1)
  })
})

describe('a question', () => {
  test('can be edited in its place; what came after it goes, but not without asking', async () => {
    const page = await read()
    await ask(page, lamps)
    await ask(page, stars)
    await page.getByRole('button', { name: 'Edit the question' }).first().click()
    const field = page.getByRole('textbox', { name: 'Edit the question' })
    expect(await field.inputValue()).toBe(lamps)
    await field.fill('Which lamps did the town of Marrow replace?')
    await page.keyboard.press('Enter')
    const asked = page.getByRole('dialog', { name: 'The question after it goes' })
    await asked.getByRole('button', { name: 'Cancel' }).click()
    expect(await page.locator('article').count()).toBe(2)
    await page.getByRole('button', { name: 'Edit the question' }).first().click()
    await field.fill('Which lamps did the town of Marrow replace?')
    await page.keyboard.press('Enter')
    await asked.getByRole('button', { name: 'Ask' }).click()
    await page.getByRole('heading', { level: 2, name: 'Which lamps' }).waitFor()
    await expect.poll(() => page.locator('article').count()).toBe(1)
    await page.getByText('Written by scripted').waitFor()
  })

  test('and its answer stand again after a reload, with their numbers', async () => {
    const page = await read()
    await ask(page, lamps)
    await ask(page, stars)
    await page.getByText(`Understood as: ${standalone}`).waitFor()
    const before = [await numbers(page), await written(page).allTextContents()]
    expect(new URL(page.url()).searchParams.get('conversation')).toMatch(/^[0-9a-f]{24}$/)
    await page.reload()
    await page.locator('article').nth(1).locator('[data-citation]').first().waitFor()
    expect([await numbers(page), await written(page).allTextContents()]).toEqual(before)
    await page.locator('[data-citation="2"]').first().click()
    await page.locator('mark').first().waitFor()
  })
})

test('a quote in another language than the question can be translated, as a machine’s work', async () => {
  const translation = '二〇一八年の春に、町は街灯を640基取り替えた。'
  write(
    (request) => statements({ text: '町は街灯を640基取り替えた。', ids: idsOf(request, '640') }),
    translation,
  )
  const page = await read('/', 'ja-JP')
  await put(page, 'Marrow の町は street lamps をいくつ replaced しましたか')
  await page.locator('[data-citation]').first().hover()
  const card = page.getByRole('dialog')
  const quote = await card.locator('blockquote').textContent()
  await card.getByRole('button', { name: '日本語に訳す' }).click()
  await card.getByText('scriptedによる機械翻訳です。').waitFor()
  await card.getByText(translation).waitFor()
  expect(await card.locator('blockquote').textContent()).toBe(quote)
  expect(await findObstacles(page)).toEqual([])
})
