import { recognise, type Tesseract } from './tesseract.ts'
import { confidenceOf, parseTsv, type WordPage } from './tsv.ts'

/** A page with the language that it was read in, as tesseract names it. */
export type ReadWords = WordPage & { language: string }

/** From here on a page is read in its own language, and along its lines. */
const sure = 80

/** Below this the characters of a page are not what stands there: it is set another way, or a picture. */
const leastConfidence = 55

/**
 * The words on the pages of a picture, each page in the language, and along the lines, of which
 * tesseract is surest; it is about 20 % sure of Japanese lines taken the wrong way and more than 80 % of
 * the others. Languages are tried one by one: of several at once, tesseract takes Latin letters for
 * Japanese ones. A page that stays unbelievable has no lines.
 * @param languages such as `jpn+eng`, in the order in which they are tried.
 * @throws TenkyoError `ocr-failed`
 */
export async function recogniseWords(
  tesseract: Tesseract,
  picture: Uint8Array,
  languages: string,
  dpi: number | null,
): Promise<ReadWords[]> {
  const [first = '', ...others] = languages.split('+')
  const read = async (language: string): Promise<ReadWords[]> =>
    parseTsv(await recognise(tesseract, picture, language, dpi)).map((page) => ({
      ...page,
      language,
    }))
  const vertical = [first, ...others]
    .map((language) => `${language}_vert`)
    .filter((one) => tesseract.installed.includes(one))
  let pages = await read(first)
  const rest = pages.some((page) => !isBelievable(page))
    ? [...vertical, ...others]
    : [...others, ...vertical]
  for (const language of rest) {
    if (pages.every(isSure)) break
    const again = await read(language)
    pages = pages.map((page, at) => surer(page, again[at]))
  }
  return pages.map((page) => (isBelievable(page) ? page : { ...page, lines: [] }))
}

function surer(page: ReadWords, other: ReadWords | undefined): ReadWords {
  const isBetter = other !== undefined && confidenceOf(other.lines) > confidenceOf(page.lines)
  return isBetter ? other : page
}

const isBelievable = ({ lines }: WordPage) => confidenceOf(lines) >= leastConfidence

/** Data for Chinese, Japanese and Korean also know Latin letters, but not as well as others do. */
function isSure({ lines, language }: ReadWords): boolean {
  if (confidenceOf(lines) < sure) return false
  if (!/^(?:jpn|chi|kor)/.test(language)) return true
  const letters = lines.flatMap(({ words }) => words.map(({ text }) => text)).join('')
  const latin = letters.match(/\p{Script=Latin}/gu)?.length ?? 0
  return latin < letters.length / 2
}
