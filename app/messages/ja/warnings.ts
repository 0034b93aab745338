import type { warnings as english } from '../en/warnings.ts'

export const warnings: typeof english = {
  warningForms: [
    {
      pattern: /^Without usable text, needs OCR: page (.+)\.$/,
      say: (pages) => `文字のデータがなく、文字の読み取り（OCR）が要るページ：${pages}`,
    },
    {
      pattern: /^Damaged, can’t be read: page (.+)\.$/,
      say: (pages) => `壊れていて読めないページ：${pages}`,
    },
    {
      pattern: /^Text lies behind a scan, check quotes against it: page (.+)\.$/,
      say: (pages) =>
        `画像の裏に文字のデータがあるページ（引用は画像と照合してください）：${pages}`,
    },
    {
      pattern:
        /^Pages? (.+) (?:was|were) read by OCR \((.+)\): check quotes against the picture\.$/,
      say: (pages) => `OCRで読み取ったページ（引用は画像と照合してください）：${pages}`,
    },
    {
      pattern: /^Read as (.+)\.$/,
      say: (encoding) => `文字コード ${encoding} として読みました。`,
    },
    {
      pattern: /^Some characters could not be decoded\.$/,
      say: () => '読み取れない文字がありました。',
    },
    {
      pattern: /^(\d+) characters that the original hides were left out\.$/,
      say: (count) => `原文で隠されている${count}字を除きました。`,
    },
    {
      pattern: /^(\d+) invisible characters were left out\.$/,
      say: (count) => `目に見えない文字${count}字を除きました。`,
    },
    {
      pattern: /^Not read, as it is attached to the mail: (.+)\.$/,
      say: (name) => `メールの添付ファイルは読んでいません：${name}`,
    },
    {
      pattern: /^Not read either: (\d+) more attachments\.$/,
      say: (count) => `ほかの添付ファイル${count}件も読んでいません。`,
    },
    {
      pattern: /^Of the (?:table|sheet (.+)) the last (\d+) rows were left out/,
      say: (sheet, rows) =>
        `${sheet === '' ? '表' : `シート${sheet}`}の末尾${rows}行を除きました。`,
    },
    {
      pattern: /^(\d+) of the chapters that the e-book names (?:is|are) not in it\.$/,
      say: (count) => `目次にある章のうち${count}章が、電子書籍に入っていません。`,
    },
  ],
}
