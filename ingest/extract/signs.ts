/**
 * The signs by which a line or a paragraph shows what it is, in Japanese and in English.
 */

/** Ends a sentence, closing marks included. */
export function isFinished(text: string): boolean {
  return /[。！？!?．■◆][」』）)】〉》”’"'\]]*$|[^A-Z\d.]\.["'”’)\]]*$|[。．]\s*[（(][^（）()]*[)）]$/u.test(
    text.trimEnd(),
  )
}

/** Breaks off in the middle of a sentence, as far as its last characters can tell. */
export function breaksOff(text: string): boolean {
  return /[、，,・（(「『［[“‘—―-]$|[をがはにでともへのや]$|(?:して|され|れ|した|する|いる|なる|ある|おり|よう|など|から|まで|より|および|及び|又は|かつ)$/u.test(
    text.trimEnd(),
  )
}

/** Can't begin a line by itself: closing marks, small kana, a particle before a comma. */
export function continuesWord(text: string): boolean {
  return /^[、。，．）」』】〉》！？!?,.;:)\]ー々ゝゞぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ%％]/u.test(
    text,
  )
}

/** Titles that many papers share: they name a part and never the paper. */
export const genericTitle =
  /^(?:はじめに|序論?|序章|緒言|まえがき|前書き|おわりに|終わりに|むすび(?:に代えて)?|結び|結語|結論|終章|まとめ|あとがき|要旨|概要|要約|目次|脚注|注|註|注釈|注記|参考文献|引用文献|文献|付録|附属資料|謝辞|議事要旨|プロフィール|PROFILE|Introduction|Conclusions?|Abstract|Summary|Contents|Table of contents|References|Bibliography|Notes|Footnotes|Endnotes|Appendix|Acknowledge?ments|前言|引言|结论|摘要|目录|参考资料)$/iu

/** The heading over a list of notes. */
export const notesTitle = /^(?:脚注|注|註|注釈|注記|後注|Notes|Footnotes|Endnotes|注释)$/iu

const digits = '[0-9０-９]'

/** Numbering that begins a heading, by rank: 1 is a chapter. */
const headingNumbers: readonly (readonly [pattern: RegExp, rank: number])[] = [
  [new RegExp(`^第\\s*(?:${digits}+|[一二三四五六七八九十百]+)\\s*[章部編](?=[\\s　]|$)`, 'u'), 1],
  [/^(?:Chapter|Part)\s+(?:\d+|[IVX]+)\b/u, 1],
  [new RegExp(`^第\\s*(?:${digits}+|[一二三四五六七八九十百]+)\\s*[節款](?=[\\s　]|$)`, 'u'), 2],
  [/^(?:Section)\s+\d+\b/u, 2],
  [/^[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+[．.\s　]/u, 3],
  [/^[IVX]+[.．]\s/u, 3],
  [new RegExp(`^${digits}{1,2}[．.、]${digits}{1,2}[．.]?[\\s　]`, 'u'), 5],
  [new RegExp(`^${digits}{1,2}[．.、](?!${digits})\\s*\\S`, 'u'), 4],
  [new RegExp(`^${digits}{1,2}[\\s　]+(?![0-9年月日時分か個件名人%％])\\S`, 'u'), 4],
  [new RegExp(`^[（(]${digits}{1,2}[)）]\\s*\\S`, 'u'), 5],
]

/** The rank of the numbering a line begins with, or null where it begins with none. */
export function headingRank(text: string): number | null {
  return headingNumbers.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

/** A line set between brackets as a whole: 【外交】, <特徴>. */
export function isBracketed(text: string): boolean {
  return /^(?:【[^【】]+】|〈[^〈〉]+〉|《[^《》]+》|[<＜][^<>＜＞/]{2,60}[>＞])$/u.test(text)
}

const bullet =
  /^(?:[・●○◯■□◆◇▲△▼▽★☆※✓✔➢►▶•‣⇒→](?![・])\s*|[-–*]\s+|(?:[（(]?(?:[0-9０-９]{1,2}|[a-zア-ン])[)）]|[①-⑳](?![にはをがとのも、・～〜]))\s*|[0-9０-９]{1,2}[.．]\s+)(?=\S)/u

/** The mark that begins a list item, with the blanks after it; empty where there is none. */
export function listMark(text: string): string {
  return bullet.exec(text)?.[0] ?? ''
}

/** Begins a remark of its own, such as an explanation under a table: 注：, ※. */
export function isAside(text: string): boolean {
  return /^(?:（?注）?\s*[0-9０-９]*\s*[:：)）]|※|＊|Note:)/u.test(text)
}

/** Marks of a list that say nothing themselves, unlike numbers. */
export function isPlainBullet(mark: string): boolean {
  return !/[0-9０-９a-zア-ン①-⑳]/u.test(mark)
}

const credit =
  /[（(][^（）()]*(?:写真|提供|撮影|出典|出所|画像|Photo|Source|Credit)\s*[：:][^（）()]*[)）]$/iu
const captionStart =
  /^(?:(?:図表?|表|写真|資料図|グラフ)\s*[0-9０-９一二三四五六七八九十]|(?:Figure|Fig\.|Table|Chart|Photo)\s*\d|(?:写真|出典|出所|資料|Photo|Source)\s*[：:])/iu

/** Where the credit of a picture begins in a line that ends with one; -1 where there is none. */
export function creditStart(text: string): number {
  return credit.exec(text)?.index ?? -1
}

/** A caption by its first words. */
export function isCaptionStart(text: string): boolean {
  return captionStart.test(text)
}

/** The end of one contribution within a collective paper. */
export function endsContribution(text: string): boolean {
  return /^[（(]?\s*以\s*上\s*[）)]?$|[（(]\s*(?:了|以\s*上|終わり?)\s*[）)]$/u.test(text.trim())
}

/** A number, alone or between dashes, as pages carry it. */
export function pageNumber(text: string): number | null {
  const match = /^(?:[-–—]\s*)?(?:p(?:age|\.)?\s*)?(\d{1,4})(?:\s*[-–—]|\s*\/\s*\d{1,4})?$/iu.exec(
    text,
  )
  return match?.[1] === undefined ? null : Number(match[1])
}
