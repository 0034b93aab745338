'use client'

import { type ReactNode, useState } from 'react'
import type { Locale } from '../messages/locale.ts'
import { WordsProvider } from '../messages/words.tsx'
import { keepPreferences, type Theme } from './preferences.ts'
import { Shell } from './shell.tsx'

type Props = { locale: Locale; theme: Theme; children: ReactNode }

/**
 * The document that every page stands in. Language and light are its state, so that changing them
 * leaves the page, and what is open on it, as it is.
 */
export function Room({ locale: first, theme: firstTheme, children }: Props) {
  const [locale, setLocale] = useState(first)
  const [theme, setTheme] = useState(firstTheme)

  function changeLocale(language: Locale) {
    setLocale(language)
    keepPreferences({ language })
  }

  function changeTheme(chosen: Theme) {
    setTheme(chosen)
    keepPreferences({ theme: chosen })
  }

  return (
    <html lang={locale} data-theme={theme}>
      <body>
        <WordsProvider locale={locale}>
          <Shell onLocale={changeLocale} theme={theme} onTheme={changeTheme} />
          <div id="room" tabIndex={-1} className="outline-none">
            {children}
          </div>
        </WordsProvider>
      </body>
    </html>
  )
}
