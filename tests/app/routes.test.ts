import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import type { Route } from '../../app/guarded-route.ts'

const root = join(import.meta.dirname, '..', '..')
const files = globSync('app/**/route.ts', { cwd: root }).sort()
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

const handlers = await Promise.all(
  files.map(async (file) => {
    const module: Record<string, Route> = await import(join(root, file))
    return methods.flatMap((method) => {
      const handle = module[method]
      return handle === undefined ? [] : [{ name: `${method} ${file}`, method, file, handle }]
    })
  }),
).then((all) => all.flat())

const context = { params: Promise.resolve({ id: 'd1' }) }
const ask = (handle: Route, method: string, headers: Record<string, string>): Promise<Response> =>
  handle(
    new Request('http://127.0.0.1:3000/', {
      method,
      headers: { host: '127.0.0.1:3000', 'content-type': 'application/json', ...headers },
      body: method === 'POST' || method === 'PATCH' ? '{}' : null,
    }),
    context,
  )
const codeOf = async (response: Response) => (await response.json()).error.code

afterEach(() => vi.unstubAllEnvs())

test('the routes of the contract are all there', () => {
  expect(handlers.map(({ name }) => name)).toEqual([
    'GET app/api/[[...path]]/route.ts',
    'POST app/api/[[...path]]/route.ts',
    'PATCH app/api/[[...path]]/route.ts',
    'DELETE app/api/[[...path]]/route.ts',
    'POST app/api/answer/route.ts',
    'POST app/api/briefing/route.ts',
    'POST app/api/chat/route.ts',
    'PATCH app/api/collections/[id]/route.ts',
    'DELETE app/api/collections/[id]/route.ts',
    'GET app/api/collections/route.ts',
    'POST app/api/collections/route.ts',
    'POST app/api/compare/route.ts',
    'GET app/api/conversations/[id]/route.ts',
    'PATCH app/api/conversations/[id]/route.ts',
    'DELETE app/api/conversations/[id]/route.ts',
    'GET app/api/conversations/route.ts',
    'GET app/api/documents/[id]/original/route.ts',
    'GET app/api/documents/[id]/pages/[number]/route.ts',
    'GET app/api/documents/[id]/rectangles/route.ts',
    'POST app/api/documents/[id]/restore/route.ts',
    'GET app/api/documents/[id]/route.ts',
    'PATCH app/api/documents/[id]/route.ts',
    'DELETE app/api/documents/[id]/route.ts',
    'GET app/api/documents/[id]/text/route.ts',
    'GET app/api/documents/route.ts',
    'POST app/api/documents/route.ts',
    'GET app/api/drawing/[...file]/route.ts',
    'POST app/api/export/route.ts',
    'GET app/api/health/route.ts',
    'GET app/api/mentions/route.ts',
    'POST app/api/preferences/route.ts',
    'POST app/api/samples/route.ts',
    'GET app/api/search/route.ts',
    'POST app/api/session/route.ts',
    'GET app/api/suggestions/route.ts',
    'GET app/api/timeline/route.ts',
    'GET app/api/topics/route.ts',
    'POST app/api/translation/route.ts',
  ])
})

test.each(files)('everything that %s answers goes through the guard', (file) => {
  const exported = readFileSync(join(root, file), 'utf8').match(/^export .*/gm) ?? []
  expect(exported.length).toBeGreaterThan(0)
  for (const line of exported) {
    expect(line).toMatch(/^export const (GET|POST|PATCH|DELETE) = guardedRoute\(/)
  }
})

test.each(handlers)('$name refuses a foreign host', async ({ handle, method }) => {
  const response = await ask(handle, method, { host: 'evil.example:3000' })
  expect(response.status).toBe(403)
  expect(await codeOf(response)).toBe('forbidden-host')
})

test.each(handlers)("$name refuses another site's page", async ({ handle, method }) => {
  const response = await ask(handle, method, { origin: 'https://evil.example' })
  expect(response.status).toBe(403)
  expect(await codeOf(response)).toBe('forbidden-origin')
  const embedded = await ask(handle, method, { 'sec-fetch-site': 'cross-site' })
  expect(embedded.status).toBe(403)
})

// Whoever is not signed in still reads that page in a language and a light.
const open = /session|preferences/
test.each(handlers.filter(({ file }) => !open.test(file)))(
  '$name asks for the token where one is set',
  async ({ handle, method }) => {
    vi.stubEnv('TENKYO_ACCESS_TOKEN', 'a-token-of-a-reader')
    const response = await ask(handle, method, { authorization: 'Bearer a-token-of-another' })
    expect(response.status).toBe(401)
    expect(await codeOf(response)).toBe('unauthorised')
  },
)

test('signing in takes the token alone, and leaves a cookie that scripts cannot read', async () => {
  vi.stubEnv('TENKYO_ACCESS_TOKEN', 'a-token-of-a-reader')
  const signIn = handlers.find(({ file }) => file.includes('session'))
  const enter = (token: string) =>
    signIn?.handle(
      new Request('http://127.0.0.1:3000/api/session', {
        method: 'POST',
        headers: { host: '127.0.0.1:3000', 'content-type': 'application/json' },
        body: JSON.stringify({ token }),
      }),
      context,
    )
  expect((await enter('a-guess'))?.status).toBe(401)
  const entered = await enter('a-token-of-a-reader')
  expect(entered?.status).toBe(204)
  expect(entered?.headers.get('set-cookie')).toMatch(
    /^tenkyo-session=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Strict$/,
  )
})
