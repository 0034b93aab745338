import type { Citation } from '#lib/document.ts'

/** Prints a quote, and under it where it stands. */
export function printQuote(citation: Citation): void {
  console.log(`「${citation.quote}」\n    ${source(citation)}\n`)
}

function source({ title, pageLabel, headings, holder }: Citation): string {
  const parts = [title, ...headings.filter((heading) => heading !== title), holder ?? '']
  return [...parts, pageLabel === null ? '' : `p. ${pageLabel}`]
    .filter((part) => part !== '')
    .join(' › ')
}
