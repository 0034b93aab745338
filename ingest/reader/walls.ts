/**
 * What a reader of a format cannot reach. Node's permission model, which the parent turns on, keeps
 * it from files outside the program, from writing, starting programs and loading addons. Node 24's
 * covers no network: so the modules that lead there, and to other threads and processes, are refused
 * to whatever is loaded after this file, and the global functions that lead there are taken away.
 */
import { registerHooks } from 'node:module'

const refused = new Set([
  'child_process',
  'cluster',
  'dgram',
  'dns',
  'dns/promises',
  'http',
  'http2',
  'https',
  'inspector',
  'inspector/promises',
  'net',
  'tls',
  'worker_threads',
])

const isRefused = (name: string): boolean => refused.has(name.replace(/^node:/, ''))

const loadBuiltin = process.getBuiltinModule

/**
 * Puts the walls up.
 * @throws Error where the parent did not turn the permission model on.
 */
export function putUpWalls(): void {
  for (const right of ['fs.write', 'child'] as const) {
    if (process.permission?.has(right) !== false) throw new Error(`It may use ${right}.`)
  }
  registerHooks({
    resolve(specifier, context, next) {
      if (isRefused(specifier)) throw new Error(`A reader may not load ${specifier}.`)
      return next(specifier, context)
    },
  })
  Object.assign(process, {
    getBuiltinModule: (name: string) => (isRefused(name) ? undefined : loadBuiltin(name)),
  })
  for (const name of ['fetch', 'WebSocket', 'EventSource']) Reflect.deleteProperty(globalThis, name)
}
