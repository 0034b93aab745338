/**
 * A language model's server that says what a script tells it to, over HTTP as OpenAI's, Ollama's,
 * Anthropic's and Google's do: honest, hostile or broken.
 */
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as readText } from 'node:stream/consumers'
import { type Asked, readAsked } from './model-asked.ts'
import { type End, wholeOf, wireOf } from './model-wire.ts'

export type ModelRequest = Asked & {
  path: string
  headers: IncomingHttpHeaders
  /** What was sent, as it was sent. */
  body: unknown
  /** The lines `[ID] sentence` of the prompt, in its order. */
  evidence: { id: string; text: string }[]
}

/** What the model does with one request. */
export type ModelReply =
  /** Writes this, ends as it should. */
  | string
  | {
      /** What it writes; one that never ends is an endless stream. */
      text: string | Iterable<string>
      /** Sent so much at a time; `byte` splits characters too. Default: 12 characters. */
      by?: 'byte' | number
      /** `cut` breaks the connection, `hang` keeps it open, `missing` ends without a last word. */
      end?: End | 'cut' | 'hang' | 'missing'
    }
  /** Answers with a status and whatever body; `hang`: the body never ends. */
  | {
      status: number
      body?: string | Uint8Array
      headers?: Record<string, string>
      hang?: boolean
    }
  /** Takes the request and never answers. */
  | 'silence'
  /** Closes the connection without an answer. */
  | 'close'

export type ModelScript = (request: ModelRequest) => ModelReply | Promise<ModelReply>

export type ModelServer = AsyncDisposable & {
  /** Its address; OpenAI's style is spoken under `/v1`. */
  url: string
  requests: ModelRequest[]
  /** What it says from now on. */
  script: ModelScript
  /** How many connections are open now. */
  connections(): Promise<number>
}

/** Starts a model server on this machine. */
export async function startModelServer(script: ModelScript, port = 0): Promise<ModelServer> {
  const requests: ModelRequest[] = []
  const server = createServer(async (incoming, outgoing) => {
    // A caller who leaves is no failure of the server's.
    outgoing.on('error', () => undefined)
    const path = incoming.url ?? ''
    const body: unknown = JSON.parse(await readText(incoming))
    const asked = readAsked(path, body)
    const { headers } = incoming
    const request = { ...asked, path, headers, body, evidence: evidenceOf(asked) }
    requests.push(request)
    await send(outgoing, asked, await started.script(request))
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const started: ModelServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    script,
    connections: () =>
      new Promise((resolve, reject) =>
        server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
      ),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return started
}

/** An answer of these statements, as the schema for written answers has them. */
export function statements(
  ...elements: { text: string; kind?: 'point' | 'heading' | 'lead'; ids?: readonly string[] }[]
): string {
  return JSON.stringify({
    elements: elements.map(({ text, kind = 'point', ids = [] }) => ({ text, kind, ids })),
  })
}

/** A model that repeats the first sentences it is shown, each with its id; prose: the question. */
export function honest({ evidence, schema, prompt }: ModelRequest): string {
  if (schema === null) return prompt.trim().split('\n').at(-1) ?? ''
  return statements(...evidence.slice(0, 3).map(({ id, text }) => ({ text, ids: [id] })))
}

function evidenceOf({ prompt }: Asked): ModelRequest['evidence'] {
  return [...prompt.matchAll(/^\[([0-9a-z]{4,6})\] (.+)$/gm)].map(([, id = '', text = '']) => ({
    id,
    text,
  }))
}

async function send(outgoing: ServerResponse, asked: Asked, reply: ModelReply): Promise<void> {
  if (reply === 'silence') return
  if (reply === 'close') {
    outgoing.destroy()
    return
  }
  if (typeof reply === 'string') return send(outgoing, asked, { text: reply })
  if ('status' in reply) {
    outgoing.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers })
    if (reply.hang === true) outgoing.write(reply.body ?? ' ')
    else outgoing.end(reply.body ?? '')
    return
  }
  const { text, by = 12, end = 'stop' } = reply
  if (!asked.stream) {
    const why = end === 'length' || end === 'content_filter' ? end : 'stop'
    const whole = wholeOf(asked, typeof text === 'string' ? text : [...text].join(''), why)
    outgoing.writeHead(200, { 'content-type': 'application/json' }).end(whole)
    return
  }
  const wire = wireOf(asked)
  const write = writer(outgoing, by === 'byte' ? 1 : Number.POSITIVE_INFINITY)
  outgoing.writeHead(200, { 'content-type': wire.type })
  outgoing.socket?.setNoDelay(true)
  await write(wire.begin)
  for (const piece of typeof text === 'string' ? cut(text, by === 'byte' ? 1 : by) : text) {
    if (outgoing.destroyed) return
    await write(wire.piece(piece))
  }
  if (end === 'hang') return
  if (end === 'cut') return void setImmediate(() => outgoing.destroy())
  if (end !== 'missing') await write(wire.end(end))
  outgoing.end()
}

/** Writes texts, at most `size` bytes at once, no faster than they are read. */
function writer(outgoing: ServerResponse, size: number): (text: string) => Promise<void> {
  const gone = once(outgoing, 'close')
  return async (text) => {
    const bytes = Buffer.from(text)
    const step = Math.min(size, Math.max(1, bytes.length))
    for (let at = 0; at < bytes.length && !outgoing.destroyed; at += step) {
      if (outgoing.write(bytes.subarray(at, at + step))) continue
      await Promise.race([new Promise((resolve) => outgoing.once('drain', resolve)), gone])
    }
  }
}

function cut(text: string, size: number): string[] {
  const signs = [...text]
  return Array.from({ length: Math.ceil(signs.length / size) }, (_, place) =>
    signs.slice(place * size, (place + 1) * size).join(''),
  )
}
