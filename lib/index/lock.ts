/**
 * One process writes at a time: it holds a file in the data folder that names it.
 */
import { existsSync } from 'node:fs'
import { mkdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { TenkyoError } from '#lib/errors.ts'
import {
  busy,
  hasCode,
  isDead,
  readHolder,
  refreshMs,
  sinceRefreshed,
  thisProcess,
} from './lock-holder.ts'

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
  const mine = await thisProcess()
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
