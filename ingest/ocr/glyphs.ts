import type { Glyph, GlyphPage } from '../extract/pdf/glyph.ts'
import { confidenceOf, type PixelBox, type WordLine, type WordPage } from './tsv.ts'

/** Lines that tesseract is less sure of are specks, borders and pictures taken for writing. */
const leastConfidence = 30

/** A line of about the size of most lines is set as they are: heights differ by the letters in them. */
const sameSize = 1.4

/**
 * A recognised page as one of glyphs: each word's box is cut evenly into its characters, which are as
 * high as their line, so that a line is a line. Gaps within a line are closed, but for a blank between
 * two words of a language that is written with blanks.
 * @param page its size in points.
 */
export function glyphsOf(
  recognised: WordPage,
  page: { number: number; label: string; width: number; height: number },
): GlyphPage {
  const scale = {
    x: page.width / Math.max(1, recognised.width),
    y: page.height / Math.max(1, recognised.height),
  }
  const lines = recognised.lines.filter((line) => confidenceOf([line]) >= leastConfidence)
  const common = commonThickness(lines)
  return {
    ...page,
    quality: confidenceOf(lines) / 100,
    rules: [],
    glyphs: lines.flatMap((line) => {
      const thick = thickness(line)
      const isCommon = thick < common * sameSize && thick > common / sameSize
      const upright = isVertical(line)
      const size = (isCommon ? common : thick) * (upright ? scale.x : scale.y)
      return lettersOf(line).map(({ text, from, to }): Glyph => {
        const box = upright
          ? { left: line.left, top: from, width: line.width, height: to - from }
          : { left: from, top: line.top, width: to - from, height: line.height }
        return {
          ...inPoints(box, scale),
          text,
          size,
          direction: upright ? 'down' : 'right',
          bold: false,
        }
      })
    }),
  }
}

/** A line of a single character is as high as it is wide, or nearly so. */
function isVertical({ width, height, words }: WordLine): boolean {
  return height > width * 1.5 && words.reduce((sum, { text }) => sum + text.length, 0) > 1
}

const thickness = (line: WordLine) => (isVertical(line) ? line.width : line.height)

/** The middle one of the lines' thicknesses, each counted once for each of its characters. */
function commonThickness(lines: readonly WordLine[]): number {
  const counted = lines
    .map((line) => ({
      thick: thickness(line),
      characters: line.words.reduce((sum, { text }) => sum + text.length, 0),
    }))
    .sort((one, other) => one.thick - other.thick)
  const half = counted.reduce((sum, { characters }) => sum + characters, 0) / 2
  let passed = 0
  for (const { thick, characters } of counted) {
    passed += characters
    if (passed >= half) return thick
  }
  return 1
}

/** A character, or several, along their line, in pixels. */
type Letter = { text: string; from: number; to: number }

function lettersOf(line: WordLine): Letter[] {
  const thick = thickness(line)
  const letters: Letter[] = []
  const words = stretchesOf(line)
  for (const [at, word] of words.entries()) {
    const before = words[at - 1]
    const start = before?.to ?? word.from
    const near = word.from - start < thick * 2
    const blank = near && before !== undefined && needsBlank(before.text, word.text)
    const from = near && !blank ? start : word.from
    if (blank) letters.push({ text: ' ', from: start, to: from })
    const characters = [...word.text]
    const pitch = (word.to - from) / characters.length
    for (const [place, text] of characters.entries()) {
      letters.push({ text, from: from + place * pitch, to: from + (place + 1) * pitch })
    }
  }
  return letters
}

/**
 * The words along their line, one after the other. Where one hardly reaches beyond the one before it,
 * tesseract has not told them apart: they share their boxes.
 */
function stretchesOf(line: WordLine): Letter[] {
  const upright = isVertical(line)
  const narrowest = thickness(line) * 0.25
  const found: Letter[] = []
  for (const word of line.words) {
    const from = upright ? word.top : word.left
    const to = from + (upright ? word.height : word.width)
    const last = found.at(-1)
    const start = Math.max(from, last?.to ?? from)
    const hidden = to - start < narrowest * word.text.length
    if (last !== undefined && hidden && !needsBlank(last.text, word.text)) {
      last.text += word.text
      last.to = Math.max(last.to, to)
    } else {
      found.push({ text: word.text, from: start, to: Math.max(to, start + 1) })
    }
  }
  return found
}

const blankWritten = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}\p{Nd}]/u

/** Tesseract parts Japanese into words too, where nobody writes a blank. */
function needsBlank(before: string, after: string): boolean {
  const ends = blankWritten.test(before.slice(-1)) || /[,.;:!?)\]%”’"']$/u.test(before)
  const starts = blankWritten.test(after.charAt(0)) || /^[([“‘"'$€£]/u.test(after)
  return ends && starts
}

function inPoints(box: PixelBox, scale: { x: number; y: number }) {
  const { left, top, width, height } = box
  return {
    x: hundredth(left * scale.x),
    y: hundredth(top * scale.y),
    width: hundredth(width * scale.x),
    height: hundredth(height * scale.y),
  }
}

const hundredth = (points: number) => Math.round(points * 100) / 100
