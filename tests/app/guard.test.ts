import { expect, test } from 'vitest'
import { checkAccess, checkHost, checkOrigin, sessionOf } from '../../app/guard.ts'

const token = 'a-token-of-a-reader'
const here = { host: '127.0.0.1', accessToken: null }
const codeOf = (check: () => void): string => {
  try {
    check()
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
  return 'passes'
}

test.each([
  ['127.0.0.1:3000', '127.0.0.1', 'passes'],
  ['localhost:3000', '127.0.0.1', 'passes'],
  ['LOCALHOST', '127.0.0.1', 'passes'],
  ['[::1]:3000', '127.0.0.1', 'passes'],
  ['papers.example', 'papers.example', 'passes'],
  ['papers.example:8080', 'papers.example', 'passes'],
  ['192.168.1.5:3000', '0.0.0.0', 'passes'],
  ['192.168.1.5:3000', '127.0.0.1', 'forbidden-host'],
  ['evil.example', '127.0.0.1', 'forbidden-host'],
  ['evil.example', '0.0.0.0', 'forbidden-host'],
  ['evil.example:3000', 'papers.example', 'forbidden-host'],
  ['localhost.evil.example', '127.0.0.1', 'forbidden-host'],
  ['127.0.0.1.evil.example', '127.0.0.1', 'forbidden-host'],
  ['127.0.0.1@evil.example', '127.0.0.1', 'forbidden-host'],
  ['', '127.0.0.1', 'forbidden-host'],
])('a request for the host "%s" to a server at %s: %s', (asked, host, outcome) => {
  expect(codeOf(() => checkHost(new Headers({ host: asked }), { ...here, host }))).toBe(outcome)
})

test.each([
  [{}, 'passes'],
  [{ origin: 'http://127.0.0.1:3000' }, 'passes'],
  [{ origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' }, 'passes'],
  [{ 'sec-fetch-site': 'none' }, 'passes'],
  [{ origin: 'http://127.0.0.1:8080' }, 'forbidden-origin'],
  [{ origin: 'http://localhost:3000' }, 'forbidden-origin'],
  [{ origin: 'https://evil.example' }, 'forbidden-origin'],
  [{ origin: 'null' }, 'forbidden-origin'],
  [{ origin: 'not an address' }, 'forbidden-origin'],
  [{ 'sec-fetch-site': 'cross-site' }, 'forbidden-origin'],
  [{ 'sec-fetch-site': 'same-site' }, 'forbidden-origin'],
])('a request to 127.0.0.1:3000 with %j: %s', (headers, outcome) => {
  const all = new Headers({ ...headers, host: '127.0.0.1:3000' })
  expect(codeOf(() => checkOrigin(all))).toBe(outcome)
})

test.each([
  [{}, 'unauthorised'],
  [{ authorization: `Bearer ${token}` }, 'passes'],
  [{ authorization: `bearer ${token}` }, 'passes'],
  [{ authorization: `Bearer ${token}x` }, 'unauthorised'],
  [{ authorization: `Basic ${token}` }, 'unauthorised'],
  [{ cookie: `a=b; tenkyo-session=${sessionOf(token)}` }, 'passes'],
  [{ cookie: `tenkyo-session=${token}` }, 'unauthorised'],
  [{ cookie: `x-tenkyo-session=${sessionOf(token)}` }, 'unauthorised'],
])('where a token is set, %j: %s', (headers, outcome) => {
  const settings = { ...here, accessToken: token }
  expect(codeOf(() => checkAccess(new Headers(headers), settings))).toBe(outcome)
})

test('where no token is set, none is asked for', () => {
  expect(codeOf(() => checkAccess(new Headers(), here))).toBe('passes')
})

test('the cookie never shows the token', () => {
  expect(sessionOf(token)).not.toContain(token)
})
