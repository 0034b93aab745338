import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** How long a child may take to end after it was asked to, before it is killed. */
const patienceMs = 5000

/** A program that runs beside this one. */
export type Child = {
  /** Its exit code once it has ended and all it wrote was read; 1 where a signal ended it. */
  ended: Promise<number>
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>
}

/** What becomes of what a child writes: it goes through, is dropped, or is handed on line by line. */
type Output = 'show' | 'drop' | ((line: string) => void)

/** Loaded before the script. */
const endWithParent = `${import.meta.resolve('./end-with-parent.ts')}?parent=${process.pid}`

/**
 * Runs a script with this process' Node and environment, for no longer than this process.
 * @param first the addresses of modules that are loaded before the script
 */
export function runNode(
  script: string,
  args: readonly string[],
  { stdout, stderr, first = [] }: { stdout: Output; stderr: Output; first?: readonly string[] },
): Child {
  const imports = [endWithParent, ...first].flatMap((module) => ['--import', module])
  const child = spawn(process.execPath, [...imports, script, ...args], {
    stdio: ['ignore', stdio(stdout), stdio(stderr)],
  })
  const read = Promise.all([readLines(child.stdout, stdout), readLines(child.stderr, stderr)])
  const ended = Promise.all([once(child, 'close'), read]).then(([[code]]) =>
    typeof code === 'number' ? code : 1,
  )
  return {
    ended,
    async stop() {
      child.kill('SIGTERM')
      const kill = setTimeout(() => child.kill('SIGKILL'), patienceMs)
      await ended
      clearTimeout(kill)
    },
  }
}

function stdio(output: Output): 'inherit' | 'ignore' | 'pipe' {
  return output === 'show' ? 'inherit' : output === 'drop' ? 'ignore' : 'pipe'
}

async function readLines(stream: Readable | null, output: Output): Promise<void> {
  if (stream === null || typeof output === 'string') return
  for await (const line of createInterface({ input: stream })) output(line)
}
