/**
 * One process writes at a time: it holds a file in the data folder that names it.
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { TenkyoError } from '#lib/errors.ts'

const holderSchema = z.object({
  pid: z.int(),
  host: z.string(),
  since: z.string(),
  /** When the process began, so that a later one with the same number isn't taken for it. */
  began: z.string().nullable(),
})
type Holder = z.infer<typeof holderSchema>

const refreshMs = 10_000
const staleAfterMs = 60_000
const pollMs = { 'writer.lock': 100, 'shelf.lock': 5, 'conversations.lock': 5 }

/** Gives the lock back. */
export type Release = () => Promise<void>

/** What is locked: the index, or what the reader keeps beside it. */
export type LockName = keyof typeof pollMs

/**
 * Waits for a lock of `folder` and takes it. The lock of a process that is gone is taken over.
 * @param signal ends the waiting, with its reason.
 * @throws TenkyoError `index-busy`, naming the holder, after `waitMs`.
 */
export async function acquireLock(
  folder: string,
  waitMs = 30_000,
  name: LockName = 'writer.lock',
  signal?: AbortSignal,
): Promise<Release> {
  await makeFolder(folder)
  const path = join(folder, name)
  const since = new Date().toISOString()
  const mine: Holder = {
    pid: process.pid,
    host: hostname(),
    since,
    began: await beginning(process.pid),
  }
  const deadline = Date.now() + waitMs
  while (!(await create(path, JSON.stringify(mine)))) {
    if (name === 'writer.lock') await say(waitingIn(path))
    const holder = await readHolder(path)
    if (await isDead(path, holder)) await clear(path)
    else if (Date.now() >= deadline) throw busy(holder)
    await sleep(Math.min(pollMs[name], waitMs), undefined, { signal })
  }
  if (name === 'writer.lock') await rm(waitingIn(path), { force: true })
  const refresh = setInterval(() => {
    const now = new Date()
    // Where the file is gone, so is what it kept others from.
    utimes(path, now, now).catch(() => clearInterval(refresh))
  }, refreshMs)
  refresh.unref()
  return async () => {
    clearInterval(refresh)
    await rm(path, { force: true })
  }
}

/** How long the word of one who waits for a lock counts: they give it again as long as they wait. */
const waitingMs = 2000

/**
 * True while another waits for the lock that this process holds, so that long work can make way.
 * @param folder the data folder.
 */
export async function isWaitedFor(folder: string): Promise<boolean> {
  const waiting = waitingIn(join(folder, 'writer.lock'))
  return existsSync(waiting) && (await sinceRefreshed(waiting)) < waitingMs
}

const waitingIn = (path: string): string => `${path}.waiting`

/** Makes a file, or makes it new. */
async function say(path: string): Promise<void> {
  await writeFile(path, '').catch((error: unknown) => {
    throw unwritable(error)
  })
}

/** Makes a file; false where there is one already. */
async function create(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx' })
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw unwritable(error)
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw unwritable(error)
  }
}

function unwritable(cause: unknown): TenkyoError {
  const reason = cause instanceof Error && 'code' in cause ? ` (${cause.code})` : ''
  return new TenkyoError('index-read-only', `The data folder can’t be written to${reason}.`, {
    hint: 'Set TENKYO_DATA to a folder that you may write to.',
    cause,
  })
}

/** Null where nobody holds it, or where its holder was stopped before it could write its name. */
async function readHolder(path: string): Promise<Holder | null> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    if (hasCode(error, 'ENOENT') || error instanceof SyntaxError || error instanceof z.ZodError) {
      return null
    }
    throw error
  }
}

async function isDead(path: string, holder: Holder | null): Promise<boolean> {
  if (holder === null || holder.host !== hostname()) {
    const age = await sinceRefreshed(path)
    return age > (holder === null ? refreshMs : staleAfterMs)
  }
  return !isRunning(holder.pid) || holder.began !== (await beginning(holder.pid))
}

/** Takes the lock away from a holder that is dead; of several who try, one may at a time. */
async function clear(path: string): Promise<void> {
  const claim = `${path}.claim`
  if (!(await create(claim, ''))) {
    if ((await sinceRefreshed(claim)) > refreshMs) await rm(claim, { force: true })
    return
  }
  try {
    if (await isDead(path, await readHolder(path))) await rm(path, { force: true })
  } finally {
    await rm(claim, { force: true })
  }
}

async function sinceRefreshed(path: string): Promise<number> {
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

function busy(holder: Holder | null): TenkyoError {
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

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
