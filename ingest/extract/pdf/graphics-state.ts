import type { PDFPageProxy } from 'pdfjs-dist'
import type { Matrix } from './matrix.ts'

/** What a page's font tells of how its characters are set. */
export type Font = {
  vertical: boolean
  /** From the units of a glyph's width to those of the text. */
  unit: number
  /** By how much the type is larger than its size says, where its glyphs are drawings (Type 3). */
  scale: number
  bold: boolean
}

/** The part of the graphics state that text depends on (ISO 32000-2, 8.4 and 9.3). */
export type GraphicsState = {
  matrix: Matrix
  font: Font | null
  size: number
  characterSpacing: number
  wordSpacing: number
  horizontalScale: number
  leading: number
  rise: number
  mode: number
  /** The colour that text and areas are filled with, as `#rrggbb`; null for a pattern. */
  fill: string | null
  alpha: number
}

/** How a page begins: see `GraphicsState`. */
export function initialState(matrix: Matrix): GraphicsState {
  return {
    matrix,
    font: null,
    size: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    fill: '#000000',
    alpha: 1,
  }
}

const plainFont: Font = { vertical: false, unit: 0.001, scale: 1, bold: false }

/** A reader of the fonts of a page, each looked up once. */
export function fontReader({ commonObjs }: PDFPageProxy): (name: unknown) => Font {
  const known = new Map<string, Font>()
  return (name) => {
    if (typeof name !== 'string') return plainFont
    const font = known.get(name) ?? readFont(commonObjs.has(name) ? commonObjs.get(name) : null)
    known.set(name, font)
    return font
  }
}

function readFont(value: unknown): Font {
  if (typeof value !== 'object' || value === null) return plainFont
  const unit = 'fontMatrix' in value ? numberAt(value.fontMatrix, 0) : null
  const drawn = 'isType3Font' in value && value.isType3Font === true
  return {
    vertical: 'vertical' in value && value.vertical === true,
    unit: unit === null || unit === 0 ? plainFont.unit : unit,
    scale: drawn && 'bbox' in value && 'fontMatrix' in value ? drawnScale(value) : 1,
    bold: ('bold' in value && value.bold === true) || ('black' in value && value.black === true),
  }
}

/** The height of a Type 3 font's box is the size of its type, where the font has one. */
function drawnScale({ bbox, fontMatrix }: { bbox: unknown; fontMatrix: unknown }): number {
  const [top, bottom, unit] = [numberAt(bbox, 3), numberAt(bbox, 1), numberAt(fontMatrix, 3)]
  const scale = Math.abs(((top ?? 0) - (bottom ?? 0)) * (unit ?? 0))
  return scale > 0 && Math.abs(unit ?? 0) !== identityUnit ? scale : 1
}

/** The unit in which almost all fonts are drawn: a thousandth of the type's size. */
const identityUnit = Math.fround(0.001)

function numberAt(value: unknown, at: number): number | null {
  const one: unknown = Array.isArray(value) ? value[at] : null
  return typeof one === 'number' && Number.isFinite(one) ? one : null
}
