/** The axis of a timeline: a stretch for each year, and one for years of which nothing is said; pure. */

type AxisYear = {
  kind: 'year'
  year: number
  /** How many points begin in it. */
  count: number
  /** Its first month's track, from 1; it has twelve. */
  track: number
  /** How wide its tracks are beside those of others, 1 to `widest`. */
  weight: number
}

/** Years `from` to `to`, both left out, folded into one track. */
type AxisGap = { kind: 'gap'; from: number; to: number; track: number }

export type Axis = readonly (AxisYear | AxisGap)[]

/** A stretch of days, as YYYY-MM-DD. */
type Days = { from: string; to: string }

/** A year with many points gets so much more room than one with few. */
const widest = 4
const months = 12

export const yearOf = (day: string) => Number(day.slice(0, 4))

/** The axis on which these lie: every year in which one begins or ends; a single empty year stays. */
export function axisOf(points: readonly Days[]): Axis {
  const counts = new Map<number, number>()
  for (const { from, to } of points) {
    counts.set(yearOf(from), (counts.get(yearOf(from)) ?? 0) + 1)
    counts.set(yearOf(to), counts.get(yearOf(to)) ?? 0)
  }
  const most = Math.max(1, ...counts.values())
  const axis: (AxisYear | AxisGap)[] = []
  let track = 1
  let before: number | null = null
  const add = (year: number) => {
    const count = counts.get(year) ?? 0
    const weight = 1 + ((widest - 1) * count) / most
    axis.push({ kind: 'year', year, count, track, weight })
    track += months
  }
  for (const year of [...counts.keys()].sort((one, other) => one - other)) {
    const left = before === null ? 0 : year - before - 1
    if (left === 1) add(year - 1)
    else if (left > 1) axis.push({ kind: 'gap', from: year - left, to: year - 1, track: track++ })
    add(year)
    before = year
  }
  return axis
}

/** The tracks of an axis as CSS grid columns; `gap` is the width of folded years. */
export function columnsOf(axis: Axis, gap: string): string {
  return axis
    .map((one) =>
      one.kind === 'gap' ? gap : `repeat(${months}, minmax(0, ${one.weight.toFixed(2)}fr))`,
    )
    .join(' ')
}

/** The first track of a stretch of days, and the one behind its last. */
export function tracksOf(axis: Axis, { from, to }: Days): { start: number; end: number } {
  return { start: trackOf(axis, from), end: trackOf(axis, to) + 1 }
}

function trackOf(axis: Axis, day: string): number {
  const year = axis.find((one) => one.kind === 'year' && one.year === yearOf(day))
  return (year?.track ?? 1) + Number(day.slice(5, 7)) - 1
}
