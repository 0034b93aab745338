/**
 * The numbers of a text with what they count or measure, dates among them, in one form for all the
 * ways in which they are written.
 */
import { datesIn, yearQuantities } from './calendar.ts'
import { fractionsIn } from './fractions.ts'
import { numeralsIn } from './numerals.ts'
import { ordinalsIn } from './ordinals.ts'
import { exact, mask, type Quantity } from './quantity.ts'
import { unitBeside } from './units.ts'

/** Every quantity of a text, in order. */
export function quantitiesIn(text: string): Quantity[] {
  const plain = text.normalize('NFKC')
  const years = yearQuantities(plain)
  const dates = datesIn(mask(plain, years))
  const fractions = fractionsIn(mask(plain, [...years, ...dates]))
  const ordinals = ordinalsIn(mask(plain, [...years, ...dates, ...fractions]))
  const known = [...years, ...dates, ...fractions, ...ordinals]
  return [...known, ...numbersIn(mask(plain, known))].sort((one, other) => one.start - other.start)
}

/** A single kanji numeral is part of a word (一方, 三菱) unless a unit follows. */
function numbersIn(plain: string): Quantity[] {
  const numerals = numeralsIn(plain)
  return numerals.flatMap((one, at) => {
    const known = unitBeside(plain, one.start, one.end) ?? unitOfRange(plain, numerals, at)
    const inWide = one.spelled && /\p{Script=Han}/u.test(plain.slice(one.start, one.end))
    const isSingle = one.end - one.start === 1
    if (inWide && ((known === null && isSingle) || isWord(plain, one.start))) return []
    const unit = known ?? counterBehind(plain, one.end)
    if (isRate(plain, one)) return []
    if (isLabel(plain, one.start, one.end)) return []
    const end = one.end + (unit?.length ?? 0)
    const half = unit?.name === 'years' && /^半/u.test(plain.slice(end)) ? 0.5 : 0
    const ordinal = ordinalBehind(plain, one.end)
    return [
      exact(plain, [one.start, end], {
        value: round((one.value + half) * (unit?.factor ?? 1)),
        unit: ordinal ? 'order' : (unit?.name ?? null),
        kind: ordinal ? 'order' : (unit?.kind ?? 'plain'),
        spelled: one.spelled,
      }),
    ]
  })
}

/** What counts one kind of thing and is in no table: a character that ends the word behind the number (二俵). */
function counterBehind(plain: string, end: number): ReturnType<typeof unitBeside> {
  const counter = /^\p{Script=Han}(?!\p{Script=Han})/u.exec(plain.slice(end))?.[0]
  return counter === undefined ? null : { name: counter, factor: 1, kind: 'count', length: 1 }
}

/** 一日につき, 1人当たり, each of one: the other text may say per day or every person without a number. */
const isRate = (plain: string, { value, end }: { value: number; end: number }) =>
  value === 1 && /^\s?.{0,6}?(?:につき|当たり|あたり|ごと|毎)/u.test(plain.slice(end, end + 12))

/** Factors such as 0.01 leave dust behind. */
const round = (value: number) => Number(value.toPrecision(12))

const ordinalBehind = (plain: string, end: number) => /^(?:st|nd|rd|th)\b/iu.test(plain.slice(end))

/** In 3〜5年 the first number has the second one's unit. */
function unitOfRange(
  plain: string,
  numerals: readonly { start: number; end: number }[],
  at: number,
): ReturnType<typeof unitBeside> {
  const [one, next] = [numerals[at], numerals[at + 1]]
  if (one === undefined || next === undefined) return null
  const between = plain.slice(one.end, next.start)
  if (!/^\s?(?:[~〜～\-–—−]|から|ないし|乃至|至|to|and|or|、|・)\s?$/iu.test(between)) return null
  const unit = unitBeside(plain, next.start, next.end)
  return unit === null ? null : { ...unit, length: 0 }
}

/** Words that begin with a numeral, and names of places that hold one. */
const wordsWithNumerals =
  /^(?:一(?:方|部|般|定|致|体|層|連|環|様|切|貫|律|員|番|時|緒|助|因|石|気|見|挙|つ|度|国|人一|帯|義|元|対)|二の次|三重|四国(?![がはを])|九州|千葉|百科|万(?:一|全|博|が一)|十分(?:な|に|で|で|と)|千島|七尾|八重|五島|三菱|三井|五輪|両)/u

const isWord = (plain: string, start: number) =>
  wordsWithNumerals.test(plain.slice(start, start + 4)) ||
  /(?:統|唯|単|均|随|同|万|画|第三者)$/u.test(plain.slice(Math.max(0, start - 3), start))

/** The number of a list's entry or a note, and what belongs to a name: F-35, G7, 2+2. */
function isLabel(plain: string, start: number, end: number): boolean {
  const [before, after] = [plain.slice(0, start), plain.slice(end)]
  if (/(?:^|\n)\s*[（([]?$/u.test(before) && /^[.)）\]]\s*/u.test(after) && !/^\.\d/.test(after))
    return true
  if (/\p{Script=Latin}[-‐]?$/u.test(before) && !/(?:US|JPY|USD|FY|No\.)$/u.test(before))
    return true
  return /^\+\d/u.test(after) || /\d\+$/u.test(before)
}
