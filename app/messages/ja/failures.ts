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
    'conversation-deleted': 'この対話は削除されています。新しい対話を始めてください。',
    'conversation-full': 'この対話はこれ以上長くできません。新しい対話を始めてください。',
    'conversation-not-found': 'この対話はもうありません。',
    'disk-full': 'ディスクに空きがありません。空きを作ってから、もう一度お試しください。',
    'document-not-found': 'この資料はもうありません。',
    'export-too-large':
      '一度に書き出せる大きさを超えています。問いや資料を減らして、分けて書き出してください。',
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
    'index-corrupt':
      '索引が壊れています。「npm run ingest -- --force」で作り直せます（直した書誌とコレクションは残ります）。',
    'index-read-only': 'データの保存先（TENKYO_DATA）に書き込めません。',
    internal: 'サーバーで問題が起きました。もう一度お試しください。',
    'left-out': '取り除いた資料です。ファイルが変わるまで、書庫には戻りません。',
    'model-busy':
      '言語モデルが混み合っているか、利用の上限に達しています。しばらくしてから、もう一度お試しください。',
    'model-cut-off': '言語モデルの回答が途中で切れました。',
    'model-failed': '言語モデルのサーバーでエラーが起きました。',
    'model-not-configured':
      '言語モデルの設定が足りません。APIキー、または接続先（TENKYO_MODEL_URL）を「.env.local」に書いて、起動し直してください。',
    'model-not-found':
      '指定された言語モデルが見つかりません。設定（TENKYO_MODEL）のモデル名を確かめてください。',
    'model-refused':
      '言語モデルがこの質問を受け付けませんでした。扱える長さを超えているか、この形式の回答に対応していません。',
    'model-refused-key': 'APIキーが認められませんでした。設定を確かめてください。',
    'model-timeout': '言語モデルから時間内に回答がありませんでした。',
    'model-unreachable':
      '言語モデルのサーバーにつながりません。動いているか、接続先の設定が正しいかを確かめてください。',
    'model-unusable': '言語モデルから、使える回答が得られませんでした。',
    'needs-ocr': '文字のデータがなく、画像だけの資料です。文字の読み取り（OCR）が必要です。',
    'nothing-supported': '言語モデルの書いた文には、資料の裏付けのあるものがありませんでした。',
    'nothing-to-export': '書き出せる内容がまだありません。',
    'ocr-failed': '文字の読み取り（OCR）ができませんでした。',
    'paper-gone':
      '引用した資料がもう書庫にありません。資料を加え直すか、もう一度質問してから書き出してください。',
    'quote-changed':
      '資料が変わり、引用した文が同じところにありません。もう一度質問すると、今の文面から引用して書き出せます。',
    'term-empty': '語を入れてください。',
    'term-too-long': '語が長すぎます。200字までで入れてください。',
    'ocr-unavailable': 'この機械には文字の読み取り（tesseract）が入っていません。',
    'version-not-found':
      '引用したあとで、資料が新しくなっています。もう一度質問すると、今の文面から引用します。',
  },
  noSuchPage: 'この場所には何もありません。',
}
