/**
 * Where an index is kept: a folder, or an object store.
 */
import { stat } from 'node:fs/promises'

/** Every read sees what other processes have written since. */
export const connection = { readConsistencyInterval: 0 }

/** The data folder, or null for an object store's address. */
export function folderOf(data: string): string | null {
  return data.includes('://') ? null : data
}

/** What tells a file or folder from one that is made anew in its place; null where there is none. */
export async function placeOf(path: string): Promise<string | null> {
  try {
    const { dev, ino, birthtimeNs } = await stat(path, { bigint: true })
    return `${dev}:${ino}:${birthtimeNs}`
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
