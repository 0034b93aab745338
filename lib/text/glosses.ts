/**
 * What papers themselves say a name is also called: 政府安全保障能力強化支援（OSA）, Free and Open
 * Indo-Pacific (FOIP), 防衛省（以下「省」）.
 */
import type { Span } from '#lib/document.ts'
import { isAbbreviation, latinLongForm, quotedBefore, wideLongForm } from './long-form.ts'

/** How far from its bracket the other end may be. */
const longestBracket = 120

type Bracket = { start: number; end: number; parts: Part[] }
type Part = Span & { text: string; declared: boolean }

/**
 * The other names that stand beside the one at `at`: in the brackets right after it, or before and
 * within those around it. A name of which `at` is only the end (支援 of OSA) says nothing of it.
 */
export function glossesBeside(text: string, at: Span): string[] {
  const after = bracketAfter(text, at.end)
  const around = after === null ? bracketAround(text, at) : null
  const bracket = after ?? around
  if (bracket === null) return []
  const own = around?.parts.find(({ start, end }) => start === at.start && end === at.end)
  if (around !== null && own === undefined) return []
  const found = bracket.parts.flatMap((part) => {
    const name = nameBefore(text, bracket.start, part)
    return name === null ? [] : [{ part, name }]
  })
  if (own === undefined) {
    const beside = found.filter(({ name }) => name.start === at.start).map(({ part }) => part)
    return namesOf([...beside, ...spelled(bracket.parts, beside)])
  }
  const before = found.find(({ part }) => part === own)?.name
  const others = found.filter(({ name }) => name.start === before?.start).map(({ part }) => part)
  const names = namesOf([...others, ...spelled(bracket.parts, [own])]).filter(
    (one) => one !== own.text,
  )
  return before === undefined ? names : [text.slice(before.start, before.end), ...names]
}

const namesOf = (parts: readonly Part[]) => [...new Set(parts.map(({ text }) => text))]

/** The parts of a bracket that spell out an abbreviation among `known`. */
function spelled(parts: readonly Part[], known: readonly Part[]): Part[] {
  const shorts = known.filter(({ text }) => isAbbreviation(text))
  return parts.filter(({ text }) =>
    shorts.some((short) => latinLongForm(text, text.length, short.text)?.start === 0),
  )
}

function bracketAfter(text: string, end: number): Bracket | null {
  const gap = /^[」』”"’》〉]?[ \u00a0\u3000]?(?=[（(])/u.exec(text.slice(end, end + 3))?.[0]
  return gap === undefined ? null : readBracket(text, end + gap.length)
}

function bracketAround(text: string, { start, end }: Span): Bracket | null {
  const before = text.slice(Math.max(0, start - longestBracket), start)
  const open = /[（(](?=[^（()）\n]*$)/u.exec(before)
  if (open === null) return null
  const bracket = readBracket(text, start - before.length + open.index)
  return bracket !== null && bracket.end > end ? bracket : null
}

/** The bracket that opens at `start`, parted at its commas and colons. */
function readBracket(text: string, start: number): Bracket | null {
  const inner = /^[（(]([^（()）\n]*)[）)]/u.exec(text.slice(start, start + longestBracket))?.[1]
  if (inner === undefined) return null
  const parts = [...inner.matchAll(/[^:：、，,;；／/]+/gu)].flatMap(({ 0: said, index }) =>
    readPart(said, start + 1 + index),
  )
  return { start, end: start + inner.length + 2, parts }
}

/** What papers write before and after a name that they are going to use. */
const declaring =
  /^\s*(?:(?:以下)?简称|(?:以下)?簡稱|英文(?:简称|缩写)|以下|通称|略称|略して|いわゆる|英語名|英文|英訳|正式名称|hereafter|hereinafter(?: referred to as)?|also known as|known as|referred to as|abbreviated(?: as)?|or)(?=[\s「『“"\p{Lu}\p{Script=Han}])[\s]*(?:the\s)?/u
const declared = /(?:と(?:いう|呼ぶ|略す|略記|略称|する|称する|表記)[^「」]*)[。.]?\s*$/u

function readPart(said: string, from: number): Part[] {
  const opened = declaring.exec(said)?.[0] ?? ''
  const closed = declared.exec(said.slice(opened.length))?.[0] ?? ''
  const name = said.slice(opened.length, said.length - closed.length)
  const bare = name.replace(/^[\s「『“"‘《]+/u, '')
  const text = bare.replace(/[\s」』”"’》]+$/u, '')
  const start = from + opened.length + name.length - bare.length
  if (!isName(text)) return []
  return [{ text, start, end: start + text.length, declared: `${opened}${closed}` !== '' }]
}

/** What can be a name: an abbreviation, some words of which one is in capitals, kanji and kana. */
function isName(text: string): boolean {
  if (text.length < 2 || text.length > 80 || /^\p{N}|[。．！？!?]$/u.test(text)) return false
  if (isAbbreviation(text)) return true
  if (/^[\p{Script=Latin}\p{N}'’.& -]+$/u.test(text))
    return (text.match(/\p{Lu}/gu) ?? []).length > 1
  return (
    /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー・々]+$/u.test(text) &&
    !/[をはがに]/u.test(text)
  )
}

/** The name before a bracket that a part of it is another name of; null where that can't be told. */
function nameBefore(text: string, bracket: number, part: Part): Span | null {
  const end = text.slice(0, bracket).trimEnd().length
  const quoted = quotedBefore(text, end)
  const short = /[\p{Script=Latin}\p{N}&+/-]+$/u.exec(text.slice(Math.max(0, end - 20), end))?.[0]
  if (short !== undefined && isAbbreviation(short)) return beforeIsShort(short, end, part)
  if (isAbbreviation(part.text)) {
    if (quoted !== null) return quoted
    const latin = /\p{Script=Latin}$/u.test(text.slice(0, end))
    return latin ? latinLongForm(text, end, part.text) : wideLongForm(text, end, part.text)
  }
  if (quoted !== null && part.declared) return quoted
  return shortened(text, end, part)
}

/** OSA（政府安全保障能力強化支援）: the bracket holds the whole name. */
function beforeIsShort(short: string, end: number, part: Part): Span | null {
  const span = { start: end - short.length, end }
  if (isAbbreviation(part.text)) return null
  if (!/^\p{Script=Latin}/u.test(part.text))
    return [...part.text].length >= short.length ? span : null
  const long = latinLongForm(part.text, part.text.length, short)
  return long?.start === 0 ? span : null
}

/** A name in kanji whose signs stand in the one before it in order, the first first: 国際連合（国連）. */
function shortened(text: string, end: number, { text: short, declared }: Part): Span | null {
  const run = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー・々]+$/u.exec(
    text.slice(Math.max(0, end - 60), end),
  )?.[0]
  if (run === undefined || !/^[\p{Script=Han}\p{Script=Katakana}ー]+$/u.test(short)) return null
  let at = run.length - 1
  for (let sign = short.length - 1; sign >= 0; sign -= 1, at -= 1) {
    while (at >= 0 && run[at] !== short[sign]) at -= 1
    if (at < 0) return null
  }
  const name = run.slice(at + 1)
  const particles = /[をはがにへ]/u.test(name)
  if (particles || name.length <= short.length || (!declared && name.length < 4)) return null
  return { start: end - name.length, end }
}
