'use client'

import { useWords } from '../messages/words.tsx'

/** What the browser's tab says: `part`, the page's own name, before the product's. */
export function PageTitle({ part }: { part: string | null }) {
  const words = useWords()
  const title = part === null ? `${words.title} — ${words.subtitle}` : `${part} — ${words.title}`
  return <title>{title}</title>
}
