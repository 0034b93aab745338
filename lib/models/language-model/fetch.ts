/**
 * The one way to a model's server: no redirect is followed (the papers and the key would go
 * elsewhere), nothing packed is unpacked, a response is read no further than the limit, and a
 * connection lives no longer than its call.
 */
import { type IncomingMessage, request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { TenkyoError } from '#lib/errors.ts'
import { failure, failureOfStatus, type Named } from './failures.ts'
import type { Limits } from './limits.ts'

/**
 * A `fetch` for the SDK's providers, which post JSON. Of a response's headers only the content type
 * is kept; what comes with another status than 200 is never read.
 */
export function fetchWithin(
  limits: Pick<Limits, 'connectMs' | 'longestBody'>,
  named: Named,
): typeof fetch {
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input)
    const response = await send(url, init, limits.connectMs, named)
    const status = response.statusCode ?? 0
    if (status !== 200) {
      response.destroy()
      throw failureOfStatus(status, named)
    }
    if ((response.headers['content-encoding'] ?? 'identity') !== 'identity') {
      response.destroy()
      throw failure('packed', named)
    }
    const type = response.headers['content-type'] ?? 'application/octet-stream'
    return new Response(bodyOf(response, init, limits, named), {
      headers: { 'content-type': type },
    })
  }
}

function send(
  url: URL,
  init: RequestInit,
  connectMs: number,
  named: Named,
): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const isSecure = url.protocol === 'https:'
  const request = (isSecure ? requestSecure : requestPlain)(url, {
    method: init.method ?? 'GET',
    headers: {
      ...Object.fromEntries(new Headers(init.headers)),
      'accept-encoding': 'identity',
    },
    agent: false,
    ...(init.signal ? { signal: init.signal } : {}),
  })
  let isConnected = false
  const timer = setTimeout(() => request.destroy(failure('unreachable', named)), connectMs)
  request.on('socket', (socket) => {
    socket.once(isSecure ? 'secureConnect' : 'connect', () => {
      isConnected = true
      clearTimeout(timer)
    })
  })
  request.on('close', () => clearTimeout(timer))
  request.on('response', resolve)
  request.on('upgrade', (_, socket) => {
    socket.destroy()
    reject(failure('garbage', named))
  })
  request.on('error', (error) => {
    if (init.signal?.aborted) reject(init.signal.reason)
    else if (error instanceof TenkyoError) reject(error)
    else if (!isConnected) reject(failure('unreachable', named))
    else reject(failure(isUnreadable(error) ? 'garbage' : 'closed', named))
  })
  request.end(typeof init.body === 'string' ? init.body : undefined)
  return promise
}

/** What Node's parser says of what isn't HTTP. */
const isUnreadable = (error: Error) =>
  'code' in error && typeof error.code === 'string' && error.code.startsWith('HPE_')

function bodyOf(
  response: IncomingMessage,
  init: RequestInit,
  { longestBody }: Pick<Limits, 'longestBody'>,
  named: Named,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks: AsyncIterator<Buffer<ArrayBuffer>> = response[Symbol.asyncIterator]()
  let length = 0
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        try {
          const { value, done } = await chunks.next()
          if (done === true) return controller.close()
          length += value.byteLength
          if (length > longestBody) throw failure('endless', named)
          controller.enqueue(new Uint8Array(value))
        } catch (error) {
          response.destroy()
          const isOurs = error instanceof TenkyoError
          const broken = isOurs ? error : failure('broken', named)
          controller.error(init.signal?.aborted ? init.signal.reason : broken)
        }
      },
      cancel() {
        response.destroy()
      },
    },
    { highWaterMark: 0 },
  )
}
