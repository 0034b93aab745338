/**
 * Every place in the papers where a term stands, in any of its forms.
 */
import type { Span } from '#lib/document.ts'
import type { Index } from '#lib/index/open.ts'
import { glossesBeside } from '#lib/text/glosses.ts'
import { type Occurrence, occurrencesIn, type Sought, seek } from '#lib/text/occurrences.ts'
import { otherRegionNames } from '#lib/text/regions.ts'
import { firstEndingAfter } from '#lib/text/spans.ts'
import { type FoundForm, formId, type Kind, mostForms, plain } from './forms.ts'
import { type FoldedPaper, foldedPapers } from './shelf.ts'

/** A place where a form of the term stands; in `furniture` it is no mention. */
export type Place = Span & { form: string; furniture: boolean }

export type Concordance = {
  forms: FoundForm[]
  /** The places of each paper that has any, from its beginning. */
  papers: Map<string, { version: string; places: Place[] }>
}

/** Names that are looked for together, and what they are to the term. */
type Search = { kind: Kind; names: readonly string[] }

/**
 * Looks through the papers for a term, then for what they gloss it with, then for what they gloss that
 * with. The term's own places come first: a form that would lie over another's place is not counted there.
 * @throws what `signal` was aborted with.
 */
export async function makeConcordance(
  index: Index,
  term: string,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<Concordance> {
  const made: Concordance = { forms: [], papers: new Map() }
  const forms = new Map<string, FoundForm>()
  const known = new Set([plain(term)])

  async function look(searches: readonly Search[]): Promise<string[]> {
    const glosses = new Map<string, { written: string; count: number }>()
    const sought = searches.flatMap(({ kind, names }) =>
      names.map((name) => ({ kind, name, sought: seek(name) })),
    )
    for (const { name } of sought) known.add(plain(name))
    for await (const paper of foldedPapers(index, ids, signal)) {
      const found = sought.flatMap((one) => placesIn(paper, one.sought, one.kind))
      for (const place of take(made, paper, found)) {
        count(forms, place)
        if (place.kind === 'within' || place.kind === 'case' || place.kind === 'name') continue
        for (const written of glossesBeside(paper.text, place)) {
          const { count = 0 } = glosses.get(plain(written)) ?? {}
          glosses.set(plain(written), { written, count: count + 1 })
        }
      }
    }
    return [...glosses]
      .filter(([key]) => !known.has(key))
      .sort(([, a], [, b]) => b.count - a.count || b.written.length - a.written.length)
      .slice(0, mostForms)
      .map(([, { written }]) => written)
  }

  const beside = await look([{ kind: 'term', names: [term] }])
  const further = beside.length === 0 ? [] : await look([{ kind: 'gloss', names: beside }])
  if (further.length > 0) await look([{ kind: 'further', names: further }])
  const names = otherRegionNames(term).filter((name) => !known.has(plain(name)))
  if (names.length > 0) await look([{ kind: 'name', names }])
  made.forms = [...forms.values()]
  return made
}

type Found = Place & { kind: Kind; written: string }

function placesIn(paper: FoldedPaper, sought: Sought, kind: Kind): Found[] {
  return occurrencesIn(paper.text, paper.folded, sought).flatMap((one) => {
    const counted = countedAs(one, kind)
    if (counted === null) return []
    const written = kind === 'term' ? one.written : sought.term
    const { start, end } = one
    const furniture = isIn(paper.furniture, one)
    return [{ start, end, furniture, kind: counted, written, form: formId(counted, written) }]
  })
}

/** Of another name only whole words count; all its forms are one. */
function countedAs({ kind }: Occurrence, search: Kind): Kind | null {
  if (search === 'term') return kind
  return kind === 'within' || kind === 'case' ? null : search
}

function isIn(spans: readonly Span[], { start, end }: Span): boolean {
  const span = spans[firstEndingAfter(spans, start)]
  return span !== undefined && span.start < end
}

/**
 * Puts places into the concordance, but none that lies over one that is there already or, among
 * themselves, over an earlier or longer one.
 */
function take(made: Concordance, { id, version }: FoldedPaper, found: readonly Found[]): Found[] {
  if (found.length === 0) return []
  const known = made.papers.get(id)?.places ?? []
  let end = 0
  const taken = [...found]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((place) => {
      if (place.start < end || isIn(known, place)) return false
      end = place.end
      return true
    })
  const places = taken.map(({ start, end, form, furniture }) => ({ start, end, form, furniture }))
  const all = known.length === 0 ? places : [...known, ...places].sort((a, b) => a.start - b.start)
  if (all.length > 0) made.papers.set(id, { version, places: all })
  return taken
}

function count(forms: Map<string, FoundForm>, { form, kind, written }: Found): void {
  const known = forms.get(form) ?? { id: form, kind, written: new Map() }
  forms.set(form, known)
  known.written.set(written, (known.written.get(written) ?? 0) + 1)
}
