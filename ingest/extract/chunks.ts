import type { Span } from '#lib/document.ts'

/** The reader of Markdown takes the square of the lists in what it is given: it is fed by this much. */
const chunkLength = 16_000

/** Where a block surely begins: a heading, or a paragraph at the margin after a blank line. */
const border = /\n[ \t]*\n(?=#{1,6} |(?![ \t\n>#|]|[-*+] |\d+[.)]|\[|<|`{3}|~{3}).)/g
const fence = /^[ \t]*(?:`{3}|~{3})/gm

/** Cuts a stretch of Markdown between blocks, so that each part can be read by itself. */
export function cutIntoChunks(raw: string, { start, end }: Span): Span[] {
  const chunks: Span[] = []
  const text = raw.slice(start, end)
  let from = 0
  let fences = 0
  let counted = 0
  for (const match of text.matchAll(border)) {
    const to = match.index + match[0].length
    if (to - from < chunkLength) continue
    fences += text.slice(counted, to).match(fence)?.length ?? 0
    counted = to
    if (fences % 2 === 1) continue
    chunks.push({ start: start + from, end: start + to })
    from = to
  }
  return [...chunks, { start: start + from, end }]
}

/**
 * What other parts of a text define and this part refers to, as definitions of one line: without them
 * the reader would not know a note mark from brackets.
 */
export function definitionsFor(chunk: string, defined: ReadonlySet<string>): string {
  const wanted = new Set<string>()
  for (const { 1: label = '' } of chunk.matchAll(/\[(\^?[^[\]\n]{1,80})\]/g)) {
    if (defined.has(label)) wanted.add(label)
  }
  return [...wanted].map((label) => `\n\n[${label}]: x`).join('')
}

/** The labels of the notes and links that a text defines. */
export function definedLabels(raw: string): ReadonlySet<string> {
  const labels = new Set<string>()
  for (const { 1: label = '' } of raw.matchAll(/^ {0,3}\[(\^?[^[\]\n]{1,80})\]:/gm))
    labels.add(label)
  return labels
}
