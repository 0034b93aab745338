import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'

type Run = { code: number; stdout: string; stderr: string }

function start(settings: Record<string, string>, args: readonly string[] = []): Promise<Run> {
  const { promise, resolve } = Promise.withResolvers<Run>()
  const child = execFile(
    process.execPath,
    ['lib/cli/start.ts', ...args],
    { env: { ...process.env, ...settings } },
    (_, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
  )
  return promise
}

test.each([
  [{ PORT: 'three' }, /PORT is set to "three"\.\nPORT takes a port number/],
  [{ HOST: '0.0.0.0', TENKYO_ACCESS_TOKEN: '' }, /TENKYO_ACCESS_TOKEN is not set/],
  [{ TENKYO_MODEL: 'clever' }, /TENKYO_MODEL is set to "clever"/],
])('a setting that cannot be used ends the start with its name: %o', async (settings, message) => {
  const { code, stdout, stderr } = await start(settings)
  expect(stderr).toMatch(message)
  expect(stderr).not.toMatch(/\n\s+at /)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
})

test('an argument that is not known ends the start with what it takes', async () => {
  const { code, stderr } = await start({}, ['--fast'])
  expect(stderr).toMatch(/Unknown option '--fast'.*\nIt takes --dev or nothing\.\n$/s)
  expect(code).toBe(2)
})

test('a port that is taken ends the start before anything is built; a model without its key does not', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const { code, stdout, stderr } = await start({
    ...{ PORT: String(port), HOST: '127.0.0.1' },
    ...{ TENKYO_MODEL: 'openai:gpt-test,extractive', OPENAI_API_KEY: '' },
  })
  other.close()
  expect(stderr).toMatch('OPENAI_API_KEY is not set, so openai:gpt-test cannot be asked')
  expect(stderr).toMatch(`Port ${port} on 127.0.0.1 is taken by another program.`)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
})
