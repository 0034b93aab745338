import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { findAddress, waitForServer } from '#lib/cli/address.ts'
import { next, serveArguments } from '#lib/cli/next-server.ts'

const run = promisify(execFile)
const project = fileURLToPath(new URL('../..', import.meta.url))

/** A page of Next's that says one word, with this project's versions of Next and React. */
const files = {
  'package.json': JSON.stringify({ name: 'empty-page', private: true, type: 'module' }),
  'next.config.js': `export default { turbopack: { root: ${JSON.stringify(project)} } }`,
  'app/layout.js':
    "export default function Layout({ children }) { return <html lang='en'><body>{children}</body></html> }",
  'app/page.js': 'export default function Page() { return <p>Empty</p> }',
}

type EmptyPage = AsyncDisposable & { url: string }

/** Builds and serves an empty page, for others to be measured against. */
export async function serveEmptyPage(): Promise<EmptyPage> {
  await mkdir(join(project, '.next'), { recursive: true })
  const folder = await mkdtemp(join(project, '.next', 'empty-page-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    await mkdir(join(folder, 'app'))
    for (const [name, content] of Object.entries(files))
      await writeFile(join(folder, name), content)
    const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
    await run(process.execPath, [next, 'build'], { cwd: folder, env })
    const address = await findAddress('127.0.0.1', 0)
    const args = [next, ...serveArguments('start', address)]
    const server = spawn(process.execPath, args, {
      cwd: folder,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const ended = once(server, 'close')
    if (!(await waitForServer(address, ended)))
      throw new Error('The empty page ended at its start.')
    return {
      url: address.url,
      async [Symbol.asyncDispose]() {
        server.kill()
        await ended
        await remove()
      },
    }
  } catch (error) {
    await remove()
    throw error
  }
}
