/** Words for what any matter has: they narrow a topic down, and are not what it is about. */
const aspects = new Set(
  (
    '役割 意義 必要 必要性 在り方 課題 影響 効果 重要 重要性 現状 現在 今後 将来 展望 見通し 評価 関係 対応 対処 ' +
    '取り組み 取組 取組み 方針 政策 活用 推進 促進 強化 問題 可能性 利点 欠点 是非 賛否 手段 方法 方策 背景 原因 理由 ' +
    '脅威 状況 情勢 動向 変化 見方 受け入れ 関与 拡大 縮小 増加 減少 導入 整備 見直し 改革 広げる 進める ' +
    'role roles importance important need needs necessity effect effects impact issue issues problem problems ' +
    'prospect prospects future approach policy policies significance relation relations state situation ' +
    'strengthening improving promoting handling dealing way ways means reason reasons cause causes measures ' +
    'question treat treatment engagement'
  ).split(' '),
)

/** True for a folded word that names an aspect, whatever the matter. */
export const isAspect = (word: string): boolean => aspects.has(word)
