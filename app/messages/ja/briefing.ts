import type { briefing as english } from '../en/briefing.ts'

export const briefing: typeof english = {
  making: '要旨をまとめています',
  parts: {
    subject: 'どのような資料か',
    claims: '主な主張',
    recommendations: '提言',
    figures: '主な数値と日付',
  },
  questions: 'この資料が答える問い',
  questionsHint: 'この資料だけに尋ねます。',
  lines: (count) => `要旨は${count}項目です。`,
  nothing: 'この資料には、要旨として示せる文がありません（一覧や表、画像などの資料と思われます）。',
  extractive: '言語モデルを使わず、資料全体から選んだ原文の文です。',
  byModel: (model) => `${model} が資料の文をもとに書きました。`,
  inItsWords: '原文の文で示す',
  byModelAgain: '言語モデルでまとめる',
  instead: '代わりに、資料の文を示します。',
}
