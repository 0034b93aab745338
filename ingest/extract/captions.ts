import { columns } from '#lib/text/width.ts'
import type { Line } from './lines.ts'
import { creditStart, isCaptionStart, isFinished, isPictureLabel } from './signs.ts'

/** A longer text that begins like a caption (図1は…) is prose. */
const longestCaption = 80

/** True where a paragraph is the caption of a picture or a table. */
export function isCaptionText(text: string): boolean {
  if (text.length >= longestCaption || isFinished(text)) return false
  return isCaptionStart(text) || isPictureLabel(text) || creditStart(text) !== -1
}

/** True where lines are the caption of a picture: by their first words, or by a credit at their end. */
export function isCaption(lines: readonly Line[]): boolean {
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined) return false
  if (creditStart(last.text) !== -1) return true
  return lines.length <= 2 && isCaptionStart(first.text) && !isFinished(last.text) && isShort(lines)
}

const isShort = (lines: readonly Line[]) =>
  lines.reduce((length, line) => length + line.text.length, 0) < longestCaption

/** A credit with a line of its own: it goes on with the caption above it. */
export const isBareCredit = (line: Line) => creditStart(line.text) === 0

/** True for one line, set apart from the text, over a bare credit. */
export function isCaptionHead(lines: readonly Line[]): boolean {
  const [first] = lines
  if (first === undefined || lines.length !== 1) return false
  return first.gap > 0 && !/[。、]$/.test(first.text) && first.width < 90
}

/**
 * Cuts a picture's caption off the line of running text that it was set into: at the blank that
 * leaves the text as wide as the line above it.
 */
export function splitCredits(lines: readonly Line[]): Line[] {
  return lines.flatMap((line, at) => {
    const before = lines[at - 1]
    const from = creditStart(line.text)
    const running = before !== undefined && line.gap === 0 && !isFinished(before.text)
    if (from <= 0 || !running || creditStart(before.text) !== -1) return [line]
    if (before.gap > 0 && !isCaptionStart(before.text) && before.width > line.width) return [line]
    const cut = [...line.text.slice(0, from).matchAll(/\s+/g)]
      .map((match) => ({ end: match.index, next: match.index + match[0].length }))
      .sort((a, b) => misfit(line, a.end, before) - misfit(line, b.end, before))[0]
    if (cut === undefined || misfit(line, cut.end, before) > 8) return [line]
    return [part(line, 0, cut.end), { ...part(line, cut.next, line.text.length), gap: 1 }]
  })
}

function misfit(line: Line, end: number, before: Line): number {
  return Math.abs(columns(line.text.slice(0, end)) - before.width)
}

function part(line: Line, from: number, to: number): Line {
  const text = line.text.slice(from, to)
  return { ...line, start: line.start + from, end: line.start + to, text, width: columns(text) }
}
