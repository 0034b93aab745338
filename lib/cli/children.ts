import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** How long a child may take to end after it was asked to, before it is killed. */
const patienceMs = 5000

/** A program that runs beside this one. */
export type Child = {
  /** Its exit code once it has ended; 1 where a signal ended it. */
  ended: Promise<number>
  /** What it has written so far, where that is kept. */
  output(): string
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>
}

/**
 * Runs a script with this process' Node and environment.
 * @param output what becomes of what it writes: `show` all of it, show only its `errors`, or `keep` it
 */
export function runNode(
  script: string,
  args: readonly string[],
  output: 'show' | 'errors' | 'keep',
): Child {
  const stdout = { show: 'inherit', errors: 'ignore', keep: 'pipe' } as const
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', stdout[output], output === 'keep' ? 'pipe' : 'inherit'],
  })
  let kept = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      kept += text
    })
  }
  const ended = once(child, 'close').then(([code]) => (typeof code === 'number' ? code : 1))
  return {
    ended,
    output: () => kept,
    async stop() {
      child.kill('SIGTERM')
      const kill = setTimeout(() => child.kill('SIGKILL'), patienceMs)
      await ended
      clearTimeout(kill)
    },
  }
}
