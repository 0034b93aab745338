import type { Page } from 'playwright-core'

/** A citation as the page reads it. */
export type Cited = {
  documentId: string
  start: number
  end: number
  quote: string
  before: string
  after: string
}

/** Writes a question, and asks it by the keyboard as soon as it may be: once the answer before it has ended. */
export async function put(page: Page, question: string): Promise<void> {
  await page.getByRole('textbox').fill(question)
  await page.locator('form:has(#shortcuts) [type=submit]:enabled').waitFor()
  await page.keyboard.press('Enter')
}

/** Puts a question, and waits for the first citation of its answer. */
export async function ask(page: Page, question: string): Promise<void> {
  const before = await page.locator('article').count()
  await put(page, question)
  await page.locator('article').nth(before).locator('[data-citation]').first().waitFor()
}

/** The stream that the next answer is read from, whole. */
export async function streamOf(page: Page): Promise<string> {
  const response = await page.waitForResponse((one) => one.url().endsWith('/api/chat'))
  return (await response.body()).toString('utf8')
}

/** What the first citation of an answer says, by its stream. */
export async function firstCitation(stream: Promise<string>): Promise<Cited> {
  const parts = (await stream)
    .split('\n')
    .filter((line) => line.startsWith('data: {'))
    .map((line) => JSON.parse(line.slice('data: '.length)))
  return parts.find(({ type }) => type === 'data-statement').data.citations[0]
}

/** The text that stands marked on the page. */
export async function markedText(page: Page): Promise<string> {
  return (await page.locator('mark').allTextContents()).join('')
}
