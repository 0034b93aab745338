/**
 * The product as its readers run it: papers in a folder, indexed by the command, served by the
 * production build on a free port.
 */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findAddress, waitForServer } from '#lib/cli/address.ts'
import { next, paintFirst, serveArguments } from '#lib/cli/next-server.ts'
import { isBuilt } from '#lib/cli/page-build.ts'

const run = promisify(execFile)

export type TestServer = { url: string; pid: number; close(): Promise<void> }

/** Serves `papers` (file name to content); `settings` are environment variables. */
export async function serve(
  papers: Readonly<Record<string, string | Uint8Array>>,
  settings: Record<string, string> = {},
): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'tenkyo-page-'))
  const address = await findAddress('127.0.0.1', 0)
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
    TENKYO_CORPUS: join(folder, 'papers'),
    TENKYO_DATA: join(folder, 'data'),
    HOST: address.host,
    PORT: String(address.port),
    ...settings,
  }
  await mkdir(env.TENKYO_CORPUS)
  for (const [name, content] of Object.entries(papers)) {
    await writeFile(join(env.TENKYO_CORPUS, name), content)
  }
  await run(process.execPath, ['ingest/main.ts'], { env })
  if (!isBuilt('.')) await run(process.execPath, [next, 'build'], { env })

  const args = ['--import', paintFirst, next, ...serveArguments('start', address)]
  const server = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = once(server, 'close')
  if (!(await waitForServer(address, ended))) throw new Error('The server ended at its start.')
  return {
    url: address.url,
    pid: server.pid ?? 0,
    async close() {
      server.kill()
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}
