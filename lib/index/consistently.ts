import { inTime } from './in-time.ts'
import { throwLost } from './lost.ts'
import type { Current, Index } from './open.ts'

/**
 * Reads from what is current, and once more where it changed or was cleared away meanwhile.
 * @returns null before anything was indexed.
 * @throws TenkyoError `index-corrupt` where a file of the index is lost or damaged, or where reading
 *   it takes longer than `limitMs`.
 */
export async function consistently<T>(
  index: Index,
  read: (current: Current) => Promise<T>,
  limitMs?: number,
): Promise<T | null> {
  for (let tries = 1; ; tries++) {
    const current = await index.current()
    if (current === null) return null
    try {
      const result = await inTime(read(current), limitMs)
      if (tries === triesAtMost || current === (await index.current())) return result
    } catch (error) {
      if (tries === triesAtMost || current === (await index.current())) throwLost(error)
    }
  }
}

const triesAtMost = 5
