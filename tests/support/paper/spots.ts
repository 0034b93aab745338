import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { z } from 'zod'
import type { SetGlyph } from './pdf/sheet.ts'

/** A glyph as a point: the middle of its ink, from the top left corner of its page, in points. */
export type Spot = { page: number; text: string; x: number; y: number; size: number }

/** How far along its box a glyph has the middle of its ink: full-width marks fill half of theirs. */
function inkOf(text: string): number {
  if (/^[、。，．」』）】〉》〕︑︒﹂﹄︶]/u.test(text)) return 0.25
  return /^[「『（【〈《〔﹁﹃︵]/u.test(text) ? 0.75 : 0.5
}

/** A glyph of a PDF that the tests set themselves, as a point. */
export function spotOf(glyph: SetGlyph, vertical: boolean): Spot {
  const { page, text, left, top, right, bottom } = glyph
  const along = inkOf(text)
  const [x, y] = vertical ? [0.5, along] : [along, 0.5]
  return {
    page,
    text,
    x: left + (right - left) * x,
    y: top + (bottom - top) * y,
    size: vertical ? right - left : bottom - top,
  }
}

type Matrix = readonly [number, number, number, number, number, number]

const matrixSchema = z.tuple([
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
])
const glyphsSchema = z.array(
  z.union([z.number(), z.object({ unicode: z.string(), width: z.number(), isSpace: z.boolean() })]),
)

const multiply = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
]

/**
 * The glyphs of a PDF by a way of its own: pdf.js' list of drawing operators, walked with nothing but
 * the operators that Chromium writes. It shares no code with the product's reader.
 */
export async function spotsOf(bytes: Uint8Array, vertical: boolean): Promise<Spot[]> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const spots: Spot[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { height } = page.getViewport({ scale: 1 })
    const { fnArray, argsArray } = await page.getOperatorList()
    let place: Matrix = [1, 0, 0, 1, 0, 0]
    const saved: Matrix[] = []
    let line: Matrix = place
    let size = 0
    for (const [at, operator] of fnArray.entries()) {
      const given: unknown = argsArray[at]
      if (operator === OPS.save) saved.push(place)
      else if (operator === OPS.restore) place = saved.pop() ?? place
      else if (operator === OPS.transform) place = multiply(matrixSchema.parse(given), place)
      else if (operator === OPS.beginText) line = [1, 0, 0, 1, 0, 0]
      else if (operator === OPS.setFont) size = z.tuple([z.string(), z.number()]).parse(given)[1]
      else if (operator === OPS.setTextMatrix) line = readMatrix(given)
      else if (operator === OPS.moveText) {
        const [x, y] = z.tuple([z.number(), z.number()]).parse(given)
        line = multiply([1, 0, 0, 1, x, y], line)
      } else if (operator === OPS.showText) {
        let pen = 0
        for (const glyph of glyphsSchema.parse(z.array(z.unknown()).parse(given)[0])) {
          if (typeof glyph === 'number') {
            pen -= (glyph / 1000) * size
            continue
          }
          const width = (glyph.width / 1000) * size
          const whole = multiply(line, place)
          const ink = inkOf(glyph.unicode)
          // In vertical lines Chromium sets Japanese upright, glyph by glyph, and Latin lying.
          const down = vertical && Math.abs(whole[1]) < 0.01
          const middle = down ? [0.5, 0.85 - ink] : [ink, 0.35]
          const [along = 0, above = 0] = middle
          const [, , , , x, y] = multiply([1, 0, 0, 1, pen + width * along, size * above], whole)
          const scale = Math.hypot(whole[0], whole[1])
          spots.push({ page: number, text: glyph.unicode, x, y: height - y, size: size * scale })
          pen += width
        }
      } else if (unexpected.has(operator))
        throw new Error(`Chromium has not written ${operator} before.`)
    }
  }
  await pdf.loadingTask.destroy()
  return spots
}

const unexpected: ReadonlySet<number> = new Set([
  OPS.setCharSpacing,
  OPS.setWordSpacing,
  OPS.setHScale,
  OPS.setLeading,
  OPS.setTextRise,
  OPS.nextLine,
  OPS.setLeadingMoveText,
  OPS.nextLineShowText,
  OPS.nextLineSetSpacingShowText,
  OPS.showSpacedText,
])

/** Text matrices come as six numbers, or as an array with the six in it. */
function readMatrix(given: unknown): Matrix {
  const list = z.array(z.unknown()).parse(given)
  const inner = list.length === 1 ? list[0] : list
  return matrixSchema.parse(
    ArrayBuffer.isView(inner) ? Array.from(z.instanceof(Float32Array).parse(inner)) : inner,
  )
}
