import type { BlockKind } from '#lib/document.ts'
import { isContentsLine } from './extract/signs.ts'

/** Fewer letters than this say nothing by themselves. */
const fewestLetters = 10
/** A short sentence that holds something needs no more than this. */
const fewestAsserted = 7
/** A row is read with its header, so that less will do. */
const fewestInRow = 4

/** How to reach somebody, and what may be done with the paper: no statement about its subject. */
const contact =
  /(?:電\s*話|直\s*通|代\s*表|内\s*線|FAX|TEL|E-?mail)\s*(?:番号)?\s*[:：]|\d{2,4}-\d{2,4}-\d{3,4}|\S@\S+\.\S|〒|無断(?:転載|複製)|お問い?合わせ|お寄せ(?:下|くだ)さい/iu

/** A pointer to other literature, as notes and lists of references are made of. */
const reference =
  /^(?:同上|同前|前掲|ibid)|https?:\/\/|www\.|ISBN|doi\.org|\d\s*[頁页][。．.)）]*$|\bpp?\.\s*\d|[（(][^（）()]*(?:取得|閲覧|アクセス|accessed)[^（）()]*[)）]|\(?(?:1[89]|20)\d\d\)?,(?:\s*pp?\.)?\s*\d+\.?$/iu

/** Names what comes next and says nothing of it: 「…の在り方について。」. */
const announcement = /(?:について|に関して|に関する件)[。．.]?$/u

/** Spells out a name without saying whose: 「注: …の略称。」. */
const gloss = /^[^はがも、]*の(?:略|略称|略語|略号|通称|俗称)(?:です|である)?[。．.]?$/u

/** Titles in quotation marks, remarks in brackets. */
const quoted = /「[^「」]*」|『[^『』]*』|（[^（）]*）|\([^()]*\)|“[^“”]*”/gu

/**
 * True where a sentence says something by itself and may stand as a statement: not a heading, a
 * credit, an address, a reference to literature, a label of a picture or slide. Items of a list and
 * rows of a table may do so without a predicate.
 */
export function isStatable(kind: BlockKind, sentence: string): boolean {
  if (kind === 'heading' || kind === 'caption' || kind === 'furniture') return false
  if (isContentsLine(sentence)) return false
  const letters = sentence.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  if (kind === 'table-row') return letters >= fewestInRow && !contact.test(sentence)
  if (letters < (isShortAssertion(sentence) ? fewestAsserted : fewestLetters)) return false
  if (contact.test(sentence) || isLabel(sentence)) return false
  if (announcement.test(sentence) || gloss.test(sentence)) return false
  if (kind === 'list-item')
    return !reference.test(sentence) && !/(?:は[、,]?|[:：])$/u.test(sentence)
  if (kind === 'footnote') return isAssertion(sentence)
  return isEnded(sentence) && (!reference.test(sentence) || isAssertion(sentence))
}

/** Something that is done, wanted or needed, and not how the paper or the meeting goes on: 「以上である。」. */
const isShortAssertion = (sentence: string) =>
  /[をがはに].*(?:[うくぐすつぬぶむる]|ない|した|ます|ました|(?:べき|必要|不可欠|賛成|反対|重要)(?:だ|である|です))[。｡]$/u.test(
    sentence,
  ) &&
  !/である[。｡]$/u.test(sentence.replace(/(?:べき|必要|不可欠|賛成|反対|重要)である[。｡]$/u, '')) &&
  !/以上|以下|次[にのは]|下記|上記|同上|前述|後述|別紙|[議会]事|会議|[開閉]会|休憩|説明|配布|感想|質問|異議|発言|挨拶|[終始]わ?[るりめ]|ありがと|述べ|示す|図|表/u.test(
    sentence,
  )

/** Brackets or quotation marks around the whole: 「…パートナーシップ」. */
const isLabel = (sentence: string) =>
  /^(?:「[^「」]+」|『[^『』]+』|《[^《》]+》|【[^【】]+】|[（(][^（）()。.]+[)）])[。.]?$/u.test(
    sentence,
  )

const isEnded = (sentence: string) =>
  /[。｡！？!?．.]/u.test(sentence) && /[。｡！？!?．.」』）)】”"’'…：:]$/u.test(sentence)

/** Says something with a predicate outside of titles and remarks, and is no reference. */
function isAssertion(sentence: string): boolean {
  if (reference.test(sentence) || !isEnded(sentence)) return false
  const plain = sentence.replace(quoted, '')
  if (!/[\p{Script=Hiragana}\p{Script=Han}]/u.test(plain)) {
    return /\s(?:is|are|was|were|has|have|had|will|can|may|did|does|do)\s/u.test(plain)
  }
  return /\p{Script=Hiragana}[。｡！？]?$/u.test(plain) || /[はがを]/u.test(plain)
}
