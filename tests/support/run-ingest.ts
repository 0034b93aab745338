import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { ingestEventSchema } from '#lib/contract.ts'

const main = fileURLToPath(new URL('../../ingest/main.ts', import.meta.url))

/** Starts the command of `npm run ingest` over an index at `data`. */
export function startIngest(data: string, argv: readonly string[], environment = {}) {
  return spawn(process.execPath, [main, ...argv], {
    env: { ...process.env, TENKYO_DATA: data, TENKYO_EMBEDDER: 'auto', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Runs the command to its end. */
export async function runIngest(data: string, argv: readonly string[], environment = {}) {
  const child = startIngest(data, argv, environment)
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const [code] = await once(child, 'close')
  const lines = stdout.split('\n').filter((line) => line !== '')
  return {
    code,
    stdout,
    stderr,
    events: argv.includes('--json')
      ? lines.map((line) => ingestEventSchema.parse(JSON.parse(line)))
      : [],
  }
}
