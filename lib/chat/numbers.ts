/**
 * The numbers by which a conversation's citations go. They only ever grow: a place that has a number
 * keeps it, whatever is asked, edited or written again after it, and no other place is given it.
 */
import type { Span } from '#lib/document.ts'

/** A stretch of one version of one paper, in UTF-16 code units of its canonical text. */
export type Place = Span & { documentId: string; version: string }

/** A place and its number in a conversation, from 1. */
export type NumberedPlace = Place & { number: number }

/** One name for one place. */
export function placeKey({ documentId, version, start, end }: Place): string {
  return `${documentId}:${version}:${start}:${end}`
}

/**
 * `known` and behind it the places of `cited` that are not among them, each with the number that
 * follows the highest so far, in the order in which they are cited. Where nothing is new, `known`.
 */
export function numberPlaces(
  known: readonly NumberedPlace[],
  cited: readonly Place[],
): readonly NumberedPlace[] {
  const numbered = new Set(known.map(placeKey))
  let number = known.reduce((highest, place) => Math.max(highest, place.number), 0)
  const added = cited.flatMap((place) => {
    const key = placeKey(place)
    if (numbered.has(key)) return []
    numbered.add(key)
    number += 1
    const { documentId, version, start, end } = place
    return [{ documentId, version, start, end, number }]
  })
  return added.length === 0 ? known : [...known, ...added]
}

/** The number of each place, by its key. */
export function numbersByPlace(known: readonly NumberedPlace[]): ReadonlyMap<string, number> {
  return new Map(known.map((place) => [placeKey(place), place.number]))
}
