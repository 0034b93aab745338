'use client'

import { usePathname } from 'next/navigation'
import type { Locale } from '../messages/locale.ts'
import { useWords } from '../messages/words.tsx'
import type { Theme } from './preferences.ts'
import { ThemeChoice } from './theme-choice.tsx'

type Props = {
  onLocale: (locale: Locale) => void
  theme: Theme
  onTheme: (theme: Theme) => void
}

/** The line above every page: the product's name, its rooms, and how they are read. */
export function Shell({ onLocale, theme, onTheme }: Props) {
  const words = useWords()
  const path = usePathname()
  const rooms = [
    { href: '/', name: words.rooms.conversation },
    { href: '/compare', name: words.rooms.comparison },
    { href: '/documents', name: words.rooms.library },
  ]
  return (
    <header className="flex h-11 items-stretch border-rule border-b bg-desk px-2 text-sm desk:px-3 print:hidden">
      <a
        href="#room"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:m-1 focus:bg-paper focus:px-3 focus:py-1"
      >
        {words.skip}
      </a>
      <a href="/" className="grid place-content-center px-2 font-semibold text-base">
        {words.title}
      </a>
      <nav aria-label={words.rooms.name} className="flex">
        {rooms.map(({ href, name }) => (
          <a
            key={href}
            href={href}
            aria-current={path === href ? 'page' : undefined}
            className="grid place-content-center px-2 text-faint underline-offset-8 hover:text-ink aria-[current]:text-ink aria-[current]:underline"
          >
            {name}
          </a>
        ))}
      </nav>
      <div className="ms-auto flex">
        <ThemeChoice theme={theme} onTheme={onTheme} />
        <button
          type="button"
          lang={words.otherLanguage.locale}
          onClick={() => onLocale(words.otherLanguage.locale)}
          className="px-2 text-faint hover:text-ink"
        >
          {words.otherLanguage.name}
        </button>
      </div>
    </header>
  )
}
