import { createRequire } from 'node:module'
import type { Address } from './address.ts'

/** Next's command. */
export const next = createRequire(import.meta.url).resolve('next/dist/bin/next')

/** Loaded before it where it serves the built pages. */
export const paintFirst = import.meta.resolve('./paint-first.ts')

/** What Next's command takes to serve at an address. */
export function serveArguments(command: 'start' | 'dev', { host, port }: Address): string[] {
  return [command, '--hostname', host, '--port', String(port)]
}
