import type { ShellWords } from '../en/shell.ts'

export const shell: ShellWords = {
  rooms: { name: '案内', conversation: '対話', comparison: '対照', library: '書庫' },
  skip: '本文へ移動',
  otherLanguage: { locale: 'en', name: 'English' },
  theme: '画面の明暗',
  themes: { system: '端末の設定に合わせる', light: '明るく', dark: '暗く' },
}
