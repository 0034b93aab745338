import type { Box, Glyph, PaintedGlyph } from './glyph.ts'
import { isInked } from './letters.ts'
import type { PageContent, PaintedArea } from './page-content.ts'

/** What of a page's text can be seen. `hidden` counts the characters that can't. */
export type VisibleText = { glyphs: Glyph[]; hidden: number; behindPicture: boolean }

/** Text rendering modes that paint nothing (ISO 32000-2, 9.3.6). */
const isUnpainted = ({ mode }: PaintedGlyph) => mode === 3 || mode === 7
/** Smaller type is not made to be read, in points. */
const smallestType = 1

/**
 * Leaves out what a reader of the page doesn't see: unpainted and transparent text, text in the
 * colour of the paper, text too small to read, text beside the page. Where nearly all text of a page
 * is unpainted, it is the text of the scan that is seen (`behindPicture`), and stays.
 */
export function visibleText({ glyphs, areas, width, height }: PageContent): VisibleText {
  let inked = 0
  let unseen = 0
  for (const glyph of glyphs) {
    if (!isInked(glyph)) continue
    inked += 1
    if (isUnpainted(glyph)) unseen += 1
  }
  const behindPicture = unseen > 0 && unseen >= inked * 0.9
  const seen: Glyph[] = []
  let hidden = 0
  for (const glyph of glyphs) {
    const isSeen =
      (behindPicture || !isUnpainted(glyph)) &&
      glyph.alpha > 0.05 &&
      glyph.size >= smallestType &&
      isOn(glyph, width, height) &&
      (behindPicture || !isPaperColoured(glyph, areas))
    if (isSeen) seen.push(glyph)
    else if (isInked(glyph)) hidden += 1
  }
  return { glyphs: seen, hidden, behindPicture }
}

const isOn = (box: Box, width: number, height: number) =>
  box.x + box.width > 0 && box.x < width && box.y + box.height > 0 && box.y < height

/** White, with nothing darker or unknown painted under it. */
function isPaperColoured(glyph: PaintedGlyph, areas: readonly PaintedArea[]): boolean {
  if (glyph.fill === '#000000' || !isWhite(glyph.fill)) return false
  const x = glyph.x + glyph.width / 2
  const y = glyph.y + glyph.height / 2
  for (let at = glyph.drawnAt - 1; at >= 0; at -= 1) {
    const area = areas[at]
    if (area === undefined || area.alpha < 0.05 || !holds(area, x, y)) continue
    return area.kind === 'fill' && isWhite(area.fill)
  }
  return true
}

const holds = (box: Box, x: number, y: number) =>
  box.x <= x && x <= box.x + box.width && box.y <= y && y <= box.y + box.height

function isWhite(colour: string | null): boolean {
  const parts = /^#(..)(..)(..)$/.exec(colour ?? '')
  return parts?.slice(1).every((part) => Number.parseInt(part, 16) >= 0xf5) ?? false
}
