import type { source as english } from '../en/source.ts'

export const source: typeof english = {
  citation: (number, title) => `典拠${number}：${title}`,
  page: (label) => `${label}頁`,
  byOcr: 'OCRで読み取った文',
  heldBy: (holder) => `${holder}：`,
  copy: '引用を写す',
  copied: '写しました',
  open: '原文で開く',
  close: '閉じる',
  original: '元のファイル',
  wholePage: '一枚で開く',
  quoteShown: '引用箇所に印をつけています。',
  changedSince: '引用の後に資料が変わったため、印をつけていません。',
  outOfText: '指定された箇所は、この資料の範囲外です。',
  note: (label) => `注${label}`,
  openingPaper: '資料を開いています',
}
