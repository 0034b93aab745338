import type { Piece } from './extract.ts'

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,31});/iy

/** The parser drops less than this at once (escapes, blanks and quotation marks at a line's edge). */
const farthestSkip = 1000

/** A stretch of the original that is kept, or the soft line break that ends before `at`. */
export type LiteralPart = { kind: 'kept'; piece: Piece } | { kind: 'break'; at: number }

/**
 * Follows a parsed value through the original, from `start` to `end`: what the parser dropped (escapes,
 * blanks at the edge of a line) lies between the parts. What the original only names, as `&lt;`, stays
 * as it is written, for a quote has no other characters than its source.
 */
export function literalParts(
  raw: string,
  start: number,
  end: number,
  value: string,
): LiteralPart[] {
  const parts: LiteralPart[] = []
  let from = start
  let at = start
  const leaveOut = (length: number) => {
    if (from < at) parts.push({ kind: 'kept', piece: { start: from, end: at, blank: false } })
    at += length
    from = at
  }
  for (const character of value) {
    entity.lastIndex = at
    const named = entity.exec(raw)?.[0]
    if (named !== undefined && (character !== '&' || named === '&amp;')) {
      at += character === '&' ? 1 : named.length
      if (character === '&') leaveOut(named.length - 1)
      continue
    }
    const found = indexWithin(raw, character, at, Math.min(end, at + farthestSkip))
    if (found === -1) continue
    if (found > at) leaveOut(found - at)
    if (character === '\n') {
      leaveOut(1)
      parts.push({ kind: 'break', at })
    } else if (character === '\\' && /^\\{1,2}[_*#[\]~]/.test(raw.slice(at, at + 3))) {
      leaveOut(1)
    } else {
      at += character.length
    }
  }
  leaveOut(0)
  return parts
}

/** Where a character stands next, before `end`; -1 where the parser made it up, as for a NUL. */
function indexWithin(raw: string, character: string, from: number, end: number): number {
  for (let at = from; at < end; at += 1) if (raw.startsWith(character, at)) return at
  return -1
}
