import type { Place } from '../source/open-source.tsx'

/**
 * What stands on the right of the desk: every mention of a term, a paper alone or over them, or nothing.
 * `depth` counts the entries of the browser's history that lie between it and the bare desk.
 */
export type Side = { mentions: string | null; source: Place | null; depth: number }

export const bare: Side = { mentions: null, source: null, depth: 0 }

/** The paper opened: over what stands there, or in the place of another paper. */
export function withSource(side: Side, source: Place): Side {
  return { ...side, source, depth: side.source === null ? side.depth + 1 : side.depth }
}

/** The mentions of a term opened: over a paper, or in the place of another term's. */
export function withMentions(side: Side, mentions: string): Side {
  const instead = side.mentions !== null && side.source === null
  return { mentions, source: null, depth: instead ? side.depth : side.depth + 1 }
}

/** The side without what lies on top, where the browser's history doesn't know what lies beneath. */
export function withoutTop(side: Side): Side {
  return side.source === null ? bare : { ...side, source: null }
}

/** True where there is anything on the side. */
export function isShown({ mentions, source }: Side): boolean {
  return mentions !== null || source !== null
}

/** The page's address with the side in it, as far as an address can say it. */
export function addressOfSide(address: string, { mentions }: Side): string {
  const url = new URL(address)
  if (mentions === null) url.searchParams.delete(parameter)
  else url.searchParams.set(parameter, mentions)
  return url.href
}

/** The side that a page is opened with: what its history kept, or the term in its address. */
export function sideOf(state: unknown, address: string): Side {
  const kept = keptIn(state)
  if (kept !== null) return kept
  const mentions = new URL(address).searchParams.get(parameter)
  return mentions === null ? bare : { ...bare, mentions }
}

/** How a side is kept in an entry of the browser's history. */
export function kept(side: Side): { [key]: Side } {
  return { [key]: side }
}

const key = 'tenkyoSide'
const parameter = 'mentions'

function keptIn(state: unknown): Side | null {
  const side = isRecord(state) ? state[key] : undefined
  if (!isRecord(side)) return null
  const { mentions, source, depth } = side
  if (mentions !== null && typeof mentions !== 'string') return null
  if (source !== null && !isPlace(source)) return null
  return typeof depth === 'number' ? { mentions, source, depth } : null
}

function isPlace(value: unknown): value is Place {
  if (!isRecord(value) || typeof value.documentId !== 'string') return false
  const { quoted } = value
  if (quoted === null) return true
  if (!isRecord(quoted)) return false
  const { start, end, version } = quoted
  const known = version === null || typeof version === 'string'
  return typeof start === 'number' && typeof end === 'number' && known
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
