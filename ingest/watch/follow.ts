/**
 * Following paths: what is in them is handed on once, and after that whatever changes, as soon as it
 * has come to rest.
 */
import { visible } from '#lib/text/visible.ts'
import type { Root } from '../walk.ts'
import { createBell } from './bell.ts'
import { type Changes, changesSince, isNothing, take, toRoot } from './changes.ts'
import { createDoorstep } from './doorstep.ts'
import { look, type Sight } from './sight.ts'

export type FollowOptions = {
  /** What is left out, by absolute path. */
  except: readonly string[]
  signal: AbortSignal
  notice: (message: string) => void
  /** How long a file must have stayed as it is before it is read, in milliseconds. */
  settleMs?: number
  /** How often it looks without being told of a change. */
  pollMs?: number
}

const settleMs = 1000
/** Thousands of files that come one after the other are one run, unless it takes them this long. */
const longestBurstMs = 10_000
/** Something that never comes to rest is looked at so much more seldom. */
const restlessFactor = 5
/** A network folder tells nobody of what others do in it. */
const pollMs = 60_000
/** Where folders can't be listened to, or are missing. */
const pollOftenMs = 5000
const retryMs = 30_000

/** A path, and what of it has been handed on; null before anything has. */
type Followed = { path: string; taken: Sight | null; isMissing: boolean }

/**
 * Follows `paths` until `signal`. One that is missing is waited for, and what was read of it stays;
 * where all are, that is handed on as nothing.
 * @param handle reads what it is given; false where it has to be given that again.
 */
export async function followPaths(
  paths: readonly string[],
  handle: (roots: readonly Root[]) => Promise<boolean>,
  options: FollowOptions,
): Promise<void> {
  const { signal, except } = options
  const followed = paths.map((path): Followed => ({ path, taken: null, isMissing: false }))
  const doorstep = createDoorstep(signal)
  const bell = createBell(doorstep.ring)
  let burstSince = 0

  const lookAll = () => Promise.all(followed.map(({ path, taken }) => lookAt(path, taken, except)))
  const listen = (sights: readonly (Sight | null)[]) =>
    bell.listen(new Map(sights.flatMap((sight) => [...(sight?.folders ?? [])])))

  const isLong = () => burstSince > 0 && Date.now() - burstSince > longestBurstMs

  /** Hands on what has come to rest. */
  async function handOn(before: readonly (Sight | null)[]): Promise<void> {
    const now = await lookAll()
    if (listen(now)) doorstep.ring()
    const found = followed.flatMap((one, at) => changesOf(one, before[at], now[at]))
    const isMoving = found.some(({ changes }) => changes !== null && changes.unsettled.size > 0)
    const ready = found.filter(({ changes }) => changes === null || !isNothing(changes))
    if (ready.length === 0 || (isMoving && !isLong())) return
    if (!isMoving) burstSince = 0
    const roots = ready.map(({ sight, changes }) =>
      changes === null ? whole(sight) : toRoot(sight, changes),
    )
    if (await handle(roots)) {
      for (const { one, sight, changes } of ready) {
        one.taken = changes === null || one.taken === null ? sight : take(one.taken, sight, changes)
      }
    } else {
      await doorstep.pause(retryMs)
    }
  }

  try {
    if ((await lookAll()).every((sight) => sight === null)) await handle([])
    while (!signal.aborted) {
      const sights = await lookAll()
      tellMissing(followed, sights, options.notice)
      const isNew = listen(sights)
      const isFirst = followed.some(({ taken }, at) => taken === null && sights[at] !== null)
      const isChanged = followed.some((one, at) =>
        changesOf(one, sights[at], sights[at]).some(
          ({ changes }) => changes === null || !isNothing(changes),
        ),
      )
      if (isNew || isChanged) {
        if (burstSince === 0) burstSince = Date.now()
        const settle = options.settleMs ?? settleMs
        if (!isFirst) await doorstep.pause(isLong() ? restlessFactor * settle : settle)
        if (!signal.aborted) await handOn(sights)
      } else {
        burstSince = 0
        const isBlind = bell.isDeaf() || sights.includes(null)
        await doorstep.wait(isBlind ? pollOftenMs : (options.pollMs ?? pollMs))
      }
    }
  } finally {
    bell.close()
  }
}

/** A file that is gone, other than a folder, is one that was removed. */
async function lookAt(
  path: string,
  taken: Sight | null,
  except: readonly string[],
): Promise<Sight | null> {
  const sight = await look(path, except)
  return sight === null && taken?.isNamed === true ? { ...taken, entries: new Map() } : sight
}

/** What there is to hand on of a path; `changes` is null where all of it is. */
function changesOf(
  one: Followed,
  before: Sight | null | undefined,
  now: Sight | null | undefined,
): { one: Followed; sight: Sight; changes: Changes | null }[] {
  if (now === null || now === undefined) return []
  if (one.taken === null) return [{ one, sight: now, changes: null }]
  return [{ one, sight: now, changes: changesSince(one.taken, before ?? one.taken, now) }]
}

function whole({ path, folder, isNamed, entries }: Sight): Root {
  return { path, folder, isNamed, entries: [...entries.values()].map(({ entry }) => entry) }
}

function tellMissing(
  followed: readonly Followed[],
  sights: readonly (Sight | null)[],
  notice: (message: string) => void,
): void {
  for (const [at, one] of followed.entries()) {
    const isMissing = sights[at] === null
    if (isMissing && !one.isMissing) {
      notice(`There is no file or folder "${visible(one.path)}". It is followed once it is there.`)
    }
    one.isMissing = isMissing
  }
}
