import { genericTitle, headingRank, isBracketed, isParenthesised } from './extract/title-signs.ts'

/** A heading as the outline sees it; `level` 0 where the paper leaves it open. */
export type Heading = {
  title: string
  level: number
  /** Nothing stands between it and the heading before it. */
  adjacent: boolean
  /** The heading before it belongs to another contribution. */
  opensPart: boolean
}

type Open = { shape: string; level: number }

/**
 * The levels of a paper's headings. What is set alike (numbered alike, in the same kind of brackets)
 * is of one level within a contribution, whatever a converter made of it; a shape that is new stands
 * under the heading before it. Introductions and conclusions rank with the numbered parts.
 */
export function headingLevels(headings: readonly Heading[]): number[] {
  const seen = new Map<string, number>()
  let before: Open | null = null
  return headings.map((heading) => {
    if (heading.opensPart) {
      seen.clear()
      before = null
    }
    const shape = shapeOf(heading.title)
    const level = levelOf(heading, shape, before, seen)
    if (shape === 'plain' && heading.level > 0) seen.delete(shape)
    else if (shape !== 'plain' || level <= (seen.get(shape) ?? level)) seen.set(shape, level)
    before = { shape, level }
    return level
  })
}

function levelOf(
  { level, adjacent }: Heading,
  shape: string,
  before: Open | null,
  seen: ReadonlyMap<string, number>,
): number {
  const known = seen.get(shape)
  const under = before === null ? 2 : before.level + 1
  if (level > 0 && (shape === 'plain' || shape === 'generic')) return level
  if (known !== undefined) {
    const title = shape === 'plain' && adjacent && before?.shape.startsWith('#') === true
    return title ? Math.max(known, under) : known
  }
  if (level > 0) return adjacent ? Math.max(level, under) : level
  if (before === null) return Number(/^#([12])/.exec(shape)?.[1] ?? 2)
  if (before.shape === 'generic' && shape.startsWith('#')) return before.level
  if (shape === 'generic') return topNumbered(seen) ?? under
  return under
}

/** The level of the numbered parts, where there are any. */
function topNumbered(seen: ReadonlyMap<string, number>): number | null {
  const levels = [...seen].flatMap(([shape, level]) => (shape.startsWith('#') ? [level] : []))
  return levels.length === 0 ? null : Math.min(...levels)
}

function shapeOf(title: string): string {
  const rank = headingRank(title)
  if (rank !== null) return `#${rank}${/^[（(]/u.test(title) ? '(' : ''}`
  const named = /^\p{Script=Han}{1,6}(?=[①-⑳]|[0-9０-９]{1,2}[:：.．\s　])/u.exec(title)?.[0]
  if (named !== undefined && !title.startsWith('第')) return `name ${named}`
  if (isBracketed(title)) return /^[<＜]/u.test(title) ? '<' : '【'
  if (isParenthesised(title)) return '('
  return genericTitle.test(title) ? 'generic' : 'plain'
}
