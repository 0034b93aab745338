/**
 * Pages of glyphs as they come from a PDF, set without one: lines of text at given places.
 */

import type { Box, Direction, Glyph, GlyphPage } from '#ingest/extract/pdf/glyph.ts'
import { layOut } from '#ingest/extract/pdf/lay-out.ts'
import { blocksOf } from './read-blocks.ts'

export type Type = {
  /** In points; 10 where nothing else is said. */
  size?: number
  bold?: boolean
  /** How far one character stands from the end of the one before, in points; 0 at first. */
  spacing?: number
  /** Blanks of the text are room and no glyphs, so wide as this says, in points. */
  room?: number | null
  /** From one line to the next, in points; 1.6 sizes where nothing else is said. */
  leading?: number
}

const narrow = /^[\p{Script=Latin}\p{Script=Greek}\p{Nd}\x20-\x7e\u2010-\u2027]+$/u
const fullWidthForm = /[\u3000-\u303f\uff00-\uff60]/u

/** How wide a character is, as a share of its size. */
function advance(text: string): number {
  if (text === ' ') return 0.25
  return narrow.test(text) && !fullWidthForm.test(text) ? 0.5 : 1
}

type Step = (along: number, length: number) => Box & { direction: Direction }

function set(
  text: string,
  { size = 10, bold = false, spacing = 0, room = null }: Type,
  step: Step,
) {
  const glyphs: Glyph[] = []
  let at = 0
  for (const character of text) {
    const isRoom = character === ' ' && room !== null
    const length = isRoom ? room : advance(character) * size
    if (!isRoom) glyphs.push({ ...step(at, length), text: character, size, bold })
    at += length + (isRoom ? 0 : spacing)
  }
  return glyphs
}

/** A line that runs to the right from its top left corner. */
export function across(text: string, x: number, y: number, type: Type = {}): Glyph[] {
  const height = type.size ?? 10
  return set(text, type, (along, width) => ({ x: x + along, y, width, height, direction: 'right' }))
}

/** A line in a vertical font that runs down from its top left corner; half-width letters lie. */
export function down(text: string, x: number, y: number, type: Type = {}): Glyph[] {
  const width = type.size ?? 10
  return set(text, type, (along, height) => ({ x, y: y + along, width, height, direction: 'down' }))
}

/** Upright full-width characters one under another, each set as a line of its own would be. */
export function stacked(text: string, x: number, y: number, type: Type = {}): Glyph[] {
  const { size = 10, bold = false, spacing = 0 } = type
  return Array.from(text, (character, at) => ({
    x,
    y: y + at * (size + spacing),
    width: size,
    height: size,
    direction: 'right',
    text: character,
    size,
    bold,
  }))
}

type Setter = typeof across

/** Lines one below the other; `indents` moves lines to the right by their places, in points. */
export function block(
  lines: readonly string[],
  x: number,
  y: number,
  { indents = {}, ...type }: Type & { indents?: Readonly<Record<number, number>> } = {},
): Glyph[] {
  const leading = type.leading ?? (type.size ?? 10) * 1.6
  return lines.flatMap((line, at) => across(line, x + (indents[at] ?? 0), y + at * leading, type))
}

/** Vertical lines, each to the left of the one before; `setter` is `down` or `stacked`. */
export function leftwards(
  lines: readonly string[],
  x: number,
  y: number,
  { setter = down, ...type }: Type & { setter?: Setter } = {},
): Glyph[] {
  const leading = type.leading ?? (type.size ?? 10) * 1.6
  return lines.flatMap((line, at) => setter(line, x - at * leading, y, type))
}

/** A page of A4 with these glyphs. */
export function glyphPage(glyphs: readonly Glyph[], more: Partial<GlyphPage> = {}): GlyphPage {
  const number = more.number ?? 1
  return {
    number,
    label: `${number}`,
    width: 595,
    height: 842,
    quality: 1,
    rules: [],
    glyphs: [...glyphs],
    ...more,
  }
}

/** The borders of a table, as thin boxes: every column's and row's from one end to the other. */
export function borders(columns: readonly number[], rows: readonly number[]): Box[] {
  const [left = 0, right = 0] = [columns[0], columns.at(-1)]
  const [top = 0, bottom = 0] = [rows[0], rows.at(-1)]
  return [
    ...columns.map((x) => ({ x, y: top, width: 0.5, height: bottom - top })),
    ...rows.map((y) => ({ x: left, y, width: right - left, height: 0.5 })),
  ]
}

const story =
  '村の堰は毎年春に直された。水番は朝ごとに水位を測り、帳面に書きとめて名主へ届けた。雨の少ない年には上流と下流の代表が集まり、田へ水を引く順番をくじで決めたという。くじに外れた家には翌年の作業が免じられ、その代わりに柿の苗木が一本ずつ配られた。苗木は土手に植えられ、根が土を押さえるので、大水の出た年にも土手は崩れなかった。帳面は蔵の二階に残り、紙は虫に食われているものの、数字はいまでも読める。'

/** Lines of Japanese, each so many characters long, unlike one another; `from` cuts them elsewhere. */
export function japaneseLines(count: number, length: number, from = 0): string[] {
  return Array.from({ length: count }, (_, at) =>
    Array.from({ length }, (_, place) => story[(from + at * length + place) % story.length]).join(
      '',
    ),
  )
}

const tale =
  'The miller kept the lower gate and his sister kept the upper one so that neither of them could let the river down alone and every evening they rang a bell across the valley to say how high the water stood before the lamps were lit along the towpath '

/** Lines of English words, none longer than so many characters; `from` is the word it begins with. */
export function englishLines(count: number, length: number, from = 0): string[] {
  const words = tale.trim().split(' ')
  const lines: string[] = []
  for (let at = from, line = ''; lines.length < count; at += 1) {
    const word = words[at % words.length] ?? ''
    if (line !== '' && line.length + 1 + word.length > length) {
      lines.push(line)
      line = ''
    }
    line = line === '' ? word : `${line} ${word}`
  }
  return lines
}

/** The blocks that pages are read as, as `blocksOf` writes them. */
export function readGlyphPages(...pages: readonly GlyphPage[]): string[] {
  return blocksOf(layOut(pages))
}
