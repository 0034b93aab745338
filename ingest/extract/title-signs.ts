import { matchBrackets } from '#lib/text/brackets.ts'

/**
 * The signs by which a line shows that it is a title, or that it is none.
 */

/** Ends like a title: with a noun, be it one made of a verb (取組み), a bracket, a question. */
export function endsLikeTitle(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Katakana}ー\p{Script=Latin}\d）)」』】？?]$|\p{Script=Han}[みきぎいりちしびえけげせねべめれ]$|(?:について|に向けて|のために|まとめ|[あか]り方|ねらい|しくみ|つながり|ゆくえ|とは)$/u.test(
    text.trimEnd().slice(-40),
  )
}

/** Holds the end of a sentence in its midst: more than a title says. */
export function holdsSentenceEnd(text: string): boolean {
  return /。[」』）)】〉》]*(?=[^\s」』）)】〉》])|(?:[！？]|(?<![0-9０-９一二三四五六七八九十])．)(?=[^\s」』）)】〉》])|\p{L}{3}[.!?]\s+\p{Lu}/u.test(
    text.slice(0, 400),
  )
}

/** Titles that many papers share: they name a part and never the paper. */
export const genericTitle =
  /^(?:はじめに|序論?|序章|緒言|まえがき|前書き|おわりに|終わりに|むすび(?:に代えて)?|結び|結語|結論|終章|まとめ|あとがき|要旨|概要|要約|目次|脚注|注|註|注釈|注記|後注|参考文献|引用文献|文献|付録|附属資料|謝辞|議事要旨|プロフィール|PROFILE|Introduction|Conclusions?|Abstract|Summary|Contents|Table of contents|References|Bibliography|Notes|Footnotes|Endnotes|Appendix|Acknowledge?ments|前言|引言|结论|摘要|目录|参考资料)$/iu

/** The heading over a list of notes. */
export const notesTitle = /^(?:脚注|注|註|注釈|注記|後注|Notes|Footnotes|Endnotes|注释)$/iu

const digits = '[0-9０-９]'
const number = `(?:${digits}+|[一二三四五六七八九十百]+)`

/** Numbering that begins a heading, by rank: 1 is a chapter. */
const headingNumbers: readonly (readonly [pattern: RegExp, rank: number])[] = [
  [new RegExp(`^第\\s*${number}\\s*[章部編](?=[\\s　]|$)`, 'u'), 1],
  [/^(?:Chapter|Part)\s+(?:\d+|[IVX]+)\b/u, 1],
  [new RegExp(`^第\\s*${number}\\s*[節款](?=[\\s　]|$)`, 'u'), 2],
  [/^Section\s+\d+\b/u, 2],
  [/^[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+[．.\s　]/u, 3],
  [/^[IVX]+[.．]\s/u, 3],
  [/^[一二三四五六七八九十]+[、．]\S/u, 3],
  [new RegExp(`^${digits}{1,2}[．.、]${digits}{1,2}[．.]?[\\s　]`, 'u'), 5],
  [new RegExp(`^${digits}{1,2}[．.、](?!${digits})\\s*\\S`, 'u'), 4],
  [new RegExp(`^${digits}{1,2}[\\s　]+(?![0-9年月日時分か個件名人%％])\\S`, 'u'), 4],
  [new RegExp(`^[（(]${digits}{1,2}[)）]\\s*\\S`, 'u'), 5],
]

/** The rank of the numbering a line begins with, or null where it begins with none. */
export function headingRank(text: string): number | null {
  return headingNumbers.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

/** A line that gives a fact about the paper or the meeting under its name: 日時：…, 出席者：…. */
export function isLabelled(text: string): boolean {
  return /^(?:(?:キーワード|専門分野|所属|略歴|連絡先|電話|日\s*時|場\s*所|会\s*場|議\s*題|主催|出席者|欠席者|参加者|構成員|出典|出所|資料|注|例|Keywords?|Contact|Note|Date|Place|Venue|Present)\s*[:：]|[^：:、。]{1,10}[:：][^：:]*、)/iu.test(
    text.slice(0, 80),
  )
}

/** A line set between brackets as a whole: 【外交】, <特徴>. */
export function isBracketed(text: string): boolean {
  return /^(?:【[^【】]+】|〈[^〈〉]+〉|《[^《》]+》|[<＜][^<>＜＞/]{2,60}[>＞])$/u.test(text)
}

/** A line between parentheses as a whole: (中国), （「新しい守り方」（概要））. */
export function isParenthesised(text: string): boolean {
  return /^[（(]/u.test(text) && matchBrackets(text).openedAt.get(text.length - 1) === 0
}
