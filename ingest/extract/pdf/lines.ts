import { type Area, isInked, type Letter } from './letters.ts'
import { lineGroups } from './line-groups.ts'
import { around, commonSize, overlapAcross, type Segment } from './segments.ts'

/** A line of a column, its letters in reading order; wide gaps part it into cells. */
export type LetterLine = Area & {
  cells: Letter[][]
  size: number
  bold: boolean
}

/** The lines that these segments make, from the first to the last. */
export function linesOf(segments: readonly Segment[]): LetterLine[] {
  return lineGroups(segments)
    .map((group) => lineOf(group.sort((a, b) => a.from - b.from)))
    .sort((a, b) => a.near + a.far - b.near - b.far)
}

/** The line that segments beside each other make, a cell each. */
export function lineOf(segments: readonly Segment[]): LetterLine {
  const cells = segments.map(({ letters }) => withBlanks(letters))
  const letters = cells.length === 1 ? (cells[0] ?? []) : cells.flat()
  const inked = letters.filter(isInked)
  return {
    ...around(inked),
    cells,
    size: commonSize(letters),
    bold: inked.filter(({ bold }) => bold).length > inked.length * 0.6,
  }
}

const spacedScript =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Nd}\p{P}\p{Sc}]$/u
const fullWidth =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u

/** Between words, so much of the type's size is left free; between characters of Japanese, more. */
const wordGap = 0.17
const characterGap = 1.05

/**
 * Letters with a blank where the file sets none but leaves room for one. A blank the file sets itself
 * between two full-width characters, with no room for it, is none.
 */
function withBlanks(letters: readonly Letter[]): Letter[] {
  const sorted = inOrder(letters)
  const found: Letter[] = []
  for (const [at, letter] of sorted.entries()) {
    const before = found.at(-1)
    if (!hasRoom(letter, before, sorted[at + 1])) continue
    if (before !== undefined && needsBlank(before, letter)) {
      const { near, far } = before
      found.push({ ...letter, text: ' ', from: before.to, to: letter.from, near, far })
    }
    found.push(letter)
  }
  return found
}

/** True where two letters stand so far apart that a blank is meant. */
function needsBlank(before: Letter, letter: Letter): boolean {
  const gap = letter.from - before.to
  const size = Math.min(before.size, letter.size)
  if (gap <= size * wordGap || before.text.endsWith(' ') || letter.text.startsWith(' '))
    return false
  if (gap > size * characterGap) return true
  return (
    spacedScript.test(before.text) && !fullWidth.test(before.text) && !fullWidth.test(letter.text)
  )
}

/** False for a blank, set by the file, between two letters that touch: it stands for a soft hyphen. */
function hasRoom(letter: Letter, before: Letter | undefined, after: Letter | undefined): boolean {
  if (letter.text !== ' ' || before === undefined || after === undefined) return true
  return after.from - before.to > letter.size * 0.04
}

/**
 * As they lie. A bracket that is set tight begins before the letter in front of it does: letters of about
 * one size follow one another by their middles. Two half-width characters beside each other in a vertical
 * line (縦中横) stand from left to right.
 */
function inOrder(letters: readonly Letter[]): Letter[] {
  const sorted = [...letters].sort((a, b) => a.from - b.from)
  for (let at = 1; at < sorted.length; at += 1) {
    const [a, b] = [sorted[at - 1], sorted[at]]
    if (a === undefined || b === undefined) continue
    const together = b.from - a.from < a.size * 0.3 && overlapAcross(a, b) < 0.2
    const isTight = Math.abs(a.size - b.size) < a.size * 0.25 && a.from + a.to > b.from + b.to
    if (isTight || (together && a.near < b.near)) [sorted[at - 1], sorted[at]] = [b, a]
  }
  return sorted
}
