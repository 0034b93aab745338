/**
 * Headings and leads stand without a citation because they assert nothing. So they may only name what
 * was asked or what the evidence speaks of.
 */
import { fold } from '#lib/text/fold.ts'
import { isContentWord, words } from '#lib/text/words.ts'

const longestHeading = { wide: 40, narrow: 90 }

/** An end that makes a sentence of what stands before it. */
const sentenceEnd =
  /(?:[。．.!！]|です|ます|ました|ません|でした|である|であった|した|された|している|されている|いる|ある|あった|ない|なかった|だ|だった|れる|せる|する|なる|なった|きる|べき|という)$/u
const assertingVerb =
  /(?:^|\s)(?:is|are|was|were|be|been|has|have|had|does|did|do|will|would|can|could|must|should|may|shall|no|not|never|without|says?|said|states?|stated|shows?|found|finds?|rose|fell|won|proves?|proved|confirms?|admits?|admitted)(?=\s|$)/iu

/** A topic or a subject of which something is said; a word that ends in -ed behind another one. */
const predication =
  /[はが](?!.*(?:か|[?？])$)|(?<=[a-z]\s)(?!the|for|and|of|in|on|with|as)\w{2,}ed(?=\s|$)/u

/**
 * True for words that name a matter and say nothing of it.
 * @param known what was asked and shown; every word and figure of a heading must stand in it.
 */
export function assertsNothing(text: string, known: ReadonlySet<string>): boolean {
  const isWide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
  const plain = text.replace(/[:：]$/u, '')
  if ([...plain].length > (isWide ? longestHeading.wide : longestHeading.narrow)) return false
  if (sentenceEnd.test(plain) || predication.test(plain)) return false
  if (!isWide && assertingVerb.test(plain)) return false
  return words(fold(plain)).every(
    (word) =>
      known.has(word) || plainWords.has(word) || (!/\p{N}/u.test(word) && !isContentWord(word)),
  )
}

/** What headings are made of besides the matter itself. */
const plainWords: ReadonlySet<string> = new Set(
  [
    'overview summary background conclusion conclusions answer points point key main details detail',
    'differences difference similarities similarity comparison reasons reason causes cause effects',
    'effect results result examples example history context issues issue challenges challenge',
    'measures measure positions position views view arguments argument evidence according papers paper',
    'documents document sources source question short brief definition definitions other further',
    '概要 要約 背景 結論 回答 要点 論点 主 詳細 違い 相違 相違点 共通点 比較 理由 原因 影響 結果 例 事例',
    '歴史 経緯 文脈 課題 問題 問題点 対策 施策 立場 見解 主張 議論 根拠 資料 文書 論文 文献 質問 定義',
    'その他 点 内容 状況 現状 目的 意義 位置 づけ まとめ 全体 像 各 について 関する 対する における',
  ]
    .join(' ')
    .split(' '),
)

/** The words of texts, as `assertsNothing` compares them. */
export function knownWords(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => words(fold(text))))
}
