import { AcrossIndex } from './across-index.ts'
import type { Area } from './letters.ts'
import { around, overlapAcross, type Segment } from './segments.ts'

type Group = { at: number; segments: Segment[] }

/** Segments that lie beside each other in one line, from the first line to the last. */
export function lineGroups(segments: readonly Segment[]): Segment[][] {
  const groups: Group[] = []
  const index = new AcrossIndex<Group>()
  for (const segment of [...segments].sort((a, b) => middleOf(a) - middleOf(b))) {
    let home: Group | null = null
    for (const group of index.beside(segment)) {
      if (home !== null && group.at <= home.at) continue
      if (group.segments.every((one) => isBeside(one, segment))) home = group
    }
    if (home !== null) {
      home.segments.push(segment)
      continue
    }
    const group = { at: groups.length, segments: [segment] }
    groups.push(group)
    index.add(group, segment)
  }
  return withDisplaced(groups)
}

const isBeside = (a: Segment, b: Segment) =>
  overlapAcross(a, b) > 0.5 &&
  Math.min(a.to, b.to) - Math.max(a.from, b.from) < Math.max(a.size, b.size) * 0.5

const middleOf = ({ near, far }: Area) => (near + far) / 2

/** So few letters may be moved out of their line, to make room for their reading. */
const mostDisplaced = 8
/** So far they may be moved across it, in type sizes. */
const farthestDisplaced = 0.9

/** Puts characters that were moved a little across their line back into the gap that they left. */
function withDisplaced(groups: readonly Group[]): Segment[][] {
  const lines = new AcrossIndex<Group>()
  for (const group of groups) {
    const middle = middleOf(around(group.segments))
    // Nothing fits into a gap of a line that has none.
    if (group.segments.length > 1) lines.add(group, { near: middle, far: middle })
  }
  const backIn = new Map<Group, Group>()
  for (const group of groups) {
    if (!group.segments.every(({ letters }) => letters.length <= mostDisplaced)) continue
    const home = homeOf(group, lines)
    if (home !== null && !backIn.has(home)) backIn.set(group, home)
  }
  const moved = Map.groupBy(backIn.keys(), (group) => backIn.get(group))
  return groups.flatMap((group) => {
    if (backIn.has(group)) return []
    const back = (moved.get(group) ?? []).flatMap(({ segments }) => segments)
    return [[...group.segments, ...back]]
  })
}

/** The first line that has gaps for all of a group. */
function homeOf(group: Group, lines: AcrossIndex<Group>): Group | null {
  const [first] = group.segments
  if (first === undefined) return null
  const middle = middleOf(first)
  const reach = first.size * farthestDisplaced
  let home: Group | null = null
  for (const line of lines.beside({ near: middle - reach, far: middle + reach })) {
    if (line === group || (home !== null && line.at >= home.at)) continue
    if (group.segments.every((one) => fitsInto(one, line.segments))) home = line
  }
  return home
}

/** True where a segment lies in a gap of a line that is as long as itself, hardly beside the line. */
function fitsInto(segment: Segment, line: readonly Segment[]): boolean {
  let [before, after] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const { from, to } of line) {
    if (to <= segment.from + segment.size * 0.3) before = Math.max(before, to)
    else if (from >= segment.to - segment.size * 0.3) after = Math.min(after, from)
    else return false
  }
  const gap = after - before
  const across = Math.abs(middleOf(around(line)) - middleOf(segment))
  return (
    Number.isFinite(gap) &&
    gap < segment.to - segment.from + segment.size * 1.2 &&
    across < segment.size * farthestDisplaced
  )
}
