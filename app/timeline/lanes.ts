/** Points in lanes, one for each paper, laid out so that none lies over another; pure. */
import type { Timeline } from '#lib/contract.ts'
import type { Citation } from '#lib/document.ts'
import { type Axis, tracksOf } from './axis.ts'

/** A dated statement; `number`, from 1, is its place in time among all that are shown. */
export type Point = Omit<Timeline['points'][number], 'citation'> & {
  citation: Citation
  number: number
}

/** A point where it is drawn: its first track, the one behind its last, and its row, from 1. */
export type Placed = { point: Point; start: number; end: number; row: number }

export type Lane = {
  documentId: string
  title: string
  language: string
  placed: readonly Placed[]
  rows: number
}

/** A mark takes the room of as many months, however short it is. */
const leastTracks = 2

/** The lanes of these points: the paper that says most first; in each, the points in time. */
export function lanesOf(points: readonly Point[], axis: Axis): Lane[] {
  const byPaper = Map.groupBy(points, ({ citation }) => citation.documentId)
  const lanes = [...byPaper].flatMap(([documentId, own]): Lane[] => {
    const [first] = own
    if (first === undefined) return []
    const placed = place(own, axis)
    const { title, language } = first.citation
    const rows = Math.max(...placed.map(({ row }) => row))
    return [{ documentId, title, language, placed, rows }]
  })
  return lanes.sort((one, other) => other.placed.length - one.placed.length)
}

/** Each in the first row that is free there. */
function place(points: readonly Point[], axis: Axis): Placed[] {
  const ends: number[] = []
  return points.map((point) => {
    const { start, end } = tracksOf(axis, point)
    const free = ends.findIndex((taken) => taken <= start)
    const row = free === -1 ? ends.length : free
    ends[row] = Math.max(end, start + leastTracks)
    return { point, start, end, row: row + 1 }
  })
}
