/**
 * What is counted or measured, by what Japanese, English and Chinese write behind a number or before
 * it: one name for the same unit in all of them.
 */

import { before, behind, type UnitKind, type UnitRow } from './cues/units.ts'

export type { UnitKind } from './cues/units.ts'

type Unit = { name: string; kind: UnitKind; factor: number }

/** A unit found beside a number; `length` is what it takes behind it, with blanks. */
export type FoundUnit = Unit & { length: number }

const compile = (rows: readonly UnitRow[], pattern: (source: string) => RegExp) =>
  rows.map(([name, kind, factor, source]) => ({ name, kind, factor, pattern: pattern(source) }))

const behindPatterns = compile(
  behind,
  (source) => new RegExp(`^-?(?:${source})(?!\\p{Script=Latin})`, 'iu'),
)
/** Up to two words may stand between an English number and what it counts. */
const nounPatterns = compile(
  behind.filter(([, kind]) => kind === 'count'),
  (source) =>
    new RegExp(
      `^[ -](?:(?!(?:of|in|and|to|on|per|for|by|with|or|at|from|the|that|which|years?|months?|days?|percent|per)\\b)[\\p{L}-]+(?<!ed|ing) ){1,2}(?:${source})(?!\\p{L})`,
      'iu',
    ),
)
const beforePatterns = compile(before, (source) => new RegExp(`(?:${source})$`, 'iu'))

/** The unit beside the number at `start` to `end`; null where none is known. */
export function unitBeside(plain: string, start: number, end: number): FoundUnit | null {
  const ahead = plain.slice(Math.max(0, start - 12), start)
  const sign = beforePatterns.find(({ pattern }) => pattern.test(ahead))
  if (sign !== undefined) return { ...sign, length: 0 }
  const blank = /^[ \u00a0]?/u.exec(plain.slice(end))?.[0].length ?? 0
  const rest = plain.slice(end + blank, end + blank + 30)
  for (const unit of behindPatterns) {
    const match = unit.pattern.exec(rest)
    if (match !== null) return { ...unit, length: blank + match[0].length }
  }
  const further = plain.slice(end, end + 60)
  for (const unit of nounPatterns) {
    const match = unit.pattern.exec(further)
    if (match !== null) return { ...unit, length: 0 }
  }
  return null
}
