import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { TenkyoError } from '#lib/errors.ts'

/** Where the server listens, and the address that a reader on this machine opens. */
export type Address = { host: string; port: number; url: string }

/**
 * The address that the settings ask for, after a try that it is free; port 0 takes any free one.
 * @throws TenkyoError `port-in-use` or `setting-invalid`, naming the setting to change.
 */
export async function findAddress(host: string, port: number): Promise<Address> {
  const bare = host.replace(/^\[|\]$/g, '')
  const free = await freePort(bare, port)
  const isWildcard = bare === '0.0.0.0' || bare === '::'
  const name = isWildcard ? 'localhost' : bare.includes(':') ? `[${bare}]` : bare
  return { host: bare, port: free, url: `http://${name}:${free}` }
}

function freePort(host: string, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const probe = createServer()
  probe.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, host, port)))
  probe.listen(port, host, () => {
    const address = probe.address()
    const taken = typeof address === 'object' && address !== null ? address.port : port
    probe.close(() => resolve(taken))
  })
  return promise
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): TenkyoError {
  if (error.code === 'EADDRINUSE') {
    return new TenkyoError('port-in-use', `Port ${port} on ${host} is taken by another program.`, {
      hint: `End that program, or set PORT to another number: PORT=${port + 1} npm start`,
      cause: error,
    })
  }
  const [setting, value] = error.code === 'EACCES' ? ['PORT', port] : ['HOST', host]
  return new TenkyoError(
    'setting-invalid',
    `Nothing can listen at ${setting}=${value} (${error.code ?? error.message}).`,
    { hint: `Set ${setting} to another value, or leave it out.`, cause: error },
  )
}

/** Waits until something takes connections at the address; false when the server ended before that. */
export async function waitForServer(
  { url, port }: Address,
  ended: Promise<unknown>,
): Promise<boolean> {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '')
  let over = false
  ended.then(() => {
    over = true
  })
  while (!over) {
    const socket = connect(port, host)
    const isOpen = await once(socket, 'connect').then(
      () => true,
      // Refused, as long as the server is starting.
      () => false,
    )
    socket.destroy()
    if (isOpen) return true
    await wait(50)
  }
  return false
}
