import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export type ScriptedRequest = { path: string; headers: IncomingMessage['headers']; body: string }
export type ScriptedReply = { status?: number; body: string | Uint8Array } | 'never'

/** An HTTP server on this machine that answers as it is told and remembers what it was asked. */
export type ScriptedServer = AsyncDisposable & { url: string; requests: ScriptedRequest[] }

/** Starts a server; `never` keeps a request waiting until the server is disposed of. */
export async function startScriptedServer(
  answer: (request: ScriptedRequest) => ScriptedReply | Promise<ScriptedReply>,
): Promise<ScriptedServer> {
  const requests: ScriptedRequest[] = []
  const server = createServer(async (incoming, outgoing) => {
    const body = await text(incoming)
    const request = { path: incoming.url ?? '', headers: incoming.headers, body }
    requests.push(request)
    const reply = await answer(request)
    if (reply !== 'never') outgoing.writeHead(reply.status ?? 200).end(reply.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
