import type { Page } from 'playwright-core'
import { findObstacles } from './axe.ts'

const narrow = { width: 390, height: 844 }
const wide = { width: 1440, height: 900 }

/** Everything in the way, in each light, at each width and in each language. */
export async function lookAround(page: Page): Promise<string[]> {
  const found: string[] = []
  const looks = [
    { colorScheme: 'light', size: wide, turn: false },
    { colorScheme: 'dark', size: narrow, turn: false },
    { colorScheme: 'dark', size: wide, turn: true },
    { colorScheme: 'light', size: narrow, turn: false },
  ] as const
  for (const { colorScheme, size, turn } of looks) {
    // By its shortest way, so that neither focus nor pointer leaves what is open.
    if (turn) await page.locator('header button[lang]').evaluate((one: HTMLElement) => one.click())
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(size)
    found.push(...(await findObstacles(page)))
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (sideways > 0) found.push(`the page is ${sideways} px wider than ${size.width} px`)
  }
  return found
}
