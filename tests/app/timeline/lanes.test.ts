import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { axisOf, tracksOf, yearOf } from '../../../app/timeline/axis.ts'
import { lanesOf, type Point } from '../../../app/timeline/lanes.ts'
import { nextPoint } from '../../../app/timeline/next-point.ts'
import { sayWhen } from '../../../app/timeline/say-when.ts'
import { citePlace } from '../../support/build-answer.ts'

function pointAt(from: string, to: string, paper = 'a', number = 1): Point {
  const citation = citePlace(paper, number)
  return { from, to, precision: 'month', when: citation, citation, number }
}

const day = fc
  .record({ year: fc.integer({ min: 1890, max: 2040 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}-01`)

const points = fc
  .array(fc.record({ days: fc.tuple(day, day), paper: fc.constantFrom('a', 'b', 'c') }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((made) =>
    made
      .map(({ days, paper }) => ({ days: days.toSorted(), paper }))
      .sort((one, other) => ((one.days[0] ?? '') < (other.days[0] ?? '') ? -1 : 1))
      .map(({ days: [from = '', to = ''], paper }, at) => pointAt(from, to, paper, at + 1)),
  )

describe('the axis', () => {
  test('has the years in which something begins or ends, and folds several others that follow one another', () => {
    const axis = axisOf([
      pointAt('1950-01-01', '1959-12-31'),
      pointAt('2020-03-01', '2020-03-31'),
      pointAt('2022-01-01', '2022-12-31'),
    ])
    const said = axis.map((one) => (one.kind === 'gap' ? `${one.from}–${one.to}` : one.year))
    expect(said).toEqual([1950, '1951–1958', 1959, '1960–2019', 2020, 2021, 2022])
  })

  test('goes on in time: what is later never begins before what is earlier', () => {
    fc.assert(
      fc.property(points, (made) => {
        const axis = axisOf(made)
        const years = axis.flatMap((one) => (one.kind === 'year' ? [one.year] : []))
        const tracks = made.map((point) => tracksOf(axis, point))
        for (const [at, { start, end }] of tracks.entries()) {
          expect(end).toBeGreaterThan(start)
          expect(start).toBeGreaterThanOrEqual(tracks[at - 1]?.start ?? 1)
        }
        for (const { from, to } of made) {
          expect(years).toEqual(expect.arrayContaining([yearOf(from), yearOf(to)]))
        }
      }),
    )
  })
})

describe('lanes', () => {
  test('hold every point once, each in the lane of its paper, and none over another', () => {
    fc.assert(
      fc.property(points, (made) => {
        const lanes = lanesOf(made, axisOf(made))
        const drawn = lanes.flatMap(({ placed }) => placed.map(({ point }) => point.number))
        expect(drawn.toSorted((one, other) => one - other)).toEqual(
          made.map(({ number }) => number),
        )
        for (const { documentId, placed, rows } of lanes) {
          for (const [at, one] of placed.entries()) {
            expect(one.point.citation.documentId).toBe(documentId)
            expect(one.row).toBeLessThanOrEqual(rows)
            for (const other of placed.slice(at + 1)) {
              if (other.row === one.row) expect(other.start).toBeGreaterThanOrEqual(one.end)
            }
          }
        }
      }),
    )
  })

  test('are gone through by the arrow keys: in time, and to what is nearest in time in the next paper', () => {
    const made = [
      pointAt('2001-01-01', '2001-12-31', 'a', 1),
      pointAt('2001-03-01', '2001-03-31', 'b', 2),
      pointAt('2004-01-01', '2004-12-31', 'a', 3),
      pointAt('2005-05-01', '2005-05-31', 'b', 4),
      pointAt('2006-05-01', '2006-05-31', 'a', 5),
    ]
    const lanes = lanesOf(made, axisOf(made))
    expect(nextPoint(lanes, 1, 'ArrowRight')).toBe(3)
    expect(nextPoint(lanes, 3, 'ArrowLeft')).toBe(1)
    expect(nextPoint(lanes, 5, 'ArrowDown')).toBe(4)
    expect(nextPoint(lanes, 4, 'ArrowUp')).toBe(5)
    expect(nextPoint(lanes, 5, 'Home')).toBe(1)
    expect(nextPoint(lanes, 1, 'End')).toBe(5)
    for (const key of ['ArrowLeft', 'ArrowUp', 'Enter']) expect(nextPoint(lanes, 1, key)).toBeNull()
  })
})

test.each([
  ['2023-05-12', '2023-05-12', 'day', '2023年5月12日', '12 May 2023'],
  ['2023-05-01', '2023-05-31', 'month', '2023年5月', 'May 2023'],
  ['2023-01-01', '2023-12-31', 'year', '2023年', '2023'],
  ['2023-04-01', '2024-03-31', 'year', '2023年4月–2024年3月', 'April 2023–March 2024'],
  ['1950-01-01', '1959-12-31', 'span', '1950年–1959年', '1950–1959'],
] as const)('%s to %s (%s) is said as exactly as the paper does', (from, to, precision, ja, en) => {
  const point = { ...pointAt(from, to), precision }
  expect(sayWhen(point, 'ja')).toBe(ja)
  expect(sayWhen(point, 'en')).toBe(en)
})
