import { z } from 'zod'
import { readConfig } from '#lib/config.ts'
import { errorBody, TenkyoError } from '#lib/errors.ts'
import { parseRequest } from '#lib/request.ts'
import { type BodyLimit, readJson } from './body.ts'
import { checkAccess, checkHost, checkOrigin } from './guard.ts'

type Context = { params: Promise<Record<string, string | string[] | undefined>> }

type Takes<Params, Query, Body> = {
  params?: z.ZodType<Params>
  query?: z.ZodType<Query>
  body?: z.ZodType<Body>
  /** How large the body may be, where it is no question. */
  limit?: BodyLimit
  /** Left out by signing in alone, which is how a reader gets access. */
  access?: 'open'
}

type Input<Params, Query, Body> = { request: Request; params: Params; query: Query; body: Body }

export type Route = (request: Request, context: Context) => Promise<Response>

const nothing = z.unknown()

/**
 * A route handler: refuses strangers, parses what was sent, answers failures with the contract's
 * error. A body is read only where `takes.body` asks for JSON; else `request` still holds it.
 */
export function guardedRoute<Params = unknown, Query = unknown, Body = unknown>(
  takes: Takes<Params, Query, Body>,
  handle: (input: Input<Params, Query, Body>) => Response | Promise<Response>,
): Route {
  return async (request, context) => {
    try {
      const config = readConfig()
      checkHost(request.headers, config)
      checkOrigin(request.headers)
      if (takes.access !== 'open') checkAccess(request.headers, config)
      const query = Object.fromEntries(new URL(request.url).searchParams)
      return await handle({
        request,
        params: parseRequest((takes.params ?? nothing) as z.ZodType<Params>, await context.params),
        query: parseRequest((takes.query ?? nothing) as z.ZodType<Query>, query),
        body: takes.body
          ? parseRequest(takes.body, await readJson(request, takes.limit))
          : (undefined as Body),
      })
    } catch (error) {
      return errorResponse(error, request.signal.aborted)
    }
  }
}

/**
 * The contract's error as a response. What is not ours is logged here, and told to no one else; that
 * whoever asked has gone away is no fault.
 */
function errorResponse(error: unknown, isGone: boolean): Response {
  const ours = error instanceof TenkyoError
  if (!isGone && (!ours || error.code === 'internal')) console.error(error)
  return Response.json(errorBody(error), {
    status: ours ? error.status : 500,
    headers: { 'Cache-Control': 'no-store' },
  })
}
