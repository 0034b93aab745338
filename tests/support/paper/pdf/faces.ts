import { hexString } from './file.ts'

/**
 * The type that the setter has. The Japanese faces are not part of the file: their characters are
 * told by Adobe's character maps, as in most older Japanese PDFs. The Latin ones have ligatures.
 */
export type Face = 'mincho' | 'gothic' | 'upright' | 'times' | 'bold'

/** Advances of Times for the characters from blank to tilde, in thousandths of its size. */
const advances = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
  500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
  556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
  722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
  278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
]

const firstCode = 27
/** Ligatures in the places before the blank, by what they stand for. */
const ligatures: readonly (readonly [text: string, name: string, advance: number])[] = [
  ['ffi', 'ffi', 828],
  ['ff', 'ff', 583],
  ['fi', 'fi', 556],
  ['fl', 'fl', 556],
]

const isLatin = (face: Face) => face === 'times' || face === 'bold'

/** The glyphs that a text is set with: letters, or ligatures in a Latin face. */
export function glyphsOf(face: Face, text: string): string[] {
  return isLatin(face) ? (text.match(/ffi|ff|fi|fl|./gu) ?? []) : [...text]
}

/** How far a glyph moves the pen, in parts of the size of its type. */
export function advance(face: Face, glyph: string): number {
  if (!isLatin(face)) return /^[\x20-\x7e]$/.test(glyph) ? 0.5 : 1
  const ligature = ligatures.find(([text]) => text === glyph)
  if (ligature !== undefined) return ligature[2] / 1000
  const known = advances[glyph.charCodeAt(0) - 32]
  if (known === undefined) throw new Error(`Times has no "${glyph}" here.`)
  return known / 1000
}

/** A text as the operand of `Tj`. */
export function shown(face: Face, text: string): string {
  if (!isLatin(face)) return hexString(text)
  const codes = glyphsOf(face, text).map((glyph) => {
    const at = ligatures.findIndex(([one]) => one === glyph)
    return at === -1 ? glyph.charCodeAt(0) : firstCode + at
  })
  return `<${Buffer.from(codes).toString('hex')}>`
}

const japanese = (name: string, map: string) =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /${name}-${map} /Encoding /${map} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 6 >> /DW 1000 /W [1 95 500] /DW2 [880 -1000] /FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>] >>`

const latin = (name: string) =>
  `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /FirstChar ${firstCode} /LastChar 126 /Widths [${[...ligatures.map(([, , width]) => width), 250, ...advances].join(' ')}] /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [${firstCode} ${ligatures.map(([, name]) => `/${name}`).join(' ')}] >> >>`

/** The dictionaries of the faces, by the names under which pages use them. */
export const faces: Readonly<Record<Face, string>> = {
  mincho: japanese('HeiseiMin-W3', 'UniJIS-UTF16-H'),
  gothic: japanese('HeiseiKakuGo-W5', 'UniJIS-UTF16-H'),
  upright: japanese('HeiseiMin-W3', 'UniJIS-UTF16-V'),
  times: latin('Times-Roman'),
  bold: latin('Times-Bold'),
}
