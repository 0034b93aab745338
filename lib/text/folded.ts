/**
 * Folded text that still knows where each of its characters comes from, so that what is found in it
 * can be shown in the text that it was made from.
 */
import type { Span } from '#lib/document.ts'
import { fold } from './fold.ts'

export type Folded = {
  /** As `fold` gives it. */
  text: string
  /** For each code unit of `text`, where the characters begin that it was made of. */
  starts: readonly number[]
  /** The same, where they end. */
  ends: readonly number[]
}

/** Characters that may become one by folding: a base and its marks, or the parts of a Hangul syllable. */
const clusters =
  /[\uac00-\ud7a3]?[\u1100-\u11ff\u3131-\u318e\uffa0-\uffdc]+\p{M}*|[\s\S][\p{M}\uff9e\uff9f]*/gu

const wideScripts = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー'
const innerBlanks = new RegExp(`(?<=[${wideScripts}])[ \\t]+(?=[${wideScripts}])`, 'gu')

/** Folds a text as `fold` does, with the way back. */
export function foldMapped(text: string): Folded {
  const starts: number[] = []
  const ends: number[] = []
  let whole = ''
  for (const { 0: cluster, index } of text.matchAll(clusters)) {
    const folded = fold(cluster)
    whole += folded
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(index)
      ends.push(index + cluster.length)
    }
  }
  const dropped = [...whole.matchAll(innerBlanks)].flatMap(({ 0: blanks, index }) =>
    Array.from(blanks, (_, at) => index + at),
  )
  if (dropped.length === 0) return { text: whole, starts, ends }
  const isDropped = new Set(dropped)
  return {
    text: whole.replace(innerBlanks, ''),
    starts: starts.filter((_, at) => !isDropped.has(at)),
    ends: ends.filter((_, at) => !isDropped.has(at)),
  }
}

/** The stretch of the original text that a stretch of its folded form was made of. */
export function unfoldSpan({ starts, ends }: Folded, { start, end }: Span): Span {
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }
}
