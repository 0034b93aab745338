import type { Document } from '#lib/contract.ts'
import { type Facets, fits, isNarrow, noFacets } from '../facets.ts'

/**
 * Which papers are asked: all that fit the facets but `left`, so that a new one which fits is asked
 * too; or these alone, whatever is added.
 */
export type Choice =
  | { kind: 'fitting'; facets: Facets; left: readonly string[] }
  | { kind: 'only'; ids: readonly string[] }

export const everything: Choice = { kind: 'fitting', facets: noFacets, left: [] }

type Paper = Pick<Document, 'id' | 'collections' | 'language' | 'date'>

/**
 * The ids of the papers that are asked. Where every paper that was chosen has gone since, all are: a
 * choice that nobody remembers would only stand in the way.
 */
export function askedOf(choice: Choice, papers: readonly Paper[]): Set<string> {
  if (choice.kind === 'fitting') {
    const left = new Set(choice.left)
    return idsOf(papers.filter((paper) => fits(paper, choice.facets) && !left.has(paper.id)))
  }
  const ids = new Set(choice.ids)
  const asked = papers.filter(({ id }) => ids.has(id))
  return idsOf(asked.length === 0 && ids.size > 0 ? papers : asked)
}

const idsOf = (papers: readonly Paper[]) => new Set(papers.map(({ id }) => id))

/** The choice with one paper ticked that was not, or not ticked that was. */
export function toggled(choice: Choice, id: string, papers: readonly Paper[]): Choice {
  const asked = askedOf(choice, papers)
  if (
    choice.kind === 'fitting' &&
    papers.some((one) => one.id === id && fits(one, choice.facets))
  ) {
    const left = new Set(choice.left)
    if (!left.delete(id)) left.add(id)
    return { ...choice, left: [...left] }
  }
  if (!asked.delete(id)) asked.add(id)
  return { kind: 'only', ids: [...asked] }
}

/** The choice when a collection goes: it is not narrowed by that any more. */
export function withoutCollection(choice: Choice, id: string): Choice {
  if (choice.kind !== 'fitting' || choice.facets.collection !== id) return choice
  return { ...choice, facets: { ...choice.facets, collection: null } }
}

/** What the facets narrow the choice to; null where it is of single papers. */
export function facetsOf(choice: Choice): Facets | null {
  return choice.kind === 'fitting' && isNarrow(choice.facets) ? choice.facets : null
}

/** A choice as it was kept, or everything where that says none. */
export function readChoice(kept: string | null): Choice {
  try {
    const value: unknown = JSON.parse(kept ?? 'null')
    if (!isRecord(value)) return everything
    if (value.kind === 'only' && isTexts(value.ids)) return { kind: 'only', ids: value.ids }
    if (value.kind !== 'fitting' || !isTexts(value.left) || !isRecord(value.facets))
      return everything
    const { collection, language, from, to } = value.facets
    const facets = {
      collection: text(collection),
      language: text(language),
      from: year(from),
      to: year(to),
    }
    return { kind: 'fitting', facets, left: value.left }
  } catch (error) {
    if (error instanceof SyntaxError) return everything
    throw error
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')
const text = (value: unknown) => (typeof value === 'string' ? value : null)
const year = (value: unknown) => (typeof value === 'number' ? value : null)
