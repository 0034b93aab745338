import { isInked } from './letters.ts'
import type { PageContent } from './page-content.ts'
import type { VisibleText } from './visible.ts'

/**
 * What a page offers to a reader of its text: `text` that can be read; or it shows something and has no
 * usable text (`needs-ocr`); or it is `blank`. `quality` is the share of its characters that could be
 * told, from 0 to 1.
 */
export type TextLayer = { kind: 'text' | 'needs-ocr' | 'blank'; quality: number }

/** Below this share of characters that could be told, a page's text is not what stands on it. */
const leastQuality = 0.7

/** With fewer characters than this over a picture of the whole page, they are a stamp or a number. */
const fewCharacters = 20

/** So many drawn areas on a page without text may be letters that were made into outlines. */
const manyAreas = 50

/** A picture that covers less of a page without text is an ornament. */
const somePicture = 0.03

const isLost = /[\p{Cc}\p{Co}\p{Cn}\ufffd]/u
/** Printable ASCII, kana or one of the common Han characters: known without a look at its properties. */
const isPlain = (text: string) =>
  text.length === 1 && ((text > ' ' && text <= '~') || (text > '\u3040' && text < '\u9fa6'))

/** Tells a page with text from one that needs OCR. */
export function textLayerOf(
  { glyphs }: VisibleText,
  { areas, width, height }: PageContent,
): TextLayer {
  const written = glyphs.filter(isInked)
  const pictures = areas.filter(({ kind }) => kind === 'picture')
  if (written.length === 0) {
    const picture = Math.max(0, ...pictures.map((area) => area.width * area.height))
    const shows = picture > width * height * somePicture || areas.length >= manyAreas
    return { kind: shows ? 'needs-ocr' : 'blank', quality: shows ? 0 : 1 }
  }
  // Fonts that don't say which characters their shapes stand for give controls and the like.
  const lost = written.filter(({ text }) => !isPlain(text) && isLost.test(text)).length
  const quality = 1 - lost / written.length
  const covered = pictures.some((area) => area.width * area.height > width * height * 0.5)
  const usable = quality >= leastQuality && !(covered && written.length < fewCharacters)
  return { kind: usable ? 'text' : 'needs-ocr', quality }
}
