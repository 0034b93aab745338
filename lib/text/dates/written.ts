/** How a way to write dates is found and read. */
import type { Span } from '#lib/document.ts'
import type { Days } from './days.ts'

/** A date where a text writes it; offsets into the text. */
export type WrittenDate = Days & Span

type Groups = Readonly<Record<string, string | undefined>>

/** A way to write a date. `read` gives null for what only looks like one. */
export type Way = { pattern: RegExp; read: (groups: Groups) => Days | null }

/** The dates that a text writes in any of these ways; the first way that reads a place has it. */
export function readWays(plain: string, ways: readonly Way[]): WrittenDate[] {
  let rest = plain
  const found: WrittenDate[] = []
  for (const { pattern, read } of ways) {
    for (const match of [...rest.matchAll(pattern)]) {
      const days = read(match.groups ?? {})
      const start = match.index
      const end = start + match[0].length
      if (days === null) continue
      found.push({ ...days, start, end })
      rest = rest.slice(0, start) + '\ufffc'.repeat(end - start) + rest.slice(end)
    }
  }
  return found.sort((one, other) => one.start - other.start)
}
