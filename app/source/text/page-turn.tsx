'use client'

import type { Page } from '#lib/document.ts'
import { useWords } from '../../messages/words.tsx'

/**
 * Where a page of the original begins, between blocks or in the middle of one. Its number is drawn, not
 * written, so that a copied quote stays the paper's.
 */
export function PageTurn({ page, isBetween }: { page: Page; isBetween?: boolean }) {
  const words = useWords()
  const label = words.page(page.label) + (page.readBy === 'ocr' ? ` · ${words.byOcr}` : '')
  return (
    <span
      role="img"
      aria-label={label}
      data-page={page.number}
      data-label={label}
      className={isBetween ? 'page-turn page-turn-between' : 'page-turn'}
    />
  )
}
