import type { Letter } from './letters.ts'
import { overlapAcross, type Segment, segmentOf } from './segments.ts'

/** Readings are set in kana, emphasis in dots, over the characters that they belong to. */
const reading = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・･﹅﹆•●○\s]+$/u
/** How small a reading is set beside its line; half is the rule (JIS X 4051). */
const largestReading = 0.68
/** A longer reading of one word there is not. */
const longestReading = 12

/** The segments without readings (ruby) and emphasis dots, which are no part of the sentence. */
export function withoutRuby(segments: readonly Segment[]): Segment[] {
  const parts = segments.flatMap((one) => (isReading(one) ? splitReadings(one) : [one]))
  const readings = new Set(parts.filter(isReading))
  const lines = parts.filter((one) => !readings.has(one) || one.size >= 7)
  return parts.filter(
    (one) => !readings.has(one) || !lines.some((line) => line !== one && isOver(one, line, parts)),
  )
}

/** The readings of two words may stand close to each other. */
function splitReadings({ letters }: Segment): Segment[] {
  const parts: Letter[][] = [[]]
  for (const letter of letters) {
    const before = parts.at(-1)?.at(-1)
    if (letter.text.trim() === '') continue
    if (before !== undefined && letter.from - before.to > letter.size * 0.35) parts.push([])
    parts.at(-1)?.push(letter)
  }
  return parts.map(segmentOf)
}

const isReading = ({ letters }: Segment) => reading.test(textOf(letters))

const textOf = (letters: readonly Letter[]) => letters.map(({ text }) => text).join('')

function isOver(segment: Segment, line: Segment, all: readonly Segment[]): boolean {
  const shared = Math.min(segment.to, line.to) - Math.max(segment.from, line.from)
  const length = segment.to - segment.from
  const gap = line.near - segment.far
  if (shared <= length * 0.5 || gap < -0.45 * line.size || gap > 0.7 * line.size) return false
  if (segment.size <= line.size * largestReading) return true
  return segment.size < line.size * 1.05 && isLargeReading(segment, line, all)
}

/**
 * Some programs set readings as large as the text. Then they stand alone between two lines, each over
 * the middle of the characters that it reads.
 */
function isLargeReading(segment: Segment, line: Segment, all: readonly Segment[]): boolean {
  if (segment.letters.length > longestReading) return false
  if (all.some((other) => overlapAcross(other, segment) > 0.5 && !isReading(other))) return false
  const under = line.letters.filter(
    ({ from, to }) => (from + to) / 2 > segment.from && (from + to) / 2 < segment.to,
  )
  const [first, last] = [under[0], under.at(-1)]
  if (first === undefined || last === undefined || under.length >= segment.letters.length)
    return false
  if (!/^\p{Script=Han}+$/u.test(textOf(under))) return false
  const middle = (segment.from + segment.to) / 2
  return Math.abs((first.from + last.to) / 2 - middle) < segment.size * 0.6
}
