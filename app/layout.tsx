import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import './globals.css'
import { dictionaries, pickLocale } from './messages/locale.ts'
import { pickTheme, preferenceCookies } from './shell/preferences.ts'
import { Room } from './shell/room.tsx'

export const viewport: Viewport = { colorScheme: 'light dark' }

export async function generateMetadata(): Promise<Metadata> {
  return { description: dictionaries[await readLocale()].subtitle }
}

export default async function Layout({ children }: { children: ReactNode }) {
  const theme = pickTheme((await cookies()).get(preferenceCookies.theme)?.value)
  return (
    <Room locale={await readLocale()} theme={theme}>
      {children}
    </Room>
  )
}

async function readLocale() {
  const kept = (await cookies()).get(preferenceCookies.language)?.value
  return pickLocale((await headers()).get('accept-language'), kept)
}
