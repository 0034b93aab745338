/** Words that stand in papers on any matter: that two quotes share one of them tells nothing. */

const japanese =
  '我が国 わが国 我が 日本 国 政府 世界 国際 国際的 社会 国民 地域 各国 諸国 同国 両国 国内 海外 関係国 ' +
  '重要 重要性 必要 必要性 不可欠 喫緊 急務 強化 推進 促進 実施 実現 検討 対応 対処 取組 取り組み 活用 確保 維持 向上 拡大 ' +
  '拡充 構築 整備 支援 協力 連携 関係 関与 貢献 発展 進展 展開 形成 創出 確立 継続 安定 平和 繁栄 深化 充実 改善 ' +
  '課題 問題 環境 状況 情勢 体制 政策 戦略 施策 措置 対策 分野 領域 観点 視点 方向 方向性 方針 目的 目標 役割 立場 ' +
  '可能 可能性 今後 現在 従来 将来 当面 以降 以前 同時 一層 更 具体 具体的 積極 積極的 主体 主体的 戦略的 ' +
  '効果 効果的 有効 影響 結果 原因 背景 要因 前提 基盤 基本 基本的 原則 枠組み 仕組み 制度 組織 機関 ' +
  '能力 力 人材 技術 情報 活動 行動 事業 計画 案件 規模 段階 内容 意味 意義 理解 認識 議論 提案 提言 提起 意見 ' +
  '安全 保障 安全保障 防衛 外交 経済 軍事 政治 文化 産業 企業 民間 官民 多く 多様 全体 全て 中 中心 中長期 長期 短期 ' +
  '日 月 年 年度 回 件 点 面 上 下 前 後 内 外 間 中 等 化 性 的 者 側 型 度 力 案 以上 以下 場合 特 際 ' +
  '第 一 二 三 四 五 六 七 八 九 十 １ ２ ３ 他 他国 自国 自身 自ら 双方 相互 共同 共通 共有 独自 ' +
  'パートナー パートナーシップ システム イニシアティブ イニシアチブ ビジョン コンセプト コミットメント グローバル プログラム ' +
  'プロジェクト プロセス レベル リスク メンバー ツール サミット メッセージ イメージ ルール メカニズム アプローチ ニーズ テーマ ナラティブ'

const english =
  'paper government governments country countries state states nation national international world global region regional ' +
  'policy policies strategy strategic security defence defense foreign economic military political public private ' +
  'important importance necessary need needs essential new old further future present current recent long short term ' +
  'support cooperation effort efforts measure measures action actions activity activities programme program plan plans ' +
  'system systems framework issue issues problem problems question questions area areas field level role way ways means ' +
  'use used using make made take taken give given work working help change changes part parts time year years case cases ' +
  'people person group groups member members party parties side sides number example result results effect effects ' +
  'should must would could can may might said first second one two three same different good better best right ' +
  'increase development capacity capability capabilities power strong strengthen strengthening promote promotion ' +
  'japan japanese today every another own well without within because until before after'

const general: ReadonlySet<string> = new Set(`${japanese} ${english}`.split(' '))

/** True for a folded word that says nothing of its own about what a quote is about. */
export function isGeneral(word: string): boolean {
  return general.has(word) || (word.length === 1 && !/\p{Lu}/u.test(word))
}
