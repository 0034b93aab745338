import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { startBrowser, type Visit, visit } from './browser.ts'
import { serve, type TestServer } from './server.ts'

/** A served library and a browser, for the tests of one file. */
export type ReadingRoom = {
  readonly url: string
  readonly browser: Browser
  /** Errors and warnings in the console of the page that was opened last. */
  readonly complaints: string[]
  /** Opens a page of the library. It is closed after the test, which fails if the page complained or asked a stranger. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>
}

/**
 * Opens the room before a file's tests, and closes it after them. `settings` are environment
 * variables, asked for once the tests begin.
 */
export function readingRoom(
  papers: Readonly<Record<string, string | Uint8Array>>,
  settings: () => Promise<Record<string, string>> = async () => ({}),
): ReadingRoom {
  let opened: { server: TestServer; browser: Browser } | null = null
  let reader: Visit | null = null

  beforeAll(async () => {
    opened = { browser: await startBrowser(), server: await serve(papers, await settings()) }
  })
  afterAll(async () => {
    await opened?.browser.close()
    await opened?.server.close()
  })
  afterEach(async () => {
    if (reader === null) return
    const { strangers, complaints, close } = reader
    reader = null
    await close()
    expect(strangers, 'addresses outside the server').toEqual([])
    expect(complaints, 'errors in the console').toEqual([])
  })

  const room = () => {
    if (opened === null) throw new Error('The room opens with the first test.')
    return opened
  }
  return {
    get url() {
      return room().server.url
    },
    get browser() {
      return room().browser
    },
    get complaints() {
      return reader?.complaints ?? []
    },
    async open(path, options = {}) {
      reader = await visit(room().browser, room().server.url + path, options)
      return reader.page
    },
  }
}
