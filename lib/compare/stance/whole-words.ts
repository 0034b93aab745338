/** Cues as words that a reader can make sense of, rather than the stems that patterns find. */
import type { Span } from '#lib/document.ts'

const words = new Intl.Segmenter('ja', { granularity: 'word' })

/** More than this, in UTF-16 code units, is no longer the cue's own word. */
const furthest = 6

/** An ending that says nothing without its verb: れば, たうえで, てから. */
const ending =
  /^(?:(?:[れけせえめべてねげ]|であれ|なけれ)ば|なけれ|た(?:うえ|上)で|て|ない限り|い限り|る限り|た限り|限り)/u

/** 求められ|ている, 段階を踏|む, 選択肢|の. */
const inflected = /(?:られ|され|踏|満た)$/u
const inflection = /^(?:ている|ます|んで|まえ|[るむすて])/u
const particle = /\p{Script=Han}{2}[のがはを]$/u

/** The stretch of a Japanese text that holds a cue with its words whole. */
export function wholeWords(text: string, { start, end }: Span): Span {
  const segments = [...words.segment(text)]
  const at = (place: number) =>
    segments.find(({ index, segment }) => index <= place && place < index + segment.length)
  const first = at(start)
  const last = at(end - 1)
  const head = text.slice(first?.index ?? start, start)
  let from = /^[\p{Script=Han}\p{Script=Katakana}ー]+\p{Script=Hiragana}?$/u.test(head)
    ? start - head.length
    : start
  const isWhole = /(?:[いだ]|する|れる|ない|[でに]|れば)$/u.test(text.slice(start, end))
  const to =
    isWhole || last === undefined ? end : Math.min(last.index + last.segment.length, end + furthest)
  if (from === start && text[start - 1] !== 'で' && ending.test(text.slice(start, end))) {
    const verb =
      /(?:\p{Script=Han}{1,2}[いきしちりみびえけせてめれべ])?[\p{Script=Han}\p{Script=Katakana}]{1,4}\p{Script=Hiragana}{0,3}$/u.exec(
        text.slice(0, start),
      )
    if (verb !== null) from = verb.index
  }
  const rest = inflected.test(text.slice(start, end)) ? inflection.exec(text.slice(end)) : null
  if (rest !== null) return { start: from, end: end + rest[0].length }
  if (particle.test(text.slice(start, end))) return { start: from, end: end - 1 }
  return { start: from, end: /[\p{L}\p{N}]/u.test(text.slice(end, to)) ? to : end }
}
