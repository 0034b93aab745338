/**
 * The numbers of a text with what they count or measure, dates among them, in one form for all the
 * ways in which they are written.
 */
import { yearsIn } from '#lib/text/facts.ts'
import { type Bound, boundBeside } from './bounds.ts'
import { numeralsIn } from './numerals.ts'
import { type UnitKind, unitBeside } from './units.ts'

export type Quantity = {
  /** In the unit's base: metres, not kilometres; a share of 1, not percent. */
  value: number
  /** Null where nothing tells what is counted. */
  unit: string | null
  kind: UnitKind | 'plain'
  bound: Bound
  /** As the text writes it, in NFKC. */
  text: string
  start: number
  end: number
  /** Written in words: it may count what the other text lists, or mean nothing by it (one of). */
  spelled: boolean
}

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

/** The text with what is already read blotted out, so that nothing is read twice. */
function mask(plain: string, read: readonly Pick<Quantity, 'start' | 'end'>[]): string {
  return read.reduce(
    (rest, { start, end }) => rest.slice(0, start) + '\ufffc'.repeat(end - start) + rest.slice(end),
    plain,
  )
}

function exact(
  plain: string,
  [start, end]: readonly [number, number],
  rest: Pick<Quantity, 'value' | 'unit' | 'kind'> & { spelled?: boolean },
): Quantity {
  return {
    ...rest,
    bound: boundBeside(plain, start, end),
    text: plain.slice(start, end).trim(),
    start,
    end,
    spelled: rest.spelled ?? false,
  }
}

/** A year in figures alone that is followed by what it counts is a number: 2000人, 1950 troops. */
function yearQuantities(plain: string): Quantity[] {
  let rest = plain
  return yearsIn(plain).flatMap(({ year, text }) => {
    const start = rest.indexOf(text)
    if (start === -1) return []
    const end = start + text.length
    rest = mask(rest, [{ start, end }])
    if (/^\d+$/.test(text)) {
      if (/^s\b/.test(plain.slice(end))) {
        return [exact(plain, [start, end + 1], { value: year, unit: 'era', kind: 'calendar' })]
      }
      const unit = unitBeside(plain, start, end)
      if (unit !== null && unit.kind !== 'calendar' && unit.name !== 'years' && unit.length > 0)
        return []
      if (/[$€£¥億万兆亿]\s?$/u.test(plain.slice(0, start))) return []
      if (/^\s?[千万億亿兆]|^ (?:thousand|million|billion|trillion)\b/u.test(plain.slice(end)))
        return []
    }
    if (/年$/u.test(text) && /^代/u.test(plain.slice(end))) {
      return [exact(plain, [start, end + 1], { value: year, unit: 'era', kind: 'calendar' })]
    }
    const fiscal =
      /年度$/u.test(text) || /(?:\bFY|fiscal(?: year)?) ?$/iu.test(plain.slice(0, start))
    const unit = fiscal ? 'fiscal year' : 'year'
    return [exact(plain, [start, end], { value: year, unit, kind: 'calendar' })]
  })
}

const months =
  'January February March April May June July August September October November December'.split(' ')
const month = `(?:${months.map((one) => `${one}|${one.slice(0, 3)}\\.?`).join('|')}|Sept\\.?)`
const dayBefore = `(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?`
const englishDate = new RegExp(
  `(?<![\\p{L}\\d])${dayBefore}(?<month>${month})(?: (?<late>\\d{1,2})(?:st|nd|rd|th)?(?![\\d,.]\\d|\\d))?(?!\\p{L})`,
  'gu',
)
/** “may” and “march” are words too. */
const certain =
  /\d|\b(?:in|since|from|by|until|before|after|of|early|late|mid|last|this|next)[ -]$/iu

/** English dates: month and day as two quantities. */
function datesIn(plain: string): Quantity[] {
  return [...plain.matchAll(englishDate)].flatMap(({ 0: written, index, groups }) => {
    const name = groups?.month ?? ''
    const context = `${plain.slice(Math.max(0, index - 8), index)}`
    const dated =
      certain.test(written) ||
      certain.test(context) ||
      /^[ ,]*\ufffc/u.test(plain.slice(index + written.length))
    if (/^(?:May|March|Mar|Jan|Sep|Dec)$/u.test(name) && !dated) return []
    const at: readonly [number, number] = [index, index + written.length]
    const number = months.findIndex((one) => one.slice(0, 3) === name.slice(0, 3)) + 1
    const day = groups?.day ?? groups?.late
    return [
      { ...exact(plain, at, { value: number, unit: 'month', kind: 'calendar' }), text: name },
      ...(day === undefined
        ? []
        : [exact(plain, at, { value: Number(day), unit: 'day', kind: 'calendar' })]),
    ]
  })
}

type Fraction = readonly [pattern: RegExp, value: number, unit: 'share' | 'fold']
const fractions: readonly Fraction[] = [
  [/半数|過半(?:数)?|半分|半減|\bhalf\b|\bhalves\b|\bhalved\b|一半/giu, 0.5, 'share'],
  [/倍増|\b(?:twice|twofold|doubl(?:e|es|ed|ing))\b|翻一?番/giu, 2, 'fold'],
  [/\b(?:threefold|tripl(?:e|es|ed|ing))\b/giu, 3, 'fold'],
  [/\b(?:fourfold|quadrupl(?:e|es|ed|ing))\b/giu, 4, 'fold'],
]
const parts = /(\d+|[二三四五六七八九十]+)分の(\d+|[一二三四五六七八九十]+)/gu

const some = 'an?|one|two|three|four|five|six|seven|eight|nine|ten|\\d+'
const englishParts = new RegExp(
  `\\b(?<part>${some})[ -](?<whole>third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?\\b(?! of \\d{4})`,
  'giu',
)
const amongMany =
  /\b(?<part>one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:every )?(?<whole>two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred)\b/giu
const wholes: Readonly<Record<string, number>> = {
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
}

/** A third, four fifths, two in five. */
function englishFractions(plain: string): Quantity[] {
  return [englishParts, amongMany].flatMap((pattern) =>
    [...plain.matchAll(pattern)].map((match) => {
      const { part = '', whole = '' } = match.groups ?? {}
      const number = (written: string) => numeralsIn(written)[0]?.value ?? 1
      const value = number(part) / (wholes[whole.toLowerCase()] ?? number(whole))
      return exact(plain, [match.index, match.index + match[0].length], {
        ...{ value, unit: 'share', kind: 'measure', spelled: true },
      })
    }),
  )
}

function fractionsIn(plain: string): Quantity[] {
  const written = [...plain.matchAll(parts)].map((match) => {
    const [whole = 1, part = 1] = [match[1], match[2]].map((one) => numeralsIn(one ?? '')[0]?.value)
    const at: readonly [number, number] = [match.index, match.index + match[0].length]
    return exact(plain, at, { value: part / whole, unit: 'share', kind: 'measure' })
  })
  const named = fractions.flatMap(([pattern, value, unit]) =>
    [...plain.matchAll(pattern)].map((match) =>
      exact(plain, [match.index, match.index + match[0].length], {
        ...{ value, unit, kind: 'measure', spelled: true },
      }),
    ),
  )
  return [...written, ...named, ...englishFractions(plain)]
}

const ordinalWords =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const ordinal = new RegExp(
  `(?<!\\p{L})(?:(twenty)-)?(${ordinalWords.join('|')})(?! of all|ly|\\p{L})([ -]centur(?:y|ies))?`,
  'giu',
)

/** English ordinals in words; 最初, 初めて and 初の say “first”, 両国 and both say two. */
function ordinalsIn(plain: string): Quantity[] {
  const english = [...plain.matchAll(ordinal)].map((match) => {
    const [written, twenty, name = '', century] = match
    const value = ordinalWords.indexOf(name.toLowerCase()) + (twenty === undefined ? 1 : 21)
    const unit = century === undefined ? 'order' : 'century'
    return exact(plain, [match.index, match.index + written.length], {
      ...{ value, unit, kind: century === undefined ? 'order' : 'calendar', spelled: true },
    })
  })
  const first = [...plain.matchAll(/初めて|初の|初となる|最初の|首次/gu)].map((match) =>
    exact(plain, [match.index, match.index + match[0].length], {
      ...{ value: 1, unit: 'order', kind: 'order', spelled: true },
    }),
  )
  const both = [
    ...plain.matchAll(/両(?=国|者|省|社|軍|政府|首脳|院|機関|党|当局)|\bboth\b|双方/giu),
  ].map((match) =>
    exact(plain, [match.index, match.index + match[0].length], {
      ...{ value: 2, unit: null, kind: 'plain', spelled: true },
    }),
  )
  return [...english, ...first, ...both]
}

/** Kanji numerals alone are part of a word (一方, 三菱) unless a unit follows. */
function numbersIn(plain: string): Quantity[] {
  const numerals = numeralsIn(plain)
  return numerals.flatMap((one, at) => {
    const unit = unitBeside(plain, one.start, one.end) ?? unitOfRange(plain, numerals, at)
    const inWide = one.spelled && /\p{Script=Han}/u.test(plain.slice(one.start, one.end))
    if (inWide && (unit === null || isWord(plain, one.start))) return []
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
