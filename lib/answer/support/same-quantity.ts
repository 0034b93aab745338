/** Whether two quantities are one, however they are written, rounded or counted. */
import type { Quantity } from './quantity.ts'

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

/** True where a stated quantity has a quoted one's value, or is it rounded. */
export function isEqual(stated: Quantity, quoted: Quantity): boolean {
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

/** 両国, both: says two without counting anything. */
export const isBoth = ({ text }: Quantity) => /^(?:両|双方|both)$/iu.test(text)

/** Units that say the same of different things or in different languages. */
const alike: readonly (readonly string[])[] = [
  ['year', 'years'],
  ['articles', 'order'],
  ['fold', 'times'],
  ['day', 'days'],
]

/** Whether two quantities of one value count or measure the same. */
export function fits(stated: Quantity, quoted: Quantity): 'same' | 'other' | 'contrary' {
  if (isBoth(quoted) && stated.kind === 'measure') return 'other'
  if (stated.unit === quoted.unit || stated.unit === null || quoted.unit === null) return 'same'
  if (alike.some((pair) => pair.includes(stated.unit ?? '') && pair.includes(quoted.unit ?? '')))
    return 'same'
  const generic = stated.unit === 'things' || quoted.unit === 'things'
  if (generic && (stated.kind === 'count' || quoted.kind === 'count')) return 'same'
  return stated.kind === 'measure' && quoted.kind === 'measure' ? 'contrary' : 'other'
}
