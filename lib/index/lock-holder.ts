/**
 * Who holds a lock: what its file says of the process that made it, and whether that still lives.
 */
import { readFile, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { z } from 'zod'
import { TenkyoError } from '#lib/errors.ts'

const holderSchema = z.object({
  pid: z.int(),
  host: z.string(),
  since: z.string(),
  /** When the process began, so that a later one with the same number isn't taken for it. */
  began: z.string().nullable(),
})

/** The process that holds a lock. */
type Holder = z.infer<typeof holderSchema>

/** How often a holder says that it is there, in milliseconds. */
export const refreshMs = 10_000
const staleAfterMs = 60_000

/** This process, as it writes itself into a lock that it takes now. */
export async function thisProcess(): Promise<Holder> {
  const { pid } = process
  return { pid, host: hostname(), since: new Date().toISOString(), began: await beginning(pid) }
}

/** What a lock's file says; null where nobody holds it, or where its holder was stopped before it could write its name. */
export async function readHolder(path: string): Promise<Holder | null> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    if (hasCode(error, 'ENOENT') || error instanceof SyntaxError || error instanceof z.ZodError) {
      return null
    }
    throw error
  }
}

/** True where nobody who lives holds a lock any more. */
export async function isDead(path: string, holder: Holder | null): Promise<boolean> {
  if (holder === null || holder.host !== hostname()) {
    const age = await sinceRefreshed(path)
    return age > (holder === null ? refreshMs : staleAfterMs)
  }
  return !isRunning(holder.pid) || holder.began !== (await beginning(holder.pid))
}

/** How long ago a file was made or refreshed, in milliseconds; 0 where there is none. */
export async function sinceRefreshed(path: string): Promise<number> {
  try {
    return Date.now() - (await stat(path)).mtimeMs
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 0
    throw error
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return hasCode(error, 'EPERM')
  }
}

/** When a process began, where the system tells (Linux). */
async function beginning(pid: number): Promise<string | null> {
  try {
    const line = await readFile(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ESRCH')) return null
    throw error
  }
}

/** That a lock could not be had, and from whom. */
export function busy(holder: Holder | null): TenkyoError {
  const who =
    holder === null
      ? 'another process'
      : `process ${holder.pid} on ${holder.host} since ${holder.since}`
  const isThis = holder?.pid === process.pid && holder.host === hostname()
  return new TenkyoError('index-busy', `The index is being written by ${who}.`, {
    hint: isThis
      ? 'Other papers are being added. Try again when they are done.'
      : 'Wait until it is done, or stop that process.',
  })
}

/** True for an error of the system's with this code. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
