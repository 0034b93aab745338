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

/** A word that ends in -ed behind another one. */
const predicate = /(?<=[a-z]\s)(?!the|for|and|of|in|on|with|as)\w{2,}ed(?=\s|$)/u
const question = /(?:か|[?？])$/u

/** True for words that have the form of a heading: they name something, and are no sentence. */
export function readsAsHeading(text: string): boolean {
  const isWide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
  const plain = text.replace(/[:：]$/u, '')
  if ([...plain].length > (isWide ? longestHeading.wide : longestHeading.narrow)) return false
  if (sentenceEnd.test(plain) || predicate.test(plain)) return false
  if (!isWide) return !assertingVerb.test(plain)
  // A topic or a subject, of which something is said.
  return question.test(plain) || !words(plain).some((word) => word === 'は' || word === 'が')
}

/** True where every word and figure was asked or shown (`known`), or is one of which headings are made. */
export function namesOnly(text: string, known: ReadonlySet<string>): boolean {
  return words(fold(text)).every(
    (word) =>
      known.has(word) || headingWords.has(word) || (!/\p{N}/u.test(word) && !isContentWord(word)),
  )
}

/** What headings are made of besides the matter itself. */
const headingWords: ReadonlySet<string> = new Set(
  [
    'overview summary background conclusion conclusions answer points point key main details detail',
    'differences difference similarities similarity comparison reasons reason causes cause effects',
    'effect results result examples example history context issues issue challenges challenge',
    'measures measure positions position views view arguments argument evidence according papers paper',
    'documents document sources source question short brief definition definitions other further',
    'outlook future past present today role roles impact benefits risks limits concerns proposals',
    'proposal recommendations changes trends methods steps aims goals support criticism both common',
    '概要 要約 背景 結論 回答 要点 論点 主 主な 詳細 違い 相違 相違点 共通 共通点 比較 理由 原因 影響 結果',
    '例 事例 具体 具体例 具体的 歴史 経緯 文脈 課題 問題 問題点 対策 施策 立場 見解 主張 議論 根拠 資料 文書',
    '論文 文献 質問 定義 その他 点 内容 状況 現状 目的 意義 位置 づけ まとめ 全体 像 各 両 双方 今後 将来',
    '過去 現在 見通し 展望 方針 方向 方向性 意見 提言 提案 対応 取り組み 取組 期待 懸念 評価 効果 必要性',
    '重要性 可能性 限界 利点 欠点 条件 手段 方法 過程 仕組み 役割 関係 変化 推移 動向 側 面 観点 視点',
  ]
    .join(' ')
    .split(' '),
)

/** The words of texts, as `namesOnly` compares them. */
export function knownWords(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => words(fold(text))))
}
