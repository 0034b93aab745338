import type { Letter } from './letters.ts'
import type { Segment } from './segments.ts'

/** Readings are set in kana, emphasis in dots, over the characters that they belong to. */
const reading = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・･﹅﹆•●○\s]+$/u
/** How small a reading is set beside its line; half is the rule (JIS X 4051). */
const largestReading = 0.68

/** The segments without readings (ruby) and emphasis dots, which are no part of the sentence. */
export function withoutRuby(segments: readonly Segment[]): Segment[] {
  const lines = segments.filter((one) => !reading.test(textOf(one.letters)) || one.size >= 7)
  return segments.filter((segment) => {
    if (!reading.test(textOf(segment.letters))) return true
    return !lines.some((line) => line !== segment && isOver(segment, line))
  })
}

const textOf = (letters: readonly Letter[]) => letters.map(({ text }) => text).join('')

function isOver(segment: Segment, line: Segment): boolean {
  if (segment.size > line.size * largestReading) return false
  const shared = Math.min(segment.to, line.to) - Math.max(segment.from, line.from)
  const length = segment.to - segment.from
  const gap = line.near - segment.far
  return shared > length * 0.5 && gap > -0.45 * line.size && gap < 0.7 * line.size
}
