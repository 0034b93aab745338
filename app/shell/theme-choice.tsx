'use client'

import { useWords } from '../messages/words.tsx'
import { type Theme, themes } from './preferences.ts'

type Props = { theme: Theme; onTheme: (theme: Theme) => void }

/** Light, dark, or as the reader's system has it: a half moon over a select that is the system's own. */
export function ThemeChoice({ theme, onTheme }: Props) {
  const words = useWords()
  return (
    <label
      title={words.theme}
      className="relative grid w-10 place-content-center rounded text-faint -outline-offset-4 outline-ink hover:text-ink has-focus-visible:outline-2"
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4">
        <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" fill="currentColor" />
      </svg>
      <select
        aria-label={words.theme}
        value={theme}
        onChange={({ target }) => {
          const chosen = themes.find((one) => one === target.value)
          if (chosen !== undefined) onTheme(chosen)
        }}
        className="absolute inset-0 cursor-pointer opacity-0"
      >
        {themes.map((one) => (
          <option key={one} value={one}>
            {words.themes[one]}
          </option>
        ))}
      </select>
    </label>
  )
}
