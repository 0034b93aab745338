import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { startBrowser } from '../support/browser.ts'
import { papers } from '../support/papers.ts'
import { serve, type TestServer } from '../support/server.ts'
import { serveEmptyPage } from './empty-page.ts'
import { type Comparison, compare, inTurn, sideOf } from './measure.ts'

/** How many times each page is loaded. */
const rounds = 9

/**
 * The first page against an empty one of the same Next: the scripts that it loads before anything is
 * done on it, compressed, and how long it takes until its largest part is painted.
 */
export async function benchPage(): Promise<Comparison[]> {
  // The first page is built first: its build clears the folder that the empty one is built in.
  await using tenkyo = withDisposal(await serve(papers))
  await using empty = await serveEmptyPage()
  const browser = await startBrowser()
  try {
    const weights = {
      measured: await scriptWeight(browser, tenkyo.url),
      against: await scriptWeight(browser, empty.url),
    }
    const times = await inTurn(
      rounds,
      () => largestPaint(browser, tenkyo.url),
      () => largestPaint(browser, empty.url),
    )
    const input = 'Chromium, nothing kept from one load to the next'
    return [
      compare('median', {
        name: 'page: scripts',
        unit: 'kB',
        goal: 1.3,
        measured: sideOf('the first page, compressed', [weights.measured]),
        against: sideOf('an empty page of Next', [weights.against]),
        runs: 1,
        input,
      }),
      compare('median', {
        name: 'page: paint',
        goal: 1.5,
        measured: sideOf('largest paint of the first page', times.measured),
        against: sideOf('of an empty page of Next', times.against),
        runs: rounds,
        input,
      }),
    ]
  } finally {
    await browser.close()
  }
}

function withDisposal(server: TestServer): TestServer & AsyncDisposable {
  return { ...server, [Symbol.asyncDispose]: server.close }
}

/** How long after the last paint a page counts as standing. */
const standingMs = 1500

async function loaded<Value>(
  browser: Browser,
  look: (page: Page) => Promise<Value>,
): Promise<Value> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  try {
    const page = await context.newPage()
    return await look(page)
  } finally {
    await context.close()
  }
}

/** All scripts that a page loads by itself, compressed one by one, in kilobytes. */
async function scriptWeight(browser: Browser, url: string): Promise<number> {
  return loaded(browser, async (page) => {
    const scripts: Promise<Buffer>[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body())
    })
    await page.goto(url, { waitUntil: 'load' })
    await page.waitForTimeout(standingMs)
    const bodies = await Promise.all(scripts)
    return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000
  })
}

/** When a page's largest part was painted, in milliseconds after the page was asked for. */
async function largestPaint(browser: Browser, url: string): Promise<number> {
  return loaded(browser, async (page) => {
    await page.goto(url, { waitUntil: 'load' })
    await page.waitForTimeout(standingMs)
    return page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)
          }).observe({ type: 'largest-contentful-paint', buffered: true })
        }),
    )
  })
}
