import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** The whole product as `npm start` runs it, the page built if needed, on a free port. */
export type Tenkyo = AsyncDisposable & {
  url: string
  pid: number
  /** Resolves when the papers that were there at the start are indexed. */
  indexed: Promise<void>
  /** Ends it as Ctrl-C does; gives its exit code. */
  stop(): Promise<number | null>
  /** Kills the launcher, which can then stop nothing of what it has started. */
  kill(): Promise<void>
}

/**
 * Starts the product with these settings and waits until it serves.
 * @throws Error with all it has written, if it ends before that.
 */
export async function startTenkyo(settings: Record<string, string>): Promise<Tenkyo> {
  const child = spawn(process.execPath, ['lib/cli/start.ts'], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const written: string[] = []
  const open = Promise.withResolvers<string>()
  const indexed = Promise.withResolvers<void>()
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => {
      written.push(line)
      const url = /^Tenkyo is open at (\S+)/.exec(line)?.[1]
      if (url !== undefined) open.resolve(url)
      if (line.startsWith('The papers are indexed')) indexed.resolve()
    })
  }
  const closed = once(child, 'close')
  closed.then(() => {
    const early = new Error(`npm start has ended:\n${written.join('\n')}`)
    open.reject(early)
    indexed.reject(early)
  })
  indexed.promise.catch(() => {
    // Told to whoever waits for it; those who don't are not stopped by it.
  })
  const stop = async (): Promise<number | null> => {
    child.kill('SIGTERM')
    await closed
    return child.exitCode
  }
  return {
    url: await open.promise,
    pid: child.pid ?? 0,
    indexed: indexed.promise,
    stop,
    async kill() {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
    [Symbol.asyncDispose]: async () => void (await stop()),
  }
}
