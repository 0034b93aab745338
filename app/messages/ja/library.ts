import type { library as english } from '../en/library.ts'

export const library: typeof english = {
  libraryTitle: '資料の一覧',
  backToConversation: '対話に戻る',
  paperTitle: '資料',
  authors: '著者',
  date: '日付',
  language: '言語',
  length: '分量',
  characters: (characters) => `${characters}字`,
  warnings: '読み取りの注記',
  collection: 'コレクション',
  fromYear: '年（から）',
  toYear: '年（まで）',
  anyOfThem: '指定なし',
  unknownLanguage: '不明',
  clearFilters: '絞り込みを解除',
}
