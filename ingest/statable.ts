import type { BlockKind } from '#lib/document.ts'

/** Fewer letters than this say nothing by themselves. */
const fewestLetters = 10

const reference =
  /https?:\/\/|www\.|^(?:同上|同前|ibid)|頁[。）]?$|\bpp?\.\s*\d|（[^（）]*(?:取得|閲覧|アクセス)[^（）]*）|^[『「][^』」]+[』」](?:[（(].*[)）])?[。]?$|ISBN|doi\.org/iu
const contact =
  /(?:電話|直\s*通|代\s*表|内線|FAX|E-?mail|@|無断転載|お問い?合わせ|御意見|〒)\s*[:：]?/iu

/**
 * True where a sentence says something by itself and may stand as a statement: not a heading, a
 * credit, an address, a reference to literature, a label of a picture or slide.
 */
export function isStatable(kind: BlockKind, sentence: string): boolean {
  if (kind === 'heading' || kind === 'caption' || kind === 'furniture') return false
  const letters = sentence.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  if (letters < fewestLetters || contact.test(sentence)) return false
  if (kind === 'footnote') return endsWithPredicate(sentence) && !reference.test(sentence)
  if (reference.test(sentence) && !endsWithPredicate(sentence)) return false
  if (kind === 'paragraph') return endsWithPredicate(sentence)
  return true
}

/** Ends as a sentence does, in Japanese with a full stop or in a European language with a period. */
function endsWithPredicate(sentence: string): boolean {
  return /[。！？!?．.」』）)”"…：:]$/u.test(sentence) && /[。！？!?．.：:]/u.test(sentence)
}
