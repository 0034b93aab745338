import type { failures as english } from '../en/failures.ts'

export const failures: typeof english = {
  signIn: 'この書庫を開くには合言葉（アクセストークン）が要ります',
  token: 'アクセストークン',
  enter: '開く',
  wrongToken: 'トークンが違います。',
  failed: 'うまくいきませんでした',
  retry: 'もう一度',
  unreachable: 'サーバーの応答がありません。',
  unreachableHint: '「npm start」は動いていますか。',
  problems: {
    'archive-unsafe': '展開すると大きくなりすぎるなど、安全に開けない圧縮ファイルです。',
    'collection-exists': '同じ名前のコレクションがもうあります。別の名前を付けてください。',
    'collection-not-found': 'このコレクションはもうありません。',
    'disk-full': 'ディスクに空きがありません。空きを作ってから、もう一度お試しください。',
    'file-damaged':
      'ファイルが壊れているか、途中までしかありません。開いて保存し直すか、もう一度入手してください。',
    'file-empty': '文字のないファイルです。',
    'file-encrypted': 'パスワードで保護されています。パスワードを外して保存し直してください。',
    'file-not-regular': 'ファイルではありません（リンクや装置など）。',
    'file-not-text': '文書として読める形式ではありません。',
    'file-timeout': '読み取りに時間がかかりすぎたため、中止しました。',
    'file-too-complex': '大きすぎるか、複雑すぎて読み取れません。分けて加えてください。',
    'file-too-large': 'ファイルが大きすぎます。分けて加えてください。',
    'file-unreadable': 'ファイルを読み取れません。',
    'index-busy': 'ほかの資料を加えています。終わってから、もう一度お試しください。',
    'left-out': '取り除いた資料です。ファイルが変わるまで、書庫には戻りません。',
    'needs-ocr': '文字のデータがなく、画像だけの資料です。文字の読み取り（OCR）が必要です。',
    'ocr-failed': '文字の読み取り（OCR）ができませんでした。',
    'ocr-unavailable': 'この機械には文字の読み取り（tesseract）が入っていません。',
  },
  noSuchPage: 'この場所には何もありません。',
}
