import { z } from 'zod'
import { guardedRoute } from '../../guarded-route.ts'
import { locales } from '../../messages/locale.ts'
import { preferenceCookies, themes } from '../../shell/preferences.ts'

const bodySchema = z.strictObject({
  language: z.enum(locales).optional(),
  theme: z.enum(themes).optional(),
})

const yearInSeconds = 365 * 24 * 60 * 60

/** Keeps the chosen language and light in cookies; a page that leads here from elsewhere has them too. */
export const POST = guardedRoute({ body: bodySchema, access: 'open' }, ({ body }) => {
  const headers = new Headers()
  for (const name of ['language', 'theme'] as const) {
    const value = body[name]
    if (value === undefined) continue
    headers.append(
      'Set-Cookie',
      `${preferenceCookies[name]}=${value}; Path=/; Max-Age=${yearInSeconds}; HttpOnly; SameSite=Lax`,
    )
  }
  return new Response(null, { status: 204, headers })
})
