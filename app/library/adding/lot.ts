import type { Item, ItemState } from './item.ts'

/** The most files, and the most bytes of several files, that one request takes to the server. */
const mostFiles = 20
const mostBytes = 4 * 1024 * 1024

/**
 * The files that the next request takes: the first that wait, a large one alone. Two of one source are
 * never sent together, for the second would take the place of the first unseen.
 */
export function nextLot(items: readonly Item[]): Item[] {
  const lot: Item[] = []
  const sources = new Set<string>()
  let bytes = 0
  for (const item of items) {
    if (item.state.kind !== 'waiting') continue
    const first = lot[0]
    bytes += item.file.size
    const full = lot.length === mostFiles || bytes > mostBytes
    if (first !== undefined && (full || first.ocr !== item.ocr || sources.has(item.source))) break
    lot.push(item)
    sources.add(item.source)
  }
  return lot
}

/** How many files stand how, and how much is done. */
export type Tally = {
  counts: Record<ItemState['kind'], number>
  /** Files that are to be sent or were: all but those left out. */
  files: number
  /** Those of them with an outcome. */
  done: number
  /** The share of the bytes that is done, 0 to 1; what was cancelled counts as nothing to do. */
  share: number
}

/** Counts what has become of the files. */
export function tallyOf(items: readonly Item[]): Tally {
  const counts: Tally['counts'] = {
    waiting: 0,
    'under-way': 0,
    added: 0,
    updated: 0,
    unchanged: 0,
    'left-out': 0,
    skipped: 0,
    failed: 0,
    cancelled: 0,
  }
  let whole = 0
  let done = 0
  for (const { file, state } of items) {
    counts[state.kind] += 1
    if (state.kind === 'left-out' || state.kind === 'cancelled') continue
    const weight = Math.max(file.size, 1)
    whole += weight
    done += weight * shareOf(state)
  }
  const files = items.length - counts['left-out'] - counts.cancelled
  const open = counts.waiting + counts['under-way']
  return { counts, files, done: files - open, share: whole === 0 ? 1 : done / whole }
}

function shareOf(state: ItemState): number {
  if (state.kind === 'waiting') return 0
  return state.kind === 'under-way' ? state.progress : 1
}
