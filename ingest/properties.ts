/**
 * What of a file's own properties can be believed: they are filled in by programs, by templates and
 * by whoever made the file that this one was copied from.
 */
import type { Properties } from './extract/extract.ts'
import { genericTitle } from './extract/title-signs.ts'
import { isBody, personIn } from './holders.ts'

/** What programs write where nobody gave a title, in the languages they come in. */
const programTitle =
  /^(?:untitled(?:[ -]\d+)?|no title|title|document\d*|new document|presentation\d*|powerpoint (?:presentation|プレゼンテーション)|(?:microsoft )?(?:word|excel|powerpoint)(?: (?:document|文書|ワークシート))?|slide \d+|sheet\d*|book\d+|無題(?:の.{0,12})?|名称未設定.{0,4}|タイトルなし|(?:新規)?(?:文書|ドキュメント|プレゼンテーション)\s*\d*|スライド\s*\d+|表紙|空白のページ|scan(?:ned)?[ _-]?\d*|スキャン.{0,12}|.{0,20}印刷)$/iu

/** What printing programs put before the name of the file. */
const printedBy = /^(?:microsoft (?:word|powerpoint|excel)|word|powerpoint)\s*-\s*/iu

const fileEnding = /\.(?:docx?|docm|pptx?|xlsx?|pdf|rtf|odt|html?|txt|jtdc?|jtd|indd|ai|tex|dvi)$/iu

/** A title that a person gave; null for what programs write, names of files, and generic headings. */
export function givenTitle({ title }: Properties, source: string): string | null {
  const plain = (title ?? '').replace(/\s+/gu, ' ').trim()
  const name = (source.split('/').at(-1) ?? '').replace(fileEnding, '')
  if (plain.length < 2 || plain.length > 200 || !/\p{L}/u.test(plain)) return null
  if (printedBy.test(plain) || fileEnding.test(plain) || plain === name) return null
  if (programTitle.test(plain) || genericTitle.test(plain)) return null
  // Names of files and codes: no blank, no letter of a language that is written without blanks.
  if (/^[\x21-\x7e]+$/u.test(plain) && /[\d_]|[a-z][A-Z]/.test(plain)) return null
  return plain
}

/** What programs and offices write where an author should stand. */
const noAuthor =
  /^(?:user|users|owner|admin|administrator|author|unknown(?: author)?|anonymous|guest|pc|microsoft|adobe|作成者|著者|ユーザー|利用者|管理者|所有者|不明)\d*$|user$|[\\/@]/iu

/** The authors that have the shape of a person's or a body's name. */
export function givenAuthors({ authors }: Properties): string[] {
  const names = authors.map((author) => author.replace(/\s+/gu, ' ').trim())
  return [...new Set(names)].filter(
    (name) =>
      name.length <= 60 &&
      !noAuthor.test(name) &&
      (personIn(name) !== null || isBody(name) || isFullName(name)),
  )
}

/** Two words or more with capitals, or a family and a given name of another script. */
function isFullName(name: string): boolean {
  return (
    /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*)+$/u.test(name) ||
    /^[\p{Script=Han}々ぁ-んァ-ヶー]{1,5} [\p{Script=Han}々ぁ-んァ-ヶー]{1,5}$/u.test(name)
  )
}

/** The body that gave the paper out, where the file says so. */
export function givenPublisher({ publisher }: Properties): string | null {
  const plain = (publisher ?? '').replace(/\s+/gu, ' ').trim()
  const names = plain.length >= 2 && plain.length <= 80 && /\p{L}/u.test(plain)
  return names && !noAuthor.test(plain) ? plain : null
}
