import type { library as english } from '../en/library.ts'

export const library: typeof english = {
  addPapers: '資料を加える',
  adding: (source) => `${source} を読み込み中`,
  readByOcr: '文字を読み取る（OCR）',
  added: (files) => `${files}件を読み込みました`,
  libraryTitle: '資料の一覧',
  backToConversation: '対話に戻る',
  paperTitle: '資料',
  authors: '著者',
  date: '日付',
  language: '言語',
  length: '分量',
  characters: (characters) => `${characters}字`,
  warnings: '読み取りの注記',
}
