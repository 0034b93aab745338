import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { streamText } from 'ai'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readConfig } from '#lib/config.ts'
import { TenkyoError } from '#lib/errors.ts'
import type { Limits } from '#lib/models/language-model/limits.ts'
import { openLanguageModel } from '#lib/models/language-model.ts'
import { type ModelReply, startModelServer } from '../support/model-server.ts'

/** Where a server's time has to run out; elsewhere it must not, however busy this machine is. */
const short = { firstTokenMs: 300, idleMs: 300 }

/** Asks for text; gives what came, and the code of what went wrong. */
async function ask(
  url: string,
  {
    limits = {},
    provider = 'openai-compatible',
  }: { limits?: Partial<Limits>; provider?: string } = {},
): Promise<{ text: string; code: string | null }> {
  const config = readConfig({ TENKYO_MODEL: `${provider}:tiny`, TENKYO_MODEL_URL: url })
  const model = await openLanguageModel(config, `${provider}:tiny`, {
    limits,
  })
  const told: { text: string; code: string | null } = { text: '', code: null }
  const { textStream } = streamText({
    ...{ model, prompt: 'Say something.' },
    onError: ({ error }) => {
      told.code = error instanceof TenkyoError ? error.code : String(error)
    },
  })
  for await (const piece of textStream) told.text += piece
  return told
}

/** A server that writes what it likes to whoever connects, HTTP or not; and who is connected. */
async function startRaw(
  write: (socket: Socket) => void,
): Promise<{ url: string; sockets: Set<Socket> }> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    // Whoever is written to may leave at any time.
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    socket.once('data', () => write(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, sockets }
}

/** Writes the same again and again, as fast as it is read. */
function flood(socket: Socket, bytes: Buffer): void {
  const more = () => {
    while (!socket.destroyed && socket.write(bytes));
  }
  socket.on('drain', more)
  more()
}

const sse = 'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n'
const chunk = (content: string) =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason: null }] })}\n\n`

describe('a server that means ill is left in time, with its connection', () => {
  test.each<[string, (socket: Socket) => void, RegExp]>([
    ['speaks no HTTP', (socket) => socket.end('SSH-2.0-OpenSSH_9.9\r\n'), /model-failed/],
    [
      'floods headers',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\n')
        flood(socket, Buffer.from('x-more: 1\r\n'.repeat(500)))
      },
      /model-failed/,
    ],
    [
      'drips its headers',
      (socket) => {
        const timer = setInterval(() => socket.write('x'), 50)
        socket.on('close', () => clearInterval(timer))
        socket.write('HTTP/1.1 200 OK\r\nx-slow: ')
      },
      /model-timeout/,
    ],
    [
      'says "wait" without end',
      (socket) => {
        const timer = setInterval(() => socket.write('HTTP/1.1 102 Processing\r\n\r\n'), 20)
        socket.on('close', () => clearInterval(timer))
      },
      /model-timeout/,
    ],
    [
      'changes the protocol',
      (socket) =>
        socket.write(
          'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n',
        ),
      /model-failed/,
    ],
    [
      'sends a packed bomb',
      (socket) => {
        const bomb = gzipSync(Buffer.alloc(50_000_000, 'data: {}\n\n'))
        socket.end(Buffer.concat([Buffer.from(`${sse}content-encoding: gzip\r\n\r\n`), bomb]))
      },
      /model-failed/,
    ],
    [
      'sends an endless line',
      (socket) => {
        socket.write(`${sse}\r\n`)
        flood(socket, Buffer.alloc(65_536, 'x'))
      },
      /model-(cut-off|failed)/,
    ],
    [
      'sends endless comments',
      (socket) => {
        socket.write(`${sse}\r\n`)
        flood(socket, Buffer.from(': still here\n\n'.repeat(1000)))
      },
      /model-(cut-off|timeout)/,
    ],
    [
      'drips comments',
      (socket) => {
        const timer = setInterval(() => socket.write(': still here\n\n'), 50)
        socket.on('close', () => clearInterval(timer))
        socket.write(`${sse}\r\n`)
      },
      /model-timeout/,
    ],
    [
      'promises more than it sends',
      (socket) => {
        socket.end(`${sse}content-length: 100000\r\n\r\n${chunk('The sea')}`)
      },
      /model-cut-off/,
    ],
  ])('that %s', async (_, write, code) => {
    const { url, sockets } = await startRaw(write)
    const limits = String(code).includes('timeout') ? short : {}
    expect((await ask(url, { limits })).code).toMatch(code)
    await expect.poll(() => sockets.size).toBe(0)
  })

  test('one that never lets anybody in', async () => {
    const { url } = await startRaw(() => undefined)
    const config = readConfig({
      TENKYO_MODEL: 'openai-compatible:tiny',
      TENKYO_MODEL_URL: url.replace('http:', 'https:'),
    })
    const limits = { connectMs: 100 }
    const model = await openLanguageModel(config, 'openai-compatible:tiny', { limits })
    await expect(model.doStream({ prompt: [] })).rejects.toMatchObject({
      code: 'model-unreachable',
    })
  })

  test.each(['http://127.0.0.1:9/v1', 'http://nowhere.invalid/v1'])(
    'one that is not there: %s',
    async (url) => {
      expect(await ask(url)).toEqual({ text: '', code: 'model-unreachable' })
    },
  )
})

describe.each(['openai-compatible', 'ollama'])('an answer by way of %s', (provider) => {
  function* endless(piece: string): Generator<string> {
    for (;;) yield piece
  }

  async function askAbout(reply: ModelReply, limits: Partial<Limits> = {}) {
    await using server = await startModelServer(() => reply)
    const url = provider === 'ollama' ? server.url : `${server.url}/v1`
    const told = await ask(url, { provider, limits })
    await expect.poll(() => server.connections()).toBe(0)
    return told
  }

  test('without end is cut off at its longest', async () => {
    const { text, code } = await askAbout({ text: endless('sea ') })
    expect(code).toBe('model-cut-off')
    expect(text.length).toBeLessThanOrEqual(20_000)
  })

  test('in one huge piece is not taken', async () => {
    const { text, code } = await askAbout({ text: ['sea '.repeat(5_000_000)] })
    expect(code).toBe('model-cut-off')
    expect(text).toBe('')
  })

  test('of nothing but empty pieces is not waited for', async () => {
    const { code } = await askAbout({ text: endless('') }, short)
    expect(code).toMatch(/model-(timeout|cut-off)/)
  })

  test('that drips for ever ends with the time for the whole', async () => {
    const { code } = await askAbout(
      { text: endless('s') },
      { totalMs: 300, longestText: 1e9, longestBody: 1e9 },
    )
    expect(code).toBe('model-timeout')
  })

  test('with bytes that are no UTF-8 stays readable', async () => {
    const good =
      provider === 'ollama'
        ? '{"message":{"content":"sea ?"}}\n{"done":true}\n'
        : `${chunk('sea ?')}data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\n`
    const bytes = Buffer.from(good)
    bytes[bytes.indexOf('?')] = 0xff
    expect(await askAbout({ status: 200, body: bytes })).toEqual({ text: 'sea \ufffd', code: null })
  })
})
