import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const executablePath = '/usr/bin/chromium'

/**
 * Starts Chromium.
 * @throws where it isn't there, naming the package that brings it.
 */
export async function startBrowser(): Promise<Browser> {
  if (!existsSync(executablePath)) {
    throw new Error(
      `The browser tests need Chromium at ${executablePath}. Install the Debian package "chromium": apt-get install chromium fonts-noto-cjk`,
    )
  }
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
}

/** A page, and what a reader should never meet on it. */
export type Visit = {
  page: Page
  /** Addresses outside the server that the page asked for. */
  strangers: string[]
  /** Errors and warnings in the page's console, and exceptions. */
  complaints: string[]
  close(): Promise<void>
}

/** Opens `url` as a reader would, in a browser session of its own. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const { origin } = new URL(url)
  const strangers: string[] = []
  const complaints: string[] = []
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) strangers.push(request.url())
  })
  page.on('console', (entry) => {
    if (entry.type() === 'error' || entry.type() === 'warning') complaints.push(entry.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(url)
  return { page, strangers, complaints, close: () => context.close() }
}
