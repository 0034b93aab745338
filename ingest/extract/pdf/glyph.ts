/**
 * A character as it stands on a page: the box of its advance, in points from the top left corner of
 * the page as it is shown. `text` may be several characters (a ligature) or a blank.
 */
export type Glyph = {
  text: string
  x: number
  y: number
  width: number
  height: number
  /** The size of its type in points. */
  size: number
  /** Set in a vertical line. */
  vertical: boolean
}

/** A page with what is to be read on it, in the order in which the file draws it. */
export type GlyphPage = {
  number: number
  /** What is printed on it as its number, or its number. */
  label: string
  width: number
  height: number
  glyphs: Glyph[]
}
