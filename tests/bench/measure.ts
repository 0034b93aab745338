/** What one side of a comparison took, in the comparison's unit. */
export type Side = { what: string; median: number; p95: number }

/** Two things measured side by side; `ratio` says how many times the second the first took. */
export type Comparison = {
  name: string
  /** What the sides are measured in. */
  unit: 'ms' | 'kB'
  /** The ratio that it should not exceed; null where none is set. */
  goal: number | null
  ratio: number
  measured: Side
  against: Side
  /** How many times each side was measured. */
  runs: number
  /** What it was measured on. */
  input: string
}

/** A comparison by one figure of both sides, in milliseconds if nothing else is said. */
export function compare(
  by: 'median' | 'p95',
  sides: Omit<Comparison, 'ratio' | 'unit'> & Partial<Pick<Comparison, 'unit'>>,
): Comparison {
  return { unit: 'ms', ...sides, ratio: sides.measured[by] / sides.against[by] }
}

/** How long something takes, in milliseconds. */
export async function millisecondsOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/**
 * Measures two sides in turn, A B A B, so that whatever else the machine does hits both. A first
 * round is not counted: the program's own start is no part of either.
 */
export async function inTurn(
  rounds: number,
  measured: () => Promise<number>,
  against: () => Promise<number>,
): Promise<{ measured: number[]; against: number[] }> {
  const times = { measured: [] as number[], against: [] as number[] }
  for (let round = 0; round <= rounds; round++) {
    const one = await measured()
    const other = await against()
    if (round === 0) continue
    times.measured.push(one)
    times.against.push(other)
  }
  return times
}

/** @param times in milliseconds. */
export function sideOf(what: string, times: readonly number[]): Side {
  return { what, median: quantile(times, 0.5), p95: quantile(times, 0.95) }
}

/** The smallest value that is not below this share of all. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
