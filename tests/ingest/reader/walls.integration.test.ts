/**
 * What code in a reading process can't do, should a paper ever bring it to run any.
 */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readingCommand } from '#ingest/reader/command.ts'
import { defaultLimits } from '#ingest/reader/limits.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const run = promisify(execFile)

/** What a script says that runs as a reader of a format would. */
async function behindWalls(script: string): Promise<string> {
  const options = readingCommand(defaultLimits).filter((argument) => argument.startsWith('--'))
  const walls = "const { putUpWalls } = await import('./ingest/reader/walls.ts'); putUpWalls();"
  const tried = `try { console.log('did it', ${script}) } catch (error) { console.log(String(error)) }`
  const { stdout } = await run(
    process.execPath,
    [...options, '--input-type=module', '--eval', `${walls} ${tried}`],
    { env: { NODE_ENV: 'production' } },
  )
  return stdout
}

describe('a reader of a format', () => {
  test('does load what it needs', async () => {
    expect(await behindWalls("typeof (await import('./ingest/read.ts')).readDocument")).toBe(
      'did it function\n',
    )
  })

  test.each([
    ['read a file of the machine', "(await import('node:fs')).readFileSync('/etc/passwd')"],
    ['read the settings', "(await import('node:fs')).readFileSync('.env.local')"],
    ['list the papers', "(await import('node:fs')).readdirSync('corpus')"],
    ['start a program', "process.binding('spawn_sync')"],
    ['load a module for programs', "await import('node:child_process')"],
    [
      'load a module for threads',
      "(await import('node:module')).createRequire('/')('worker_threads')",
    ],
    ['load a module for connections', "await import('node:net')"],
    ['find that module otherwise', "process.getBuiltinModule('node:net').connect"],
    ['make code of a text', "new Function('return 1')()"],
    ['fetch', "await fetch('http://127.0.0.1:9')"],
    ['load an addon', "process.dlopen({ exports: {} }, '/nowhere.node')"],
  ])('can’t %s', async (_, script) => {
    expect(await behindWalls(script)).not.toContain('did it')
  })

  test('can’t write', async () => {
    const file = JSON.stringify(join(await temporaryFolder(), 'written'))
    expect(await behindWalls(`(await import('node:fs')).writeFileSync(${file}, '')`)).toContain(
      'restricted',
    )
  })

  test('knows nothing of the environment', async () => {
    const left = await behindWalls('Object.keys(process.env).join()')
    expect(left).toBe('did it NODE_ENV\n')
  })

  test('reaches no server', async () => {
    let asked = 0
    const server = createServer(() => {
      asked += 1
    }).listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    for (const name of ['http', 'node:http', 'node:https', 'net', 'undici']) {
      const script = `(await import('${name}')).request('http://127.0.0.1:${port}').end()`
      expect(await behindWalls(script)).not.toContain('did it')
    }
    expect(asked).toBe(0)
  })
})
