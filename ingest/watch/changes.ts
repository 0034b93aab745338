import { type Entry, isWithin, type Root } from '../walk.ts'
import type { Sight } from './sight.ts'

/** What has to be read again of a path that is followed, and what is gone from it. */
export type Changes = { entries: Entry[]; gone: Set<string>; unsettled: Set<string> }

/**
 * What changed since `taken`, as far as it has come to rest: what looks the same now as a moment before.
 * @param before a moment before `now`.
 */
export function changesSince(taken: Sight, before: Sight, now: Sight): Changes {
  const changes: Changes = { entries: [], gone: new Set(), unsettled: new Set() }
  const closed = [...now.entries.values()].filter(({ entry }) => entry.kind === 'unreadable')
  for (const path of new Set([...taken.entries.keys(), ...now.entries.keys()])) {
    const stamp = now.entries.get(path)?.stamp
    if (stamp === taken.entries.get(path)?.stamp) continue
    const isHidden = stamp === undefined && closed.some(({ entry }) => isWithin(entry.path, path))
    if (isHidden) continue
    const entry = now.entries.get(path)?.entry
    if (stamp !== before.entries.get(path)?.stamp) changes.unsettled.add(path)
    else if (entry === undefined) changes.gone.add(path)
    else changes.entries.push(entry)
  }
  return changes
}

/** True where nothing changed, or nothing that has come to rest. */
export function isNothing({ entries, gone }: Changes): boolean {
  return entries.length === 0 && gone.size === 0
}

/** What is to be read and to be taken out for these changes. */
export function toRoot({ path, folder }: Sight, { entries, gone }: Changes): Root {
  return { path, folder, isNamed: false, entries, gone }
}

/** What was taken before, together with what these changes say. */
export function take(taken: Sight, now: Sight, { unsettled }: Changes): Sight {
  const entries = new Map(now.entries)
  for (const path of unsettled) {
    const before = taken.entries.get(path)
    if (before === undefined) entries.delete(path)
    else entries.set(path, before)
  }
  for (const [path, before] of taken.entries) {
    if (!entries.has(path) && isBehindClosed(path, now)) entries.set(path, before)
  }
  return { ...now, entries }
}

function isBehindClosed(path: string, { entries }: Sight): boolean {
  return [...entries.values()].some(
    ({ entry }) => entry.kind === 'unreadable' && isWithin(entry.path, path),
  )
}
