import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import './globals.css'
import { dictionaries, pickLocale } from './messages/locale.ts'
import { WordsProvider } from './messages/words.tsx'

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f3f0e9' },
    { media: '(prefers-color-scheme: dark)', color: '#171512' },
  ],
}

export async function generateMetadata(): Promise<Metadata> {
  const words = dictionaries[await readLocale()]
  return { title: `${words.title} — ${words.subtitle}`, description: words.subtitle }
}

export default async function Layout({ children }: { children: ReactNode }) {
  const locale = await readLocale()
  return (
    <html lang={locale}>
      <body>
        <WordsProvider locale={locale}>{children}</WordsProvider>
      </body>
    </html>
  )
}

async function readLocale() {
  return pickLocale((await headers()).get('accept-language'))
}
