import type { Piece } from '../extract.ts'

/** A hyphen that only hyphenation sets; the one of the keyboard may belong to the word. */
const typeset = '\u2010'

/** Parts that are joined to a word by a hyphen of their own. */
const joinedByHyphen =
  /^(?:anti|co|counter|cross|ex|far|first|half|high|inter|large|long|low|micro|mid|multi|non|post|pre|pro|quasi|re|second|self|semi|short|small|so|sub|third|ultra|under|well)$/u
const hyphenatedEnd =
  /^(?:based|being|border|bound|building|called|driven|free|going|led|level|like|making|owned|related|run|scale|sharing|specific|standing|term|style|type|wide|year)s?$/u

/** Lines that are not hyphenated end in a hyphen less often than this share of them. */
const breaksOften = 0.03

/** A word broken at the end of a line. */
type Break = { start: string; hyphen: string; end: string }

/** Leaves the hyphens out of lines at whose ends words were broken; a line's last piece ends it. */
export type HyphenJoiner = (lines: readonly Piece[][]) => Piece[][]

/**
 * Tells hyphens that broke a word from those that belong to it, by what the paper itself writes: the
 * word in one, or with a hyphen, in the midst of a line. What is written neither way is joined where the
 * paper is seen to break words, unless its parts are words that hyphens join.
 * @param raw the paper's text.
 */
export function hyphenJoiner(raw: string): HyphenJoiner {
  if (!/[-\u2010]\n/u.test(raw)) return (lines) => lines.map((line) => [...line])
  const whole = raw.replace(/\p{Ll}+[-\u2010]\n\p{Ll}+/gu, ' ').toLowerCase()
  const words = new Set(whole.match(/[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu) ?? [])
  const isBroken = ({ start, end }: Break) =>
    words.has(start + end) && !words.has(`${start}-${end}`)
  const breaks = [...raw.matchAll(/(\p{Ll}{2,})([-\u2010])\n(\p{Ll}+)/gu)].map(
    ([, start = '', hyphen = '', end = '']) => ({ start, hyphen, end }),
  )
  const broken = breaks.filter(isBroken).length
  const kept = breaks.filter(({ start, end }) => words.has(`${start}-${end}`)).length
  const lines = raw.split('\n').length
  const often = breaks.length >= 4 && breaks.length > lines * breaksOften && kept === 0
  const breaksWords = often || (broken >= 2 && broken > 3 * kept)
  const isLeftOut = (one: Break) =>
    one.hyphen === typeset || isBroken(one) || (breaksWords && !mayBeJoined(one, words))
  return (lines) =>
    lines.map((line, at) => {
      const [last, next] = [line.at(-1), lines[at + 1]?.[0]]
      const one = last === undefined || next === undefined ? null : breakBetween(raw, last, next)
      if (last === undefined || one === null || !isLeftOut(one)) return line
      return [...line.slice(0, -1), { ...last, end: last.end - 1 }]
    })
}

/** Parts that hyphens often join, or that both are words of the paper; or that it joins so. */
function mayBeJoined({ start, end }: Break, words: ReadonlySet<string>): boolean {
  if (joinedByHyphen.test(start) || hyphenatedEnd.test(end)) return true
  return words.has(`${start}-${end}`) || (words.has(start) && words.has(end))
}

function breakBetween(raw: string, last: Piece, next: Piece): Break | null {
  const line = raw.slice(Math.max(last.start, last.end - 40), last.end)
  const [, start, hyphen] = /(\p{Ll}+)([-\u2010])$/u.exec(line) ?? []
  const [end] = /^\p{Ll}+/u.exec(raw.slice(next.start, Math.min(next.end, next.start + 40))) ?? []
  return start === undefined || hyphen === undefined || end === undefined
    ? null
    : { start, hyphen, end }
}
