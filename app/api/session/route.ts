import { z } from 'zod'
import { readConfig } from '#lib/config.ts'
import { TenkyoError } from '#lib/errors.ts'
import { isSame, sessionCookie, sessionOf } from '../../guard.ts'
import { guardedRoute } from '../../guarded-route.ts'

const bodySchema = z.object({ token: z.string().max(1000) })

/** Signing in: a right access token leaves a cookie that scripts cannot read. */
export const POST = guardedRoute({ body: bodySchema, access: 'open' }, ({ body }) => {
  const { accessToken } = readConfig()
  if (accessToken === null || !isSame(body.token, accessToken)) {
    throw new TenkyoError('unauthorised', 'This is not the access token.', {
      hint: 'It is what TENKYO_ACCESS_TOKEN is set to where the server runs.',
    })
  }
  const cookie = `${sessionCookie}=${sessionOf(accessToken)}; Path=/; HttpOnly; SameSite=Strict`
  return new Response(null, { status: 204, headers: { 'Set-Cookie': cookie } })
})
