/** What the line above every page says. */
export const shell: ShellWords = {
  rooms: { name: 'Rooms', conversation: 'Ask', comparison: 'Compare', library: 'Library' },
  skip: 'Skip to the page',
  otherLanguage: { locale: 'ja', name: '日本語' },
  theme: 'Light or dark',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
}

export type ShellWords = {
  rooms: Record<'name' | 'conversation' | 'comparison' | 'library', string>
  skip: string
  otherLanguage: { locale: 'ja' | 'en'; name: string }
  theme: string
  themes: Record<'system' | 'light' | 'dark', string>
}
