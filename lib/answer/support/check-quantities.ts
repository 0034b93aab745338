/** Holds a statement's numbers, dates and quantities against those of its quotes. */
import { compareBounds } from './bounds.ts'
import { isDerived } from './derived.ts'
import type { Finding } from './finding.ts'
import { quantitiesIn } from './quantities.ts'
import type { Quantity } from './quantity.ts'
import { fits, isBoth, isEqual } from './same-quantity.ts'
import { isBefore, isDated } from './same-year.ts'
import type { Source } from './source.ts'
import type { Wording } from './wording.ts'

/** How grave a figure is that the quotes have otherwise, and one that they have not at all. */
type FigureWeights = { weight: Finding['weight']; missing: Finding['weight'] }

/** Small numbers, which may count what the quotes list. */
const isCounted = ({ value, kind, spelled }: Quantity) =>
  (kind === 'count' || kind === 'plain') && (spelled || value <= 3) && value <= 12

/** What of a statement's quantities its quotes have not, or have otherwise. */
export function checkQuantities(
  statement: string,
  source: Source,
  wording: Wording,
  { weight, missing }: FigureWeights = { weight: 'contradiction', missing: 'contradiction' },
): Finding[] {
  const own = quantitiesIn(statement)
  const quoted = source.quotes.flatMap(quantitiesIn)
  const headed = quantitiesIn(source.headings)
  const beside = quantitiesIn(source.beside)
  const free = quoted.filter((one) => !own.some((stated) => isEqual(stated, one)))
  return own.flatMap((stated) => {
    const equal = quoted.filter((one) => isEqual(stated, one))
    if (equal.length > 0) return compared(stated, equal, wording, weight)
    if (headed.some((one) => isEqual(stated, one))) return []
    if (
      isLoose(stated) ||
      isBoth(stated) ||
      isDated(stated, source) ||
      isBefore(statement.normalize('NFKC'), source.quotes, stated)
    )
      return []
    const rival = free.find((one) => one.unit === stated.unit && one.unit !== null)
    if (isDerived(stated, quoted, source.quotes.join('\n'))) return []
    if (beside.some((one) => isEqual(stated, one) && fits(stated, one) === 'same')) {
      return [{ weight: 'doubt', note: wording.numberNearby(stated.text) }]
    }
    const isRest = quoted.some((one) => isComplement(stated, one))
    const isMild = stated.kind === 'order' || isRest || (rival === undefined && isCounted(stated))
    const certain = rival === undefined ? missing : weight
    const shown = rival ?? quoted.find((one) => one.unit === stated.unit && one.unit !== null)
    return [
      {
        weight: isMild ? 'doubt' : certain,
        note: wording.numberMissing(stated.text, shown?.text ?? null),
      },
    ]
  })
}

/** 70 % have one where 30 % have none: what is left of the whole. */
const isComplement = (stated: Quantity, quoted: Quantity) =>
  stated.unit === 'share' &&
  quoted.unit === 'share' &&
  Math.abs(stated.value + quoted.value - 1) < 1e-6

/** One of a thing is a way to speak, and small numbers in words may count what the quote lists. */
const isLoose = ({ value, spelled, kind, unit }: Quantity) =>
  value === 1 && spelled && (kind !== 'calendar' || unit === 'day')

function compared(
  stated: Quantity,
  equal: readonly Quantity[],
  wording: Wording,
  certain: Finding['weight'],
): Finding[] {
  const fitting = equal.filter((one) => fits(stated, one) === 'same')
  if (fitting.some((one) => one.value !== stated.value && stated.bound !== 'exact')) return []
  const [nearest] = equal
  if (fitting.length === 0 && nearest !== undefined) {
    const weight = equal.some((one) => fits(stated, one) === 'other') ? 'doubt' : certain
    return [{ weight, note: wording.numberUnit(stated.text, nearest.text) }]
  }
  if (stated.kind === 'calendar') return []
  const isSpan = spans.has(stated.unit ?? '')
  const bounds = fitting.map((one) => ({ one, bound: compareBounds(stated.bound, one.bound) }))
  const [first] = bounds
  if (first === undefined || bounds.some(({ bound }) => bound === 'same')) return []
  const isContrary = bounds.every(({ bound }) => bound === 'contrary')
  if (isSpan && !isContrary) return []
  const weight = isContrary ? certain : 'doubt'
  return [{ weight, note: wording.numberBound(stated.text, first.one.text) }]
}

/** Of a stretch of time it is said in many ways how it is filled: within, over, for. */
const spans = new Set(['years', 'months', 'weeks', 'days', 'hours', 'minutes'])
