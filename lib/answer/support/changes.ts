/** What was replaced in a statement that repeats its quote almost word for word. */
import { fold } from '#lib/text/fold.ts'
import { words } from '#lib/text/words.ts'
import { stemOf } from './stem.ts'

/** Words of the statement that stand where the quote has others. */
type Change = {
  stated: readonly string[]
  quoted: readonly string[]
  /** How many words both texts have right before it and right behind it, the fewer of the two. */
  flank: number
}

/** Both texts' words and the share of the statement's that the quote has in the same order. */
export type Comparison = { shared: number; changes: readonly Change[] }

/**
 * Compares the words of two texts by their longest common subsequence, the statement's changes with
 * what the quote has in their place.
 */
export function compareWords(statement: string, quote: string): Comparison {
  const [own, theirs] = [words(fold(statement)), words(fold(quote))]
  const [ownStems, theirStems] = [own.map(stemOf), theirs.map(stemOf)]
  const table = lengths(ownStems, theirStems)
  let [at, place, shared] = [0, 0, 0]
  let change: { stated: string[]; quoted: string[] } = { stated: [], quoted: [] }
  const runs: number[] = []
  let run = 0
  const open = () => {
    if (change.stated.length > 0 || change.quoted.length > 0) return
    runs.push(run)
    run = 0
  }
  const found: { stated: string[]; quoted: string[]; before: number; place: number }[] = []
  const close = () => {
    if (change.stated.length > 0) {
      found.push({ ...change, before: runs.at(-1) ?? 0, place: runs.length })
    }
    change = { stated: [], quoted: [] }
  }
  while (at < own.length && place < theirs.length) {
    if (ownStems[at] === theirStems[place]) {
      close()
      ;[at, place, shared, run] = [at + 1, place + 1, shared + 1, run + 1]
    } else if (lengthAt(table, at + 1, place) >= lengthAt(table, at, place + 1)) {
      open()
      change.stated.push(own[at] ?? '')
      at += 1
    } else {
      open()
      change.quoted.push(theirs[place] ?? '')
      place += 1
    }
  }
  open()
  change.stated.push(...own.slice(at))
  change.quoted.push(...theirs.slice(place))
  close()
  runs.push(run)
  const changes = found.map(
    ({ before, place: next, ...one }): Change => ({
      ...one,
      flank: Math.min(before, runs[next] ?? 0),
    }),
  )
  return { shared: own.length === 0 ? 0 : shared / own.length, changes }
}

const lengthAt = (table: readonly Uint16Array[], at: number, place: number) =>
  table[at]?.[place] ?? 0

/** The length of the longest common subsequence from each pair of places on. */
function lengths(own: readonly string[], theirs: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: own.length + 1 }, () => new Uint16Array(theirs.length + 1))
  for (let at = own.length - 1; at >= 0; at -= 1) {
    for (let place = theirs.length - 1; place >= 0; place -= 1) {
      const row = table[at]
      if (row === undefined) continue
      row[place] =
        own[at] === theirs[place]
          ? lengthAt(table, at + 1, place + 1) + 1
          : Math.max(lengthAt(table, at + 1, place), lengthAt(table, at, place + 1))
    }
  }
  return table
}
