/**
 * Loaded into the server before Next, it sends each page in two parts: what is seen, and a moment
 * later its scripts. Next has no setting for that, and a server of our own around it would have to
 * listen, end and fail in all the ways that `next start` does.
 */
import { subscribe } from 'node:diagnostics_channel'
import { globSync, readFileSync } from 'node:fs'
import { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { allowSheets, partPage } from './part-page.ts'

const build = join(import.meta.dirname, '..', '..', '.next')
const policyHeader = 'Content-Security-Policy'

/** How long the first part is alone: what a cold browser takes to lay it out. */
const aloneMs = 100

subscribe('http.server.request.start', (message) => {
  const { request, response } = exchangeOf(message)
  if (!(request instanceof IncomingMessage && response instanceof ServerResponse)) return
  if (request.method !== 'GET' || request.url?.startsWith('/api/') === true) return
  if (request.headers.accept?.includes('text/html') !== true) return
  // A page is small, and has to be read here.
  request.headers['accept-encoding'] = 'identity'
  holdPage(response)
})

function exchangeOf(message: unknown): { request?: unknown; response?: unknown } {
  return typeof message === 'object' && message !== null ? message : {}
}

/** Keeps what is written of a page until it is whole, and then sends it part by part. */
function holdPage(response: ServerResponse): void {
  const { writeHead, write, end, flushHeaders } = response
  const held: Buffer[] = []
  const isPage = () =>
    String(response.getHeader('content-type')).startsWith('text/html') &&
    !response.hasHeader('content-length')

  response.writeHead = (...head: unknown[]) => {
    const policy = response.getHeader(policyHeader)
    if (isPage() && typeof policy === 'string') {
      response.setHeader(policyHeader, allowSheets(policy, readSheets().values()))
    }
    Reflect.apply(writeHead, response, head)
    return response
  }

  response.flushHeaders = () => {
    if (!isPage()) Reflect.apply(flushHeaders, response, [])
  }

  response.write = (chunk: unknown, ...more: unknown[]) => {
    if (!isPage()) return Boolean(Reflect.apply(write, response, [chunk, ...more]))
    held.push(bytesOf(chunk))
    tell(more)
    return true
  }

  response.end = (chunk?: unknown, ...more: unknown[]) => {
    if (!isPage()) {
      Reflect.apply(end, response, [chunk, ...more])
      return response
    }
    held.push(bytesOf(chunk))
    const page = Buffer.concat(held).toString('utf8')
    const finish = (rest: string) =>
      Reflect.apply(end, response, [rest, () => tell([chunk, ...more])])
    const parts = partPage(page, readSheets())
    if (parts === null) finish(page)
    else {
      Reflect.apply(write, response, [parts.seen])
      setTimeout(() => finish(parts.after), aloneMs)
    }
    return response
  }
}

let read: ReadonlyMap<string, string> | null = null

/** The build's style sheets by their addresses. */
function readSheets(): ReadonlyMap<string, string> {
  read ??= new Map(
    globSync('static/**/*.css', { cwd: build })
      .map((file) => [`/_next/${file}`, readFileSync(join(build, file), 'utf8')] as const)
      .filter(([, text]) => !/<\/style/i.test(text)),
  )
  return read
}

function bytesOf(chunk: unknown): Buffer {
  if (typeof chunk === 'string') return Buffer.from(chunk)
  return chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.alloc(0)
}

/** Calls back whoever waits for what was written. */
function tell(parts: readonly unknown[]): void {
  for (const part of parts) if (typeof part === 'function') part()
}
