/** Cuts as the full-text index does: both follow the dictionary of ICU. */
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })

/** The words of a folded text, in order. */
export function words(folded: string): string[] {
  const found: string[] = []
  for (const { segment, isWordLike } of segmenter.segment(folded)) {
    if (isWordLike) found.push(segment)
  }
  return found
}

const functionWords = new Set(
  (
    'a an the of in on at to for from by with and or not no nor but if then than that this these those ' +
    'it its as into onto about over under between among against during through is are was were be been ' +
    'being do does did done have has had having may might can could should would will shall must ' +
    'i me my we us our you your he him his she her they them their what which who whom whose when where ' +
    'why how there here any some all each every both either neither more most much many few less least ' +
    'so such very far also only just even still yet up out off ' +
    '的 了 在 和 与 及 或 是 被 由 对 从 把 向 于 为 之 其 这 那 哪 谁 什么 怎么 如何 多少 几 吗 呢 等 个'
  ).split(' '),
)

/** Words with which one asks or talks about texts: they say nothing of the matter itself. */
const askingWords = new Set(
  (
    'differ differs difference differences paper papers document documents essay essays report reports text texts author authors article ' +
    'say says said state states describe describes explain explains explained compare comparison ' +
    'discuss discusses mention mentions give gives gave make makes made become became according tell ' +
    'amount amounts total sum number numbers year years date distance length height percentage share ' +
    'position positions view views argument arguments argue argues propose proposes proposed ' +
    '何 誰 教え 比較 説明 文書 論文 資料 各 述べ 論じ 言葉 議論 意見 考え方 内容 場合 違い 違う 立場 主張 ' +
    '略語 意味 用語 語 概要 要点 投稿 ' +
    '金額 総額 割合 数 キロ メートル いくら 公里 多少个 至今 金额 时间 时候 数量 ' +
    '文件 资料 论文 说明 比较 观点 立场 述 論 教 答 者 性 化 的 等'
  ).split(' '),
)

/** True for a word that can be a term of the papers: no particle, no single letter or digit. */
export function isTerm(word: string): boolean {
  if (/^[\p{Script=Hiragana}ー]+$/u.test(word)) return false
  return word.length > 1 || /\p{Script=Han}/u.test(word)
}

/** True for a word that carries matter: no particle, no function word, no word of asking. */
export function isContentWord(word: string): boolean {
  if (/^[\p{Script=Hiragana}ー]+$/u.test(word)) return false
  if (/^\p{Script=Latin}$|^[何幾]/u.test(word)) return false
  return !functionWords.has(word) && !askingWords.has(word)
}
