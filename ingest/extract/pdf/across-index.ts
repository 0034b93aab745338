import type { Area } from './letters.ts'

/** How far a band reaches across the lines, in points; most lines lie in one or two. */
const bandHeight = 16
/** What lies in more bands than this is looked through always. */
const mostBands = 32

/**
 * Finds what lies beside a stretch across the lines without asking everything on the page, of which
 * there may be hundreds of thousands. What lies elsewhere may be among what is found.
 */
export class AcrossIndex<Thing> {
  readonly #bands = new Map<number, Set<Thing>>()
  readonly #tall = new Set<Thing>()
  readonly #all = new Set<Thing>()

  add(thing: Thing, area: Pick<Area, 'near' | 'far'>): void {
    this.#all.add(thing)
    const bands = bandsOf(area)
    if (bands === null) this.#tall.add(thing)
    for (const band of bands ?? []) {
      const things = this.#bands.get(band) ?? new Set<Thing>()
      this.#bands.set(band, things.add(thing))
    }
  }

  /** @param area where it was added. */
  delete(thing: Thing, area: Pick<Area, 'near' | 'far'>): void {
    this.#all.delete(thing)
    this.#tall.delete(thing)
    for (const band of bandsOf(area) ?? []) this.#bands.get(band)?.delete(thing)
  }

  /** What may lie beside an area, in no order; each once or more often. */
  *beside(area: Pick<Area, 'near' | 'far'>): Generator<Thing> {
    const bands = bandsOf(area)
    if (bands === null) {
      yield* this.#all
      return
    }
    yield* this.#tall
    for (const band of bands) yield* this.#bands.get(band) ?? []
  }
}

/** The bands in which an area lies; null where they are too many. */
function bandsOf({ near, far }: Pick<Area, 'near' | 'far'>): number[] | null {
  const [first, last] = [Math.floor(near / bandHeight), Math.floor(far / bandHeight)]
  if (!(last - first < mostBands)) return null
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}
