import type { Span } from '#lib/document.ts'
import { selectors } from './selectors.ts'
import { variants } from './variants.ts'

/**
 * A text as it is searched, with the way back. `jumps` holds, four numbers each, the stretches whose
 * length folding changed, in order: start and end in the folded text, start and end in the text itself.
 * Between two of them both run side by side.
 */
export type Folded = { text: string; jumps: Int32Array }

/**
 * Folds a text as `fold` does, with the way back, in time and memory for whole papers. Only a Greek
 * final sigma may come out otherwise: `fold` sees the whole word.
 */
export function foldMapped(text: string): Folded {
  let out = new Uint16Array(text.length + 64)
  let length = 0
  const jumps: number[] = []
  let afterWide = false

  function write(folded: string, start: number, end: number): void {
    if (length + folded.length > out.length) {
      const larger = new Uint16Array(2 * out.length + folded.length)
      larger.set(out)
      out = larger
    }
    const from = length
    for (let at = 0; at < folded.length; at += 1) out[length++] = folded.charCodeAt(at)
    const alike = folded.length === end - start
    if (alike && (folded.length === 1 || folded === text.slice(start, end))) return
    jumps.push(from, length, start, end)
  }

  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    const kind = kindOf(code)
    const joined = kindOf(text.charCodeAt(at + 1)) === combining
    if (kind === single && !joined && length < out.length) {
      out[length++] = units[code] ?? 0
      afterWide = wides[code] === 1
      at += 1
    } else if (kind === blank && !joined) {
      const end = endOfBlanks(text, at)
      const inner = afterWide && isWideAt(text, end)
      write(inner ? '' : end === at + 1 ? blankOf(code) : foldCluster(text.slice(at, end)), at, end)
      afterWide = false
      at = end
    } else {
      const end = endOfCluster(text, at)
      const folded = foldCluster(text.slice(at, end))
      write(folded, at, end)
      if (folded !== '') afterWide = isWide([...folded].at(-1) ?? '')
      at = end
    }
  }
  return { text: decoder.decode(out.subarray(0, length)), jumps: Int32Array.from(jumps) }
}

/**
 * The stretch of the text itself that gave a stretch of its folded form; characters that were folded
 * together stay together.
 * @param start, end of at least one character of the folded text.
 */
export function unfoldSpan({ jumps }: Folded, { start, end }: Span): Span {
  return { start: placeOf(jumps, start).start, end: placeOf(jumps, end - 1).end }
}

/** Where the folded character at `at` came from. */
function placeOf(jumps: Int32Array, at: number): Span {
  let [low, high] = [0, jumps.length / 4]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((jumps[4 * middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  if (low === 0) return { start: at, end: at + 1 }
  const [, foldedEnd = 0, start = 0, end = 0] = jumps.subarray(4 * (low - 1), 4 * low)
  if (at < foldedEnd) return { start, end }
  return { start: end + at - foldedEnd, end: end + at - foldedEnd + 1 }
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })

/** What a code unit is for folding; 0 until it was first asked for. */
const [single, blank, combining, other] = [1, 2, 3, 4] as const
const kinds = new Uint8Array(65_536)
/** What a single code unit is folded to, and whether blanks beside it mean nothing. */
const units = new Uint16Array(65_536)
const wides = new Uint8Array(65_536)

function kindOf(code: number): number {
  if (Number.isNaN(code)) return other
  const known = kinds[code] ?? 0
  if (known !== 0) return known
  const character = String.fromCharCode(code)
  const folded = foldCluster(character)
  const kind = kindOfCharacter(character, folded)
  kinds[code] = kind
  units[code] = folded.charCodeAt(0)
  wides[code] = isWide(folded) ? 1 : 0
  return kind
}

/** Marks, the halves of Hangul syllables and of voiced half-width kana join what is before them. */
const joins = /[\p{M}\uff9e\uff9f\u1160-\u11ff\u3131-\u318e\uffa0-\uffdc]/u

function kindOfCharacter(character: string, folded: string): number {
  if (/\p{Cs}/u.test(character)) return other
  if (joins.test(character)) return combining
  if (folded === ' ' || folded === '\t') return blank
  return folded.length === 1 ? single : other
}

function endOfBlanks(text: string, start: number): number {
  let end = start + 1
  while (kindOf(text.charCodeAt(end)) === blank) end += 1
  return end
}

const blankOf = (code: number) => (units[code] === 9 ? '\t' : ' ')

function isWideAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (kindOf(code) === single && kindOf(text.charCodeAt(at + 1)) !== combining) {
    return wides[code] === 1
  }
  return isWide(foldCluster(text.slice(at, endOfCluster(text, at))))
}

function endOfCluster(text: string, start: number): number {
  let end = start + unitsAt(text, start)
  while (end < text.length) {
    const code = text.codePointAt(end) ?? 0
    const isSelector = code >= 0xe0100 && code <= 0xe01ef
    if (!isSelector && kindOf(text.charCodeAt(end)) !== combining) break
    end += unitsAt(text, end)
  }
  return end
}

const unitsAt = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

function foldCluster(cluster: string): string {
  const plain = cluster.replace(selectors, '').normalize('NFKC').toLowerCase()
  let folded = ''
  for (const character of plain) folded += variants.get(character) ?? character
  return folded
}

const isWide = (text: string) =>
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(text)
