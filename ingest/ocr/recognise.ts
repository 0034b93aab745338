import { verticalLanguages } from './languages.ts'
import { recognise, type Tesseract } from './tesseract.ts'
import { confidenceOf, parseTsv, type WordPage } from './tsv.ts'

/** Below this the characters of a page are not what stands there: it is set another way, or a picture. */
const leastConfidence = 55

/**
 * The words on the pages of a picture. Where what horizontal lines give is not believable, vertical ones
 * are tried; tesseract is about 20 % sure of lines taken the wrong way and more than 80 % of the
 * others. A page that stays unbelievable has no lines.
 * @throws TenkyoError `ocr-failed`
 */
export async function recogniseWords(
  tesseract: Tesseract,
  picture: Uint8Array,
  languages: string,
  dpi: number | null,
): Promise<WordPage[]> {
  const pages = parseTsv(await recognise(tesseract, picture, languages, dpi))
  const vertical = verticalLanguages(languages, tesseract.installed)
  if (vertical === null || pages.every(isBelievable)) return pages.map(believable)
  const turned = parseTsv(await recognise(tesseract, picture, vertical, dpi))
  return pages.map((page, at) => {
    const other = turned[at]
    const better = other !== undefined && confidenceOf(other.lines) > confidenceOf(page.lines)
    return believable(better ? other : page)
  })
}

const isBelievable = ({ lines }: WordPage) => confidenceOf(lines) >= leastConfidence

const believable = (page: WordPage): WordPage =>
  isBelievable(page) ? page : { ...page, lines: [] }
