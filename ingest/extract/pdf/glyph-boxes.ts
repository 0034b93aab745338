import type { Direction, PaintedGlyph } from './glyph.ts'
import type { GraphicsState } from './graphics-state.ts'
import { boxOf, type Matrix, multiply } from './matrix.ts'
import { upright } from './upright.ts'

/** How far letters reach above and below the line they stand on, as shares of their size. */
const ascent = 0.88
const descent = 0.12

/** A character as pdf.js tells of it; its width in the font's units. */
type Character = { unicode: string; width: number; isSpace: boolean; down: number | null }

/**
 * Places the glyphs of one string (ISO 32000-2, 9.4.4). Numbers in the string are adjustments in
 * thousandths of the size.
 * @param glyphs where they are added.
 * @returns the text matrix after the string.
 */
export function placeGlyphs(
  state: GraphicsState,
  textMatrix: Matrix,
  string: readonly unknown[],
  glyphs: PaintedGlyph[],
  drawnAt: number,
): Matrix {
  const { font, size, horizontalScale, rise, characterSpacing, wordSpacing } = state
  if (font === null) return textMatrix
  const { mode, fill, alpha } = state
  const base = multiply(state.matrix, textMatrix)
  const scale = Math.hypot(base[2], base[3]) * Math.abs(size) * font.scale
  const sign = Math.sign(size)
  const direction = font.vertical
    ? directionOf(-base[2], -base[3])
    : directionOf(base[0] * sign, base[1] * sign)
  const [low, high] = [rise - descent * size * font.scale, rise + ascent * size * font.scale]
  let at = 0
  for (const one of string) {
    if (typeof one === 'number') {
      at += ((font.vertical ? 1 : -1) * one * size) / 1000
      continue
    }
    const character = readCharacter(one)
    if (character === null) continue
    const advance = (font.vertical ? (character.down ?? -1000) : character.width) * font.unit * size
    const spacing = characterSpacing + (character.isSpace ? wordSpacing : 0)
    const along = at * horizontalScale
    const box = font.vertical
      ? boxOf(base, -size / 2, at + rise, size / 2, at + rise + advance)
      : boxOf(base, along, low, along + advance * horizontalScale, high)
    glyphs.push({
      x: box.x,
      y: box.y,
      width: box.width,
      height: box.height,
      text: upright(character.unicode),
      size: scale,
      direction,
      bold: font.bold,
      mode,
      fill,
      alpha,
      drawnAt,
    })
    at += font.vertical ? advance - spacing : advance + spacing
  }
  return multiply(textMatrix, shift(font.vertical, at, horizontalScale))
}

const shift = (vertical: boolean, offset: number, scale: number): Matrix =>
  vertical ? [1, 0, 0, 1, 0, offset] : [1, 0, 0, 1, offset * scale, 0]

/** The side to which a vector on the page, whose y runs down, mostly points. */
function directionOf(x: number, y: number): Direction {
  if (Math.abs(x) >= Math.abs(y)) return x < 0 ? 'left' : 'right'
  return y > 0 ? 'down' : 'up'
}

function readCharacter(value: unknown): Character | null {
  if (typeof value !== 'object' || value === null) return null
  if (!('unicode' in value) || typeof value.unicode !== 'string') return null
  if (!('width' in value) || typeof value.width !== 'number') return null
  const metric: unknown =
    'vmetric' in value && Array.isArray(value.vmetric) ? value.vmetric[0] : null
  return {
    unicode: value.unicode,
    width: value.width,
    isSpace: 'isSpace' in value && value.isSpace === true,
    down: typeof metric === 'number' ? metric : null,
  }
}
