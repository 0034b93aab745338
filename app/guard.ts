/**
 * Who may ask. The papers leave through route handlers only, and every handler asks here first.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import { hostname } from 'node:os'
import { type Config, isLoopback } from '#lib/config.ts'
import { TenkyoError } from '#lib/errors.ts'

export const sessionCookie = 'tenkyo-session'

type Settings = Pick<Config, 'host' | 'accessToken'>

/**
 * Refuses names that are not this server's, so that a foreign name that was pointed at this
 * machine (DNS rebinding) reads nothing. The port is left aside: it says nothing about who asks,
 * and differs behind a tunnel.
 * @throws TenkyoError `forbidden-host`
 */
export function checkHost(headers: Headers, { host }: Settings): void {
  const asked = headers.get('host') ?? ''
  const name = asked.replace(/:\d+$/, '').toLowerCase()
  if (isLoopback(name) || name === host.toLowerCase()) return
  if (isWildcard(host) && (isAddress(name) || name === hostname().toLowerCase())) return
  throw new TenkyoError('forbidden-host', `This server does not answer for the host "${asked}".`, {
    hint: 'Open it by the address that it printed at its start.',
  })
}

/**
 * Refuses what another site's page sends. Programs other than browsers send neither header.
 * @throws TenkyoError `forbidden-origin`
 */
export function checkOrigin(headers: Headers): void {
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  const ownOrigin =
    origin === null || (URL.canParse(origin) && new URL(origin).host === headers.get('host'))
  const ownSite = site === null || site === 'same-origin' || site === 'none'
  if (ownOrigin && ownSite) return
  throw new TenkyoError(
    'forbidden-origin',
    `Requests from ${origin ?? 'another site'} are not answered.`,
    { hint: 'Use the page that this server itself serves.' },
  )
}

/**
 * Asks for the access token, where one is set: as `Authorization: Bearer …`, or as the cookie that
 * signing in has left.
 * @throws TenkyoError `unauthorised`
 */
export function checkAccess(headers: Headers, { accessToken }: Settings): void {
  if (accessToken === null) return
  const bearer = /^Bearer (\S+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  if (bearer !== undefined && isSame(bearer, accessToken)) return
  const session = readCookie(headers.get('cookie') ?? '', sessionCookie)
  if (session !== null && isSame(session, sessionOf(accessToken))) return
  throw new TenkyoError('unauthorised', 'This library asks for an access token.', {
    hint: 'Sign in on the page, or send the header "Authorization: Bearer" with the token.',
  })
}

/** True where `given` is the access token; takes the same time whatever it is. */
export function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected))
}

/** What the cookie holds: derived from the token, so that it changes with it and never shows it. */
export function sessionOf(accessToken: string): string {
  return digest(`session ${accessToken}`).toString('hex')
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function readCookie(header: string, name: string): string | null {
  const pair = header.split('; ').find((one) => one.startsWith(`${name}=`))
  return pair === undefined ? null : pair.slice(name.length + 1)
}

function isWildcard(host: string): boolean {
  return host === '0.0.0.0' || host === '::' || host === '[::]'
}

function isAddress(name: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$|^\[[0-9a-f:.]+\]$/.test(name)
}
