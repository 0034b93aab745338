import type { Browser, Page } from 'playwright-core'
import type { Jpeg } from './picture-pdf.ts'

/** A page of A4 as it is photographed at about 300 dots per inch; sizes in CSS pixels of 1/96 inch. */
const sheet = { width: 794, height: 1123 }
const scale = 3.125

/** Where a text stands on a sheet, in points from its top left corner. */
type Place = { x: number; y: number; width: number; height: number }

export type Photograph = Jpeg & { png: Uint8Array; places: Place[] }

/**
 * Prints HTML onto a sheet and photographs it, as scanners do. `places` are those of the elements of the
 * class `sought`.
 */
export async function photograph(browser: Browser, html: string): Promise<Photograph> {
  const page = await browser.newPage({ viewport: sheet, deviceScaleFactor: scale })
  try {
    await page.setContent(html)
    const bytes = await page.screenshot({ type: 'jpeg', quality: 90 })
    const png = await page.screenshot({ type: 'png' })
    const size = {
      width: Math.round(sheet.width * scale),
      height: Math.round(sheet.height * scale),
    }
    return { bytes, png, ...size, places: await placesIn(page) }
  } finally {
    await page.close()
  }
}

async function placesIn(page: Page): Promise<Place[]> {
  const boxes = await Promise.all(
    (await page.locator('.sought').all()).map((one) => one.boundingBox()),
  )
  return boxes.flatMap((box) => {
    if (box === null) return []
    const points = (pixels: number) => (pixels * 72) / 96
    return [
      { x: points(box.x), y: points(box.y), width: points(box.width), height: points(box.height) },
    ]
  })
}

/** A sheet of Japanese text, upright or lying. */
export function sheetHtml(body: string, { vertical = false } = {}): string {
  const mode = vertical ? 'writing-mode: vertical-rl; height: 1000px;' : ''
  return `<body style="margin: 60px; font: 20px/2 'Noto Serif CJK JP'; ${mode}">${body}</body>`
}
