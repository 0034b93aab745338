import type { Span } from '#lib/document.ts'
import type { Quoted } from './open-source.tsx'

/** What is marked, or why nothing is. */
export type Mark = Span | 'none' | 'changed' | 'outside'

/** The stretch of this version of a text that was quoted. */
export function readMark(quoted: Quoted | null, text: { version: string; text: string }): Mark {
  if (quoted === null) return 'none'
  if (quoted.version !== null && quoted.version !== text.version) return 'changed'
  const { start, end } = quoted
  return 0 <= start && start < end && end <= text.text.length ? { start, end } : 'outside'
}
