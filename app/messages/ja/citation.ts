import type { citation as english } from '../en/citation.ts'

export const citation: typeof english = {
  copyCited: '出典つきでコピー',
  copyCitedOther: '英語の書式で',
  copyFailed: 'このブラウザーではコピーできません。',
}
