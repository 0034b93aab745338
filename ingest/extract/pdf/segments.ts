import { AcrossIndex } from './across-index.ts'
import { type Area, isInked, type Letter } from './letters.ts'

/** Letters of one line that stand close together. */
export type Segment = Area & {
  kind: 'text'
  letters: Letter[]
  /** The size of most of its letters. */
  size: number
}

/** A gap wider than this, in type sizes, may lie between two columns. */
const widestGap = 1.1

/** The area around others. */
export function around(areas: readonly Area[]): Area {
  const area: Area = { from: Infinity, to: -Infinity, near: Infinity, far: -Infinity }
  for (const { from, to, near, far } of areas) {
    area.from = Math.min(area.from, from)
    area.to = Math.max(area.to, to)
    area.near = Math.min(area.near, near)
    area.far = Math.max(area.far, far)
  }
  return area
}

/** A segment of these letters. */
export function segmentOf(letters: Letter[]): Segment {
  return { kind: 'text', ...around(letters), letters, size: commonSize(letters) }
}

/** The size that most characters have, in tenths of a point. */
export function commonSize(letters: readonly { text: string; size: number }[]): number {
  const first = letters[0]?.size
  if (first !== undefined && letters.every(({ size }) => size === first)) {
    return Math.round(first * 10) / 10
  }
  const counts = new Map<number, number>()
  for (const { text, size } of letters.filter(isInked)) {
    const rounded = Math.round(size * 10) / 10
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length)
  }
  let common = letters[0]?.size ?? 0
  let most = 0
  for (const [size, count] of counts) {
    if (count > most || (count === most && size > common)) [common, most] = [size, count]
  }
  return common
}

/** How much of the thinner of two areas lies beside the other, from 0 to 1. */
export function overlapAcross(a: Area, b: Area): number {
  const shared = Math.min(a.far, b.far) - Math.max(a.near, b.near)
  return shared / Math.max(0.01, Math.min(a.far - a.near, b.far - b.near))
}

/**
 * The segments of a page: letters that follow one another closely, first as the file draws them, then
 * as they lie.
 */
export function segmentsOf(letters: readonly Letter[]): Segment[] {
  const runs: Letter[][] = []
  let run: Letter[] = []
  for (const letter of withoutRepeated(letters)) {
    const before = run.at(-1)
    if (before !== undefined && follows(before, letter)) run.push(letter)
    else {
      run = [letter]
      runs.push(run)
    }
  }
  const inked = runs.filter((one) => one.some(isInked))
  return mergeBeside(inked.map(segmentOf))
}

/** Letters, and words and lines of them, that are set twice at nearly one place are set once. */
function withoutRepeated(letters: readonly Letter[]): Letter[] {
  const byText = new Map<string, Map<number, Letter>>()
  const kept: Letter[] = []
  for (const letter of letters) {
    let places = byText.get(letter.text)
    if (places === undefined) {
      places = new Map()
      byText.set(letter.text, places)
    }
    // As far as two letters that are one may lie apart, it is half a place.
    const size = Math.max(1, letter.size * 0.5)
    const [along, across] = [letter.from / size, letter.near / size]
    const key = placeKey(Math.floor(along), Math.floor(across))
    if (places.size > 0 && isSetNear(places, along, across, letter)) continue
    if (!places.has(key)) places.set(key, letter)
    kept.push(letter)
  }
  return kept
}

/** True where a letter was set already, at its place or at the nearest ones. */
function isSetNear(
  places: ReadonlyMap<number, Letter>,
  along: number,
  across: number,
  letter: Letter,
): boolean {
  const [a, b] = [Math.floor(along), Math.floor(across)]
  const [nextA, nextB] = [along - a < 0.5 ? a - 1 : a + 1, across - b < 0.5 ? b - 1 : b + 1]
  const isAt = (x: number, y: number) => {
    const one = places.get(placeKey(x, y))
    return one !== undefined && isRepeated(one, letter)
  }
  return isAt(a, b) || isAt(nextA, b) || isAt(a, nextB) || isAt(nextA, nextB)
}

/** A small number for a place; far ones may share it. */
const placeKey = (along: number, across: number) => ((along & 0x7fff) << 15) | (across & 0x7fff)

/** The same letter at nearly one place, to look bold; the two of “ll” stand side by side. */
function isRepeated(a: Letter, b: Letter): boolean {
  return (
    a.text === b.text &&
    Math.abs(a.from - b.from) < Math.min(a.size * 0.25, (a.to - a.from) * 0.5) &&
    Math.abs(a.near - b.near) < a.size * 0.25
  )
}

function follows(a: Letter, b: Letter): boolean {
  if (isUprightPair(a, b)) return true
  const gap = b.from - a.to
  const size = Math.max(a.size, b.size)
  return (
    overlapAcross(a, b) > 0.5 &&
    gap > -0.6 * size &&
    gap < widestGap * size &&
    // Ruby and the line under it may touch; marks are raised within their line.
    (Math.abs(a.size - b.size) < size * 0.3 || overlapAcross(a, b) > 0.8)
  )
}

/** Narrow upright characters side by side in a vertical line (縦中横). */
function isUprightPair(a: Letter, b: Letter): boolean {
  const size = Math.max(a.size, b.size)
  const isNarrow = ({ near, far, from, to }: Letter) =>
    to - from < size * 1.3 && far - near < (to - from) * 0.75
  const gap = Math.max(a.near, b.near) - Math.min(a.far, b.far)
  return (
    isNarrow(a) &&
    isNarrow(b) &&
    Math.abs(a.from - b.from) < size * 0.1 &&
    Math.abs(gap) < size * 0.2
  )
}

type OpenLine = { at: number; last: Segment; segments: Segment[] }

/** Puts together segments of one line that lie beside each other without a wide gap. */
function mergeBeside(segments: readonly Segment[]): Segment[] {
  const lines: OpenLine[] = []
  const open = new AcrossIndex<OpenLine>()
  const reach = segments.reduce((widest, { size }) => Math.max(widest, size * widestGap), 0)
  for (const segment of [...segments].sort((a, b) => a.from - b.from)) {
    let home: OpenLine | null = null
    for (const line of open.beside(segment)) {
      if (segment.from - line.last.to > reach) open.delete(line, line.last)
      else if ((home === null || line.at > home.at) && isBeside(line.last, segment)) home = line
    }
    if (home === null) {
      home = { at: lines.length, last: segment, segments: [] }
      lines.push(home)
    } else {
      open.delete(home, home.last)
    }
    home.segments.push(segment)
    home.last = segment
    open.add(home, segment)
  }
  return lines.map(({ last, segments: [...line] }) =>
    line.length === 1 ? last : segmentOf(line.flatMap(({ letters }) => letters)),
  )
}

function isBeside(a: Segment, b: Segment): boolean {
  const size = Math.max(a.size, b.size)
  const gap = b.from - a.to
  const alike = Math.min(a.size, b.size) > size * 0.7
  return overlapAcross(a, b) > (alike ? 0.5 : 0.6) && gap < widestGap * size && gap > -0.6 * size
}
