import { TenkyoError } from '#lib/errors.ts'
import { guardedRoute } from '../../guarded-route.ts'

/** Addresses below /api at which nothing is, answered in the contract's form like all others. */
export const GET = guardedRoute({}, nowhere)
export const POST = guardedRoute({}, nowhere)
export const PATCH = guardedRoute({}, nowhere)
export const DELETE = guardedRoute({}, nowhere)

function nowhere({ request }: { request: Request }): never {
  throw new TenkyoError('not-found', `There is nothing at ${new URL(request.url).pathname}.`)
}
