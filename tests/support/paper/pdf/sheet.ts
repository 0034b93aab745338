import type { Atom, Role } from './atoms.ts'
import { advance, type Face, glyphsOf, shown } from './faces.ts'

/** A glyph with its box on the page as it is shown: points from the top left corner. */
export type SetGlyph = {
  page: number
  text: string
  role: Role
  left: number
  top: number
  right: number
  bottom: number
}

/** A page that is being set; sizes in points as the page is shown. */
export type Sheet = {
  number: number
  width: number
  height: number
  operators: string[]
  glyphs: SetGlyph[]
}

/** How a text is shown: `hidden` ones are there for no reader's eye. */
export type Ink = 'black' | 'white' | 'none'

const inks: Readonly<Record<Ink, string>> = {
  black: '0 g 0 Tr',
  white: '1 g 0 Tr',
  none: '0 g 3 Tr',
}

/** Above the base line, as part of the size; the rest of the box lies below. */
const rise = 0.88

const round = (value: number) => Number(value.toFixed(3))

/** Draws text to the right from `left`, on the base line `base`. */
export function drawAcross(
  sheet: Sheet,
  text: string,
  { face, size, role }: Pick<Atom, 'face' | 'size' | 'role'>,
  left: number,
  base: number,
  ink: Ink = 'black',
): void {
  show(sheet, text, face, size, `1 0 0 1 ${round(left)} ${round(sheet.height - base)}`, ink)
  let pen = left
  for (const glyph of glyphsOf(face, text)) {
    const right = pen + advance(face, glyph) * size
    const [top, bottom] = [base - rise * size, base + (1 - rise) * size]
    sheet.glyphs.push({ page: sheet.number, text: glyph, role, left: pen, top, right, bottom })
    pen = right
  }
}

/** Draws text downwards from `top`, centred on `axis`; Latin text lies on its side. */
export function drawDown(
  sheet: Sheet,
  text: string,
  { size, role }: Pick<Atom, 'size' | 'role'>,
  top: number,
  axis: number,
): void {
  const lying = /^[\x20-\x7e]+$/.test(text)
  const face = lying ? 'mincho' : 'upright'
  const matrix = lying
    ? `0 -1 1 0 ${round(axis - (rise - 0.5) * size)} ${round(sheet.height - top)}`
    : `1 0 0 1 ${round(axis)} ${round(sheet.height - top)}`
  show(sheet, text, face, size, matrix, 'black')
  let pen = top
  for (const glyph of glyphsOf(face, text)) {
    const bottom = pen + advance(face, glyph) * size
    const [left, right] = [axis - size / 2, axis + size / 2]
    sheet.glyphs.push({ page: sheet.number, text: glyph, role, left, top: pen, right, bottom })
    pen = bottom
  }
}

function show(
  sheet: Sheet,
  text: string,
  face: Face,
  size: number,
  matrix: string,
  ink: Ink,
): void {
  sheet.operators.push(
    `BT ${inks[ink]} /${face} ${round(size)} Tf ${matrix} Tm ${shown(face, text)} Tj ET`,
  )
}

/** Draws a thin line between two points. */
export function drawRule(
  sheet: Sheet,
  from: readonly [number, number],
  to: readonly [number, number],
): void {
  const [x, y, toX, toY] = [from[0], sheet.height - from[1], to[0], sheet.height - to[1]].map(round)
  sheet.operators.push(`0.5 w ${x} ${y} m ${toX} ${toY} l S`)
}
