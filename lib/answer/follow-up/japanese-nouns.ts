/** Japanese nouns that say what is asked of a matter, and how one asks for each. */

const asked: readonly (readonly [ask: string, nouns: string])[] = [
  ['どこですか', '対象国 相手国 加盟国 参加国 国 地域 場所 対象地域'],
  ['誰ですか', '著者 筆者 主体 担当者 責任者 議長 委員 参加者 出席者'],
  ['いつですか', '時期 開始時期 期限 日付 開始'],
  ['いくらですか', '予算 金額 総額 額 費用 経費 コスト 価格'],
  ['どれくらいですか', '規模 人数 件数 数 割合 距離 長さ 面積 人員 人口 期間 頻度'],
  [
    '何ですか',
    '報酬 仕事 理由 根拠 原因 背景 目的 狙い ねらい 役割 機能 効果 影響 結果 成果 利点 メリット 欠点 ' +
      'デメリット 弱点 懸念 リスク 危険 危険性 課題 問題 問題点 論点 条件 要件 基準 手続 手続き 仕組み 方法 手段 対象 ' +
      '相手 範囲 定義 意味 意義 特徴 内容 中身 詳細 例 事例 実例 具体例 種類 段階 柱 原則 重点 重点分野 分野 ' +
      '項目 立場 意見 反対意見 賛成意見 見解 考え 主張 評価 批判 反応 対応 対策 方針 政策 提言 提案 結論 ' +
      '見通し 将来 今後 現状 実績 経緯 歴史 違い 共通点 関係 反論 議論 先例 前例 教訓 使い道 見方',
  ],
]

const askFor = new Map(
  asked.flatMap(([ask, nouns]) => nouns.split(' ').map((noun) => [noun, ask] as const)),
)
const longestFirst = [...askFor.keys()].sort((a, b) => b.length - a.length)

/**
 * The noun of asking that a phrase ends with (予算 of 今年の予算); null where it ends with a matter,
 * as in 装備移転三原則.
 */
export function askingNounOf(phrase: string): string | null {
  return (
    longestFirst.find(
      (noun) =>
        phrase.endsWith(noun) &&
        !/[\p{Script=Han}\p{Script=Katakana}ー」]$/u.test(phrase.slice(0, -noun.length)),
    ) ?? null
  )
}

/** True for a word that is itself a noun of asking. */
export const isAskingNoun = (word: string) => askFor.has(word)

/** How one asks for what a phrase names: いくらですか for 予算. */
export function askFrom(phrase: string): string {
  return askFor.get(longestFirst.find((noun) => phrase.endsWith(noun)) ?? '') ?? '何ですか'
}

/** Nouns that are said about a matter, not had by it. */
const about =
  /(?:意見|見解|考え|主張|批判|反論|議論|立場|懸念|根拠|評価|提言|提案|見方|結論|著者|筆者)$/u

/** A matter and what is asked of it: OSAの予算, 装備移転についての懸念, 移転に反対する意見. */
export function ofMatter(matter: string, phrase: string): string {
  if (phrase.startsWith(`${matter}の`)) return phrase
  if (/^(?:反対|賛成)(?:する|した)/u.test(phrase)) return `${matter}に${phrase}`
  if (/^(?:支持|批判|歓迎|懸念)(?:する|した)/u.test(phrase)) return `${matter}を${phrase}`
  const isLong = /[をにがで]/u.test(phrase) || /の.*の/u.test(phrase)
  return about.test(phrase) || isLong ? `${matter}についての${phrase}` : `${matter}の${phrase}`
}
