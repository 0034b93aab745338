import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { findAddress, waitForServer } from '#lib/cli/address.ts'

test('port 0 takes a free port, and the address is one to open in a browser', async () => {
  const { port, url } = await findAddress('127.0.0.1', 0)
  expect(port).toBeGreaterThan(0)
  expect(url).toBe(`http://127.0.0.1:${port}`)
})

test.each([
  ['0.0.0.0', 'localhost'],
  ['localhost', 'localhost'],
])('for HOST %s the browser opens %s', async (host, name) => {
  const { port, url } = await findAddress(host, 0)
  expect(url).toBe(`http://${name}:${port}`)
})

test('a port that is taken is told with the setting to change', async () => {
  const { port } = await findAddress('127.0.0.1', 0)
  const other = createServer().listen(port, '127.0.0.1')
  await once(other, 'listening')
  await expect(findAddress('127.0.0.1', port)).rejects.toMatchObject({
    code: 'port-in-use',
    message: `Port ${port} on 127.0.0.1 is taken by another program.`,
    hint: expect.stringContaining(`PORT=${port + 1}`),
  })
  other.close()
})

test('a host that is not this machine is told with the setting to change', async () => {
  await expect(findAddress('203.0.113.77', 0)).rejects.toMatchObject({
    code: 'setting-invalid',
    message: expect.stringContaining('HOST=203.0.113.77'),
  })
})

test('a server is waited for until it takes connections', async () => {
  const address = await findAddress('127.0.0.1', 0)
  const server = createServer()
  const waiting = waitForServer(address, new Promise(() => {}))
  server.listen(address.port, address.host)
  expect(await waiting).toBe(true)
  server.close()
})

test('a server that ends before it takes connections is not waited for', async () => {
  const address = await findAddress('127.0.0.1', 0)
  expect(await waitForServer(address, Promise.resolve(1))).toBe(false)
})
