/** What a reader has chosen for every page: its language and its light. */
export type Preferences = { language: string; theme: Theme }

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** The cookies in which the choices are kept, so that the server sends each page as it is wanted. */
export const preferenceCookies = { language: 'tenkyo-language', theme: 'tenkyo-theme' } as const

/** The light that was chosen (`kept`), else that of the reader's system. */
export function pickTheme(kept: string | undefined): Theme {
  return themes.find((theme) => theme === kept) ?? 'system'
}

/** Keeps a choice for the next visit. A choice that cannot be kept still holds for this one. */
export function keepPreferences(chosen: Partial<Preferences>): void {
  fetch('/api/preferences', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(chosen),
    keepalive: true,
  }).catch(() => undefined)
}
