/**
 * Rings when something in a folder has changed. What it was, nobody is told: not every system can say
 * it, and none says it reliably.
 */
import { type FSWatcher, watch } from 'node:fs'
import { dirname } from 'node:path'

export type Bell = {
  /**
   * Listens to these folders and to no others.
   * @param folders by path, each with what tells it from another of the same name.
   * @returns true where it hears of some that it didn't hear of before.
   */
  listen(folders: ReadonlyMap<string, string>): boolean
  /** True where the system does not let it hear of every folder. */
  isDeaf(): boolean
  close(): void
}

/** Linux tells of one folder at a time; other systems of everything below one. */
const isFolderByFolder = process.platform === 'linux'

/** Those that lie in none of the others, where hearing of a folder is hearing of all below it. */
function outermost(folders: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const isInner = (path: string) => {
    for (let above = dirname(path); above !== path; path = above, above = dirname(path)) {
      if (folders.has(above)) return true
    }
    return false
  }
  return new Map([...folders].filter(([path]) => !isInner(path)))
}

/** @param ring may be called often, and for nothing. */
export function createBell(ring: () => void): Bell {
  const heard = new Map<string, { place: string; watcher: FSWatcher | null }>()

  const forget = (path: string): void => {
    heard.get(path)?.watcher?.close()
    heard.delete(path)
  }

  /** Null where it can't be heard: there are too many, or it has gone meanwhile. */
  const open = (path: string): FSWatcher | null => {
    try {
      const options = { recursive: !isFolderByFolder, persistent: false }
      const watcher = watch(path, options, (_, name) => {
        if (name === null || !name.startsWith('.')) ring()
      })
      // It has gone, which the next look will find.
      watcher.on('error', ring)
      return watcher
    } catch {
      return null
    }
  }

  return {
    listen(all) {
      const folders = isFolderByFolder ? all : outermost(all)
      let isNew = false
      for (const path of [...heard.keys()]) if (!folders.has(path)) forget(path)
      for (const [path, place] of folders) {
        const before = heard.get(path)
        if (before?.place === place && before.watcher !== null) continue
        forget(path)
        const watcher = open(path)
        heard.set(path, { place, watcher })
        isNew ||= watcher !== null
      }
      return isNew
    },
    isDeaf: () => [...heard.values()].some(({ watcher }) => watcher === null),
    close() {
      for (const path of [...heard.keys()]) forget(path)
    },
  }
}
