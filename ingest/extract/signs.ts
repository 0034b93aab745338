/**
 * The signs by which a line or a paragraph shows what it is, in Japanese, Chinese and English.
 */

/** Enough of a text's end for every sign that stands there; hostile texts are never searched whole. */
const tail = (text: string) => text.trimEnd().slice(-160)

/** Ends a sentence, closing marks included. */
export function isFinished(text: string): boolean {
  return /[。！？!?．｡■◆][」』）)】〉》”’"'\]]*$|[。．]\s*[（(][^（）()]*[)）]$|(?:。|\p{Ll}\.["”’)]?)\d{1,3}$|(?:\p{Ll}|[)\]”’]|\p{L}\s\S*\d|\s\S*\p{Lu})\.[」』）)”’"'\]]*$/u.test(
    tail(text),
  )
}

/** Breaks off in the middle of a sentence, as far as its last characters can tell. */
export function breaksOff(text: string): boolean {
  return /[、，,・（(「『［[“‘—―-]$|[をがはにでともへのや]$|(?:して|され|れ|した|する|いる|なる|ある|おり|よう|など|から|まで|より|および|及び|又は|かつ)$/u.test(
    tail(text),
  )
}

/** Can't begin a line by itself: closing marks, small kana, a particle before a comma. */
export function continuesWord(text: string): boolean {
  return /^[、。，．）」』】〉》！？!?,.;:)\]ー々ゝゞぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ%％]/u.test(
    text,
  )
}

const bullet =
  /^(?:[・●○◯■□◆◇▲△▼▽★☆※✓✔➢►▶•‣⇒→](?![・])\s*|[-–*]\s+|\[[ xX]\]\s+|(?:[（(]?(?:[0-9０-９]{1,2}|[a-zア-ン])[)）]|[①-⑳](?![にはをがとのも、・～〜]))\s*|[0-9０-９]{1,2}(?:[.．]\s+|　+))(?=\S)/u

/** The mark that begins a list item, with the blanks after it; empty where there is none. */
export function listMark(text: string): string {
  return bullet.exec(text)?.[0] ?? ''
}

/** Marks of a list that say nothing themselves, unlike numbers. */
export function isPlainBullet(mark: string): boolean {
  return mark.startsWith('[') || !/[0-9０-９a-zア-ン①-⑳]/u.test(mark)
}

/** A new item set into running text after a sentence: `…とする。○ 次の点は`. */
export const innerItem = /(?<=[。．][)）」』]*)\s*[○●◯]\s+(?=\S)/gu

/** Begins a remark of its own, such as an explanation under a table: 注：, ※. */
export function isAside(text: string): boolean {
  return /^(?:（?注）?\s*[0-9０-９]*\s*[:：)）]|※|＊|Note:)/u.test(text)
}

const credit =
  /[（(][^（）()]*(?:写真|提供|撮影|出典|出所|画像|Photo|Source|Credit)\s*[：:][^（）()]*[)）]$/iu
const captionStart =
  /^(?:(?:図表?|表|写真|資料図|グラフ)\s*[0-9０-９一二三四五六七八九十]+(?:[-－–.．][0-9０-９]+)?(?:[\s:：．.)）「『]|$)|(?:Figure|Fig\.|Table|Chart|Photo)\s*\d+\s*[:.–—]|(?:写真|出典|出所|資料|Photo|Source)\s*[：:])/iu

/** Where the credit of a picture begins in a line that ends with one; -1 where there is none. */
export function creditStart(text: string): number {
  const from = Math.max(0, text.length - 160)
  const found = credit.exec(text.slice(from))
  return found === null ? -1 : from + found.index
}

/** A caption by its first words. */
export function isCaptionStart(text: string): boolean {
  return captionStart.test(text)
}

/** A line drawn across the page. */
export function isRule(text: string): boolean {
  return /^[―—–─━＿_=-]{4,}$/u.test(text)
}

/** A line of a table of contents or an index: a title, leaders, the numbers of pages. */
export function isContentsLine(text: string): boolean {
  return /(?:[.．・…‥]\s?){3,}\s*(?:[0-9０-９]{1,4}|[ivx]{1,5})(?:,\s?[0-9]{1,4}){0,9}$/iu.test(
    tail(text),
  )
}

/** The number that a note begins with (`1 `, `注2）`, `*3`); null where there is none. */
export function noteNumber(text: string): number | null {
  const match =
    /^(?:注|※|[*＊])?\s*[（(]?([0-9０-９]{1,3})(?:[)）．.]\s*|[\s　]+)(?=[^\s0-9０-９]|(?:18|19|20)\d\d(?!\d))/u.exec(
      text,
    )
  return match?.[1] === undefined ? null : Number(match[1].normalize('NFKC'))
}

/** What stands under a picture, by its wording; the photographer's name may follow it. */
export function isPictureLabel(text: string): boolean {
  return /^\S{1,30}の様子(?:\s*[A-Z][A-Za-z .]+)?$/u.test(text)
}

/** The end of one contribution within a collective paper. */
export function endsContribution(text: string): boolean {
  return /^[（(]?\s*以\s*上\s*[）)]?$|[（(]\s*(?:了|以\s*上|終わり?)\s*[）)]$/u.test(tail(text))
}

/** A number, alone or between dashes, as pages carry it; `sure` where nothing else is written so. */
export function pageNumber(text: string): { number: number; sure: boolean } | null {
  if (text.length > 24) return null
  const match =
    /^(?:(?<plain>\d{1,4})|[-–—―]\s*(\d{1,4})\s*[-–—―]|p(?:age|\.)\s*(\d{1,4})(?:\s*(?:of|\/)\s*\d{1,4})?|(\d{1,4})\s*(?:\/\s*\d{1,4}|(?:ページ|頁|页)))$/iu.exec(
      text.normalize('NFKC'),
    )
  if (match === null) return null
  const digits = match.slice(1).find((group) => group !== undefined)
  return { number: Number(digits), sure: match.groups?.plain === undefined }
}
