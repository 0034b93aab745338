import { columns } from '#lib/text/width.ts'
import { isFinished } from './signs.ts'

/** A line of the original without the blanks around it. */
export type Line = {
  start: number
  end: number
  text: string
  /** Its width in half-width columns. */
  width: number
  /** Blank lines before it, as far as they mean anything (see `readLines`). */
  gap: number
  /** Columns of blanks before it. */
  indent: number
  /** A line of emphasis dots stood before it: the break is an accident of the typesetting. */
  afterDots: boolean
}

const emphasisDots = /^[\s・･﹅﹆•]+$/
const twoDots = /[・･﹅﹆•][\s・･﹅﹆•]*[・･﹅﹆•]/

/**
 * The lines of a text that carry words. Lines of emphasis dots (傍点) are left out. In a text that is
 * spaced by a blank line after every line, one blank line means no more than the end of a line.
 */
export function readLines(raw: string): Line[] {
  const lines: Line[] = []
  let blanks = 0
  let afterDots = false
  for (const { start, text } of splitLines(raw)) {
    const trimmed = text.trim()
    if (trimmed === '') {
      blanks += 1
      continue
    }
    if (emphasisDots.test(trimmed) && twoDots.test(trimmed)) {
      afterDots = true
      continue
    }
    const from = start + text.indexOf(trimmed)
    lines.push({
      start: from,
      end: from + trimmed.length,
      text: trimmed,
      width: columns(trimmed),
      gap: blanks,
      indent: columns(/^\s*/u.exec(text)?.[0] ?? ''),
      afterDots,
    })
    blanks = 0
    afterDots = false
  }
  return isDoubleSpaced(lines) ? lines.map(withoutSpacing) : lines
}

function* splitLines(raw: string): Generator<{ start: number; text: string }> {
  let start = 0
  for (const match of raw.matchAll(/\r?\n/g)) {
    yield { start, text: raw.slice(start, match.index) }
    start = match.index + match[0].length
  }
  yield { start, text: raw.slice(start) }
}

/** Nearly every line stands alone, and most of them break off in mid-sentence: they are wrapped. */
function isDoubleSpaced(lines: readonly Line[]): boolean {
  const share = (fits: (line: Line) => boolean) => lines.filter(fits).length / lines.length
  return (
    lines.length >= 10 &&
    share((line) => line.gap > 0) > 0.85 &&
    share((line) => line.gap === 1) > 0.5 &&
    share((line) => !isFinished(line.text)) > 0.5
  )
}

function withoutSpacing(line: Line): Line {
  return { ...line, gap: Math.max(0, line.gap - 1) }
}
