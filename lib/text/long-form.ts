/**
 * Where the name begins that a paper puts before brackets: 政府安全保障能力強化支援（OSA）.
 */
import type { Span } from '#lib/document.ts'

/** True for an abbreviation in capitals: OSA, ASEAN, AFC+, C4ISR, IPoA. */
export function isAbbreviation(text: string): boolean {
  return (
    /^\p{Lu}[\p{Lu}\p{Ll}\p{N}&+/-]{1,9}$/u.test(text) && (text.match(/\p{Lu}/gu) ?? []).length > 1
  )
}

const closing = '」』”"’》〉'
const opening = '「『“"‘《〈'
const longestName = 80

/** What stands in quotation marks right before `end`, without them; null where nothing does. */
export function quotedBefore(text: string, end: number): Span | null {
  const mark = closing.indexOf(text.charAt(end - 1))
  if (mark === -1) return null
  const start = text.lastIndexOf(opening.charAt(mark), end - 2)
  const span = { start: start + 1, end: end - 1 }
  if (start === -1 || span.end - span.start > longestName || span.start >= span.end) return null
  return text.slice(span.start, span.end).includes('\n') ? null : span
}

/**
 * The words before `end` of which `short` is the abbreviation: its letters stand in them in order, from
 * the right, the first at the beginning of a word (Schwartz and Hearst 2003, A simple algorithm for
 * identifying abbreviation definitions in biomedical text); among at most min(n + 5, 2 n) words.
 */
export function latinLongForm(text: string, end: number, short: string): Span | null {
  const letters = short.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const most = Math.min(letters.length + 5, letters.length * 2)
  const context = /(?:[\p{L}\p{N}'’.&-]+[ \u00a0]+|[\p{L}\p{N}'’.&-]+-)*[\p{L}\p{N}'’.&-]+$/u.exec(
    text.slice(Math.max(0, end - 200), end),
  )?.[0]
  if (context === undefined) return null
  const words = [...context.matchAll(/[^ \u00a0]+/gu)]
  const from = words.at(-Math.min(most, words.length))?.index ?? 0
  const long = context.slice(from).toLowerCase()
  let at = long.length - 1
  for (let letter = letters.length - 1; letter >= 0; letter -= 1, at -= 1) {
    while (at >= 0 && (long[at] !== letters[letter] || (letter === 0 && isInside(long, at))))
      at -= 1
    if (at < 0) return null
  }
  const start = end - long.length + at + 1
  return text.slice(start, end).split(/[ \u00a0-]+/u).length > 1 ? { start, end } : null
}

const isInside = (text: string, at: number) => /[\p{L}\p{N}]/u.test(text.charAt(at - 1))

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })
const nameSigns = '\\p{Script=Han}\\p{Script=Katakana}ー々〇\\p{N}\\p{Script=Latin}・･'

/**
 * The name in Japanese or Chinese characters before `end` whose abbreviation in Latin letters is `short`.
 *
 * Its letters say nothing of its words, so its border is found by its signs and their number: it
 * begins where kanji, katakana and letters begin; where these are fewer words than the abbreviation
 * has letters, it takes in what modifies them (自由で開かれたインド太平洋, FOIP) as far as a particle
 * or a sign, if that gives as many words. A name with fewer signs than letters is none.
 */
export function wideLongForm(text: string, end: number, short: string): Span | null {
  const letters = (short.match(/\p{L}/gu) ?? []).length
  const clause = /[^\s、。，．,.;；:：！？!?「」『』（）()【】［］《》〈〉“”]*$/u.exec(
    text.slice(Math.max(0, end - longestName), end),
  )?.[0]
  if (clause === undefined || clause === '') return null
  const run = new RegExp(`[${nameSigns}]+$`, 'u').exec(clause)?.[0].replace(dated, '') ?? ''
  // Of 日本的政府支援 only what follows 的, if that is long enough: it may belong to the name.
  const after = run.slice(run.lastIndexOf('的') + 1)
  const base = contentWords(after) >= letters ? after : run
  const words = [...segmenter.segment(clause)].filter(({ isWordLike }) => isWordLike)
  const name = contentWords(base) >= letters ? base : (modified(clause, words, letters) ?? base)
  if (!/[\p{Script=Han}\p{Script=Katakana}]/u.test(name) || [...name].length < letters) return null
  return { start: end - name.length, end }
}

/** A year, or a word that places in time or order, is no part of the name that follows it. */
const dated =
  /^(?:[\p{N}〇一二三四五六七八九十]+年(?:度|[\p{N}]+月(?:[\p{N}]+日)?)?|昨年|本年|同年|今回|今後|現在|以下|新|同|当該|各)+/u

const contentWords = (text: string) =>
  [...segmenter.segment(text)].filter(({ segment, isWordLike }) => isWordLike && isContent(segment))
    .length

const isContent = (word: string) => !/^\p{Script=Hiragana}+$/u.test(word)

/** Endings that join what modifies a name to it; any other word in hiragana is a border. */
const modifying = /^(?:で|な|か|れ|た|い|ある|かれ|かれた|しい)$/u

function modified(
  clause: string,
  words: readonly { segment: string; index: number }[],
  letters: number,
): string | null {
  let count = 0
  for (const { segment, index } of words.toReversed()) {
    if (!isContent(segment) && !modifying.test(segment)) return null
    if (!isContent(segment)) continue
    count += 1
    if (count < letters) continue
    const name = clause.slice(index)
    return /\p{Script=Hiragana}/u.test(name) ? name : null
  }
  return null
}
