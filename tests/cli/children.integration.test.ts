import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { isRunning } from '../support/processes.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const parent = `
  import { runNode } from '#lib/cli/children.ts'
  runNode(process.argv[1], [], { stdout: 'show', stderr: 'show' })
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), Number(process.argv[2]))
`

test.each([5, 50, 500])(
  'a child ends although the one that started it was killed %i ms later',
  async (ms) => {
    const script = join(await temporaryFolder(), 'child.mjs')
    await writeFile(script, 'console.log(process.pid); setInterval(() => {}, 1000)')
    const args = ['--input-type=module', '-e', parent, script, String(ms)]
    const started = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    started.stdout.on('data', (chunk) => {
      said += chunk
    })
    // The child holds the same pipe, so it closes when both have ended.
    await once(started, 'close')
    for (let turn = 0; turn < 50 && said !== '' && isRunning(Number(said)); turn++) await wait(100)
    expect(said === '' || !isRunning(Number(said))).toBe(true)
  },
)

test('what a child forks goes on as long as the child', async () => {
  const script = join(await temporaryFolder(), 'child.mjs')
  await writeFile(
    script,
    `import { fork } from 'node:child_process'
     if (process.argv[2] === 'forked') setTimeout(() => process.exit(7), 2500)
     else fork(process.argv[1], ['forked']).once('exit', (code) => process.exit(code ?? 1))`,
  )
  const starter = `
    import { runNode } from '#lib/cli/children.ts'
    const { ended } = runNode(process.argv[1], [], { stdout: 'show', stderr: 'show' })
    process.exitCode = await ended`
  const args = ['--input-type=module', '-e', starter, script]
  const [code] = await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'close')
  expect(code).toBe(7)
})
