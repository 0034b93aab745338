/** Numbers that a statement works out from its quotes': 26 to 41 is 15 more, 2018 to 2022 four years. */
import type { Quantity } from './quantity.ts'

/** How far a rounded ratio may be off: 29 weeks after 14 are “doubled”. */
const looseness = 0.12

/** True where a stated quantity follows from two that the quotes give, or from one and 前年 or the like. */
export function isDerived(stated: Quantity, quoted: readonly Quantity[], text: string): boolean {
  if (stated.unit === 'year' || stated.unit === 'fiscal year')
    return isNextYear(stated, quoted, text)
  const pairs = quoted.flatMap((one, at) =>
    quoted.slice(at + 1).map((other) => [one, other] as const),
  )
  return pairs.some(
    ([one, other]) =>
      follows(stated, one, other) ||
      (stated.unit === other.unit && one.unit === 'share' && isPart(stated, one, other)) ||
      (stated.unit === one.unit && other.unit === 'share' && isPart(stated, one, other)),
  )
}

function follows(stated: Quantity, one: Quantity, other: Quantity): boolean {
  const isYears = one.kind === 'calendar' && one.unit === other.unit && /year/u.test(one.unit ?? '')
  const difference = Math.abs(one.value - other.value)
  if (isYears) return stated.unit === 'years' && difference > 0 && difference === stated.value
  if (
    one.kind === 'calendar' ||
    (one.unit !== other.unit && one.unit !== null && other.unit !== null)
  )
    return false
  const unit = one.unit ?? other.unit
  if (stated.unit === 'fold' || stated.unit === 'share') return isRatio(stated.value, one, other)
  if (isPoints(stated) && unit === 'share') return isNear(stated.value / 100, difference)
  if (stated.unit !== unit && stated.unit !== null && unit !== null) return false
  return isNear(stated.value, difference) || isNear(stated.value, one.value + other.value)
}

/** Seventeen points more than 74 per cent: points may stand without percentage. */
const isPoints = ({ unit, text }: Quantity) =>
  unit === 'points' || (unit === 'things' && /points?$/iu.test(text))

/** A third of three billion is one billion. */
function isPart({ value }: Quantity, one: Quantity, other: Quantity): boolean {
  return Math.abs(one.value * other.value - value) <= value * partOff
}

const partOff = 0.02

function isRatio(value: number, one: Quantity, other: Quantity): boolean {
  const ratios = [one.value / other.value, other.value / one.value]
  const changes = ratios.map((ratio) => Math.abs(1 - ratio))
  return [...ratios, ...changes].some((ratio) => Math.abs(ratio - value) <= value * looseness)
}

const isNear = (value: number, other: number) =>
  value > 0 && Math.abs(value - other) <= 1e-6 * Math.max(1, value)

const yearBefore =
  /前年|その前の年|昨年|the (?:year before|previous year|preceding year)|a year earlier/iu
const yearAfter = /翌年|次の年|来年|the (?:year after|following year|next year)|a year later/iu

function isNextYear(stated: Quantity, quoted: readonly Quantity[], text: string): boolean {
  const { value } = stated
  const has = (year: number) =>
    quoted.some(
      (one) => one.kind === 'calendar' && /year/u.test(one.unit ?? '') && one.value === year,
    )
  return (
    (yearBefore.test(text) && has(value + 1)) ||
    (yearAfter.test(text) && has(value - 1)) ||
    (spanning.test(text) && afterYears(value, quoted))
  )
}

const spanning = /年後|以後|その後|later\b|after\b|over (?:the )?\p{L}+ years/iu

/** 2018年から3年後 and in 2018 … over four years reach 2021 and 2022. */
function afterYears(value: number, quoted: readonly Quantity[]): boolean {
  const spans = quoted.filter(({ unit }) => unit === 'years').map((one) => one.value)
  const years = quoted.filter(({ unit }) => unit === 'year' || unit === 'fiscal year')
  return years.some((year) => spans.some((span) => year.value + span === value))
}
