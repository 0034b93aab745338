import { quantitiesIn } from '#lib/answer/support/quantities.ts'
import type { Quantity } from '#lib/answer/support/quantity.ts'

/** From here on the numbers of a sentence tell something: a measured thing, or a month with its year. */
export const leastTelling = 0.6
const mostTelling = 2

/**
 * How much a sentence's numbers and dates tell, from 0 to 2: amounts, shares and lengths most, counts
 * less, a year by itself little.
 */
export function telling(text: string): number {
  const plain = text.normalize('NFKC')
  const seen = new Set<string>()
  let sum = 0
  for (const quantity of quantitiesIn(plain)) {
    const key = `${quantity.value} ${quantity.unit}`
    if (!seen.has(key) && !isName(plain, quantity)) sum += worth(quantity)
    seen.add(key)
  }
  return Math.min(mostTelling, sum)
}

function worth({ kind, unit, spelled }: Quantity): number {
  // One of, two sides: no figures.
  if (spelled && kind === 'count') return 0
  // A span of years is often no more than an old way to write one ('91年).
  if (unit === 'years') return 0.35
  if (kind === 'measure') return 0.8
  if (kind === 'count') return 0.5
  if (kind !== 'calendar') return 0
  return unit === 'year' || unit === 'fiscal year' ? 0.35 : 0.25
}

/** A measure that belongs to a thing's name: a 155 mm gun. */
function isName(plain: string, { kind, unit, end }: Quantity): boolean {
  const isSize = kind === 'measure' && /^(?:length|weight|volume|power)$/u.test(unit ?? '')
  return isSize && /^ ?[\p{Script=Han}\p{Script=Katakana}]/u.test(plain.slice(end))
}
