/** Shares and multiples in words: 三分の一, a third, two in five, 7校に1校, half, twice. */
import { numeralsIn } from './numerals.ts'
import { exact, type Quantity } from './quantity.ts'

/** 過半数 is more than half. */
const halfOrMore = (one: Quantity): Quantity =>
  one.text.startsWith('過半') ? { ...one, bound: 'above' } : one

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

const amongCounted =
  /(?<whole>\d+|[二三四五六七八九十]+)(?<unit>人|校|社|世帯|件|つ|か所|カ所|か国|カ国|団体|戸|台|隻|回|市|町|村|県)(?:に|のうち|中)(?<part>\d+|[一二三四五六七八九]+)\k<unit>(?!目)/gu

/** 7校に1校, 三人に一人: one in seven. */
function countedFractions(plain: string): Quantity[] {
  return [...plain.matchAll(amongCounted)].map((match) => {
    const number = (written = '') => numeralsIn(written)[0]?.value ?? 1
    const value = number(match.groups?.part) / number(match.groups?.whole)
    return exact(plain, [match.index, match.index + match[0].length], {
      ...{ value, unit: 'share', kind: 'measure', spelled: true },
    })
  })
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

/** The shares and multiples that a text in NFKC writes in words. */
export function fractionsIn(plain: string): Quantity[] {
  const written = [...plain.matchAll(parts)].map((match) => {
    const [whole = 1, part = 1] = [match[1], match[2]].map((one) => numeralsIn(one ?? '')[0]?.value)
    const at: readonly [number, number] = [match.index, match.index + match[0].length]
    return exact(plain, at, { value: part / whole, unit: 'share', kind: 'measure' })
  })
  const named = fractions.flatMap(([pattern, value, unit]) =>
    [...plain.matchAll(pattern)].map((match) =>
      halfOrMore(
        exact(plain, [match.index, match.index + match[0].length], {
          ...{ value, unit, kind: 'measure', spelled: true },
        }),
      ),
    ),
  )
  return [...written, ...named, ...englishFractions(plain), ...countedFractions(plain)]
}
