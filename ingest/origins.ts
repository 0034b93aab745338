import { isAbsolute, relative, resolve } from 'node:path'
import { isWithin, type Root, sourceOf } from './walk.ts'

/** What makes a document's id: the ingested root and the path in it. */
export type Identity = { origin: string; source: string }

/** The origin of documents that came by upload. */
export const uploadOrigin = 'upload'

/**
 * Which origin and source a path of `root` has: those it was indexed under before, so that asking
 * for a part of a folder, or for the folder around it, makes no document twice.
 */
export function identityOf(root: Root, path: string, origins: Iterable<string>): Identity {
  const around = [...origins]
    .filter((origin) => origin !== uploadOrigin && isWithin(resolve(origin), path))
    .sort((one, other) => resolve(other).length - resolve(one).length)
  const origin = around[0] ?? originOf(root.folder)
  return { origin, source: sourceOf(resolve(origin), path) }
}

/** Where a document's file is, or was; null for uploads. */
export function pathOf({ origin, source }: Identity): string | null {
  return origin === uploadOrigin ? null : resolve(origin, source)
}

/** Relative to the working folder where it lies in it, so that the project can be moved. */
function originOf(folder: string): string {
  const way = relative(process.cwd(), folder)
  if (way === '') return '.'
  return way.startsWith('..') || isAbsolute(way) ? folder : way
}
