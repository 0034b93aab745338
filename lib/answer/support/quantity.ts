/** A number of a text with what it counts or measures. */
import { type Bound, boundBeside } from './bounds.ts'
import type { UnitKind } from './units.ts'

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

/** The text with what is already read blotted out, so that nothing is read twice. */
export function mask(plain: string, read: readonly Pick<Quantity, 'start' | 'end'>[]): string {
  return read.reduce(
    (rest, { start, end }) => rest.slice(0, start) + '\ufffc'.repeat(end - start) + rest.slice(end),
    plain,
  )
}

/** The quantity that stands at a span of a text in NFKC, with the bound beside it. */
export function exact(
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
