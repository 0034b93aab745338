import type { PlacedLine } from '#lib/document.ts'

const wide = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}'

/** Words, short stretches of Japanese and Chinese, and the blanks between. */
const parts = new RegExp(`[^\\s${wide}]+|[${wide}]{1,6}|\\s+`, 'gu')

/**
 * A line in parts that are short enough for type of another face, stretched over each, to have its
 * characters where they are printed.
 */
export function partsOf(text: string, line: PlacedLine): PlacedLine[] {
  return [...text.slice(line.start, line.end).matchAll(parts)].map(({ 0: part, index }) => ({
    ...line,
    start: line.start + index,
    end: line.start + index + part.length,
    edges: line.edges.slice(index, index + part.length + 1),
  }))
}
