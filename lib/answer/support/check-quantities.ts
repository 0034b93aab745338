/** Holds a statement's numbers, dates and quantities against those of its quotes. */
import { compareBounds } from './bounds.ts'
import { isDerived } from './derived.ts'
import type { Finding } from './finding.ts'
import { type Quantity, quantitiesIn } from './quantities.ts'
import type { Source } from './source.ts'
import type { Wording } from './wording.ts'

/** What of a statement's quantities its quotes have not, or have otherwise. */
export function checkQuantities(statement: string, source: Source, wording: Wording): Finding[] {
  const quoted = source.quotes.flatMap(quantitiesIn)
  const headed = quantitiesIn(source.headings)
  const beside = quantitiesIn(source.beside)
  return quantitiesIn(statement).flatMap((stated) => {
    const equal = quoted.filter((one) => isEqual(stated, one))
    if (equal.length > 0) return compared(stated, equal, wording)
    if (headed.some((one) => isEqual(stated, one))) return []
    if (
      isLoose(stated) ||
      isBoth(stated) ||
      isDated(stated, source) ||
      isDerived(stated, quoted, source.quotes.join('\n'))
    )
      return []
    if (beside.some((one) => isEqual(stated, one) && fits(stated, one) === 'same')) {
      return [{ weight: 'doubt', note: wording.numberNearby(stated.text) }]
    }
    const rival = quoted.find((one) => one.unit === stated.unit && one.unit !== null)
    const isRest = quoted.some((one) => isComplement(stated, one))
    const isMild = stated.kind === 'order' || isRest || (rival === undefined && isCounted(stated))
    return [
      {
        weight: isMild ? 'doubt' : 'contradiction',
        note: wording.numberMissing(stated.text, rival?.text ?? null),
      },
    ]
  })
}

/** Relative years, with how far they lie from the year of the paper. */
const relativeYears: readonly (readonly [pattern: RegExp, off: number])[] = [
  [/今年|本年|\bthis year\b/iu, 0],
  [/昨年|去年|\blast year\b/iu, -1],
  [/来年|\bnext year\b/iu, 1],
]

/** True for a year that the quote writes as 昨年 or the like, counted from the paper's date. */
function isDated({ value, unit }: Quantity, { citations }: Source): boolean {
  if (unit !== 'year' && unit !== 'fiscal year') return false
  return citations.some(({ quote, date }) =>
    relativeYears.some(
      ([pattern, off]) => pattern.test(quote) && Number(date?.slice(0, 4)) + off === value,
    ),
  )
}

/** 70 % have one where 30 % have none: what is left of the whole. */
const isComplement = (stated: Quantity, quoted: Quantity) =>
  stated.unit === 'share' &&
  quoted.unit === 'share' &&
  Math.abs(stated.value + quoted.value - 1) < 1e-6

/** How far a rounded value may be off, as a share of it, and a fraction such as a third, in all. */
const rounding = 0.05
const roundingUp = 0.12
const fractionOff = 0.02

/** True for a number that is meant to be rounded, and is off to the side that its bound allows. */
function isRounded(off: number, bound: Quantity['bound']): boolean {
  switch (bound) {
    case 'about':
      return Math.abs(off) <= rounding
    case 'least':
    case 'above':
      return off > 0 && off <= roundingUp
    case 'most':
    case 'below':
      return off < 0 && off >= -roundingUp
    case 'exact':
      return false
  }
}

/** 三分の一, a third, half: what is not counted in percent. */
const isFraction = (stated: Quantity, quoted: Quantity) =>
  [stated, quoted].some(({ text }) => !/[%％割]|per ?cent|パーセント/iu.test(text))

function isEqual(stated: Quantity, quoted: Quantity): boolean {
  if (stated.value === quoted.value) return true
  if (isShortYear(stated, quoted)) return true
  const off = (quoted.value - stated.value) / Math.max(Math.abs(stated.value), 1e-9)
  if (Math.abs(off) < 1e-6) return true
  if (stated.unit !== quoted.unit || stated.kind === 'calendar') return false
  if (
    stated.unit === 'share' &&
    Math.abs(quoted.value - stated.value) <= fractionOff &&
    isFraction(stated, quoted)
  )
    return true
  return isRounded(off, stated.bound)
}

/** A paper that writes of the year 2022 goes on with 22年. */
const isShortYear = (stated: Quantity, quoted: Quantity) =>
  stated.unit === 'year' && quoted.unit === 'years' && stated.value % 100 === quoted.value

/** One of a thing is a way to speak, and small numbers in words may count what the quote lists. */
const isLoose = ({ value, spelled, kind }: Quantity) =>
  value === 1 && spelled && kind !== 'calendar'

const isBoth = ({ text }: Quantity) => /^(?:両|双方|both)$/iu.test(text)

const isCounted = ({ value, kind, spelled }: Quantity) =>
  (kind === 'count' || kind === 'plain' || kind === 'order') &&
  (spelled || value <= 3) &&
  value <= 12

function compared(stated: Quantity, equal: readonly Quantity[], wording: Wording): Finding[] {
  const fitting = equal.filter((one) => fits(stated, one) === 'same')
  if (fitting.some((one) => one.value !== stated.value && stated.bound !== 'exact')) return []
  const [nearest] = equal
  if (fitting.length === 0 && nearest !== undefined) {
    const weight = equal.some((one) => fits(stated, one) === 'other') ? 'doubt' : 'contradiction'
    return [{ weight, note: wording.numberUnit(stated.text, nearest.text) }]
  }
  if (stated.kind === 'calendar') return []
  const isSpan = spans.has(stated.unit ?? '')
  const bounds = fitting.map((one) => ({ one, bound: compareBounds(stated.bound, one.bound) }))
  const [first] = bounds
  if (first === undefined || bounds.some(({ bound }) => bound === 'same')) return []
  const isContrary = bounds.every(({ bound }) => bound === 'contrary')
  if (isSpan && !isContrary) return []
  const weight = isContrary ? 'contradiction' : 'doubt'
  return [{ weight, note: wording.numberBound(stated.text, first.one.text) }]
}

/** Of a stretch of time it is said in many ways how it is filled: within, over, for. */
const spans = new Set(['years', 'months', 'weeks', 'days', 'hours', 'minutes'])

/** Units that say the same of different things or in different languages. */
const alike: readonly (readonly string[])[] = [
  ['year', 'years'],
  ['articles', 'order'],
  ['fold', 'times'],
  ['day', 'days'],
]

/** Whether two quantities of one value count or measure the same. */
function fits(stated: Quantity, quoted: Quantity): 'same' | 'other' | 'contrary' {
  if (stated.unit === quoted.unit || stated.unit === null || quoted.unit === null) return 'same'
  if (alike.some((pair) => pair.includes(stated.unit ?? '') && pair.includes(quoted.unit ?? '')))
    return 'same'
  const generic = stated.unit === 'things' || quoted.unit === 'things'
  if (generic && (stated.kind === 'count' || quoted.kind === 'count')) return 'same'
  return stated.kind === 'measure' && quoted.kind === 'measure' ? 'contrary' : 'other'
}
