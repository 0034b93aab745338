/** A box in points, from the top left corner of the page as it is shown. */
export type Box = { x: number; y: number; width: number; height: number }

/** Which way the top of a line's letters looks: lines run right, down, left or up the page. */
export type Direction = 'right' | 'down' | 'left' | 'up'

/**
 * A character as it stands on a page: the box of its advance. `text` may be several characters (a
 * ligature) or a blank. `direction` is where the next character of its line stands.
 */
export type Glyph = Box & {
  text: string
  /** The size of its type in points. */
  size: number
  direction: Direction
  bold: boolean
}

/** A glyph with how it is painted. `drawnAt`: how many areas and pictures were painted before it. */
export type PaintedGlyph = Glyph & {
  mode: number
  fill: string | null
  alpha: number
  drawnAt: number
}

/** A page of a paper; sizes in points. */
export type PageFrame = {
  number: number
  /** What is printed on it as its number, or its number. */
  label: string
  width: number
  height: number
  /** The share of its characters that could be told, from 0 to 1. */
  quality: number
}

/** A page with what is to be read on it, in the order in which the file draws it. */
export type GlyphPage = PageFrame & {
  glyphs: Glyph[]
  /** Straight lines drawn on it, as boxes hardly wider than a pen: the borders of tables. */
  rules: Box[]
}
