import { longestTerm, type MentionsRequest, type MentionsResponse } from '#lib/contract.ts'
import type { ShownDocument } from '#lib/document.ts'
import { TenkyoError } from '#lib/errors.ts'
import { listDocuments } from '#lib/index/documents.ts'
import type { Index } from '#lib/index/open.ts'
import { citeMentions } from './cite-mentions.ts'
import type { Concordance, Place } from './concordance.ts'
import { countsByItself, type FoundForm, formId, type Kind, nameOf } from './forms.ts'
import { keptConcordance } from './kept.ts'

/**
 * Every mention of a term in the papers asked, in the forms asked for: how many there are of each form
 * and in each paper, and from `offset` on up to `limit` of them with their sentences, paper by paper in
 * the library's order, each from its beginning.
 * @throws TenkyoError `term-empty`, `term-too-long`; what `signal` was aborted with.
 */
export async function mentions(
  index: Index,
  request: MentionsRequest,
  signal?: AbortSignal,
): Promise<MentionsResponse> {
  const term = readTerm(request.term)
  const documents = await listDocuments(index)
  const asked = request.documents === undefined ? null : new Set(request.documents)
  const papers = documents.filter(({ id }) => asked?.has(id) ?? true)
  // Over all papers: what one of them glosses a term with is looked for in the others too.
  const concordance = await keptConcordance(index, term, documents, signal)
  const forms = orderedForms(concordance, papers).map((form) => ({
    id: form.id,
    form: form.kind === 'term' ? shownTerm(term, form) : nameOf(form),
    kind: form.kind,
    on: request.forms?.includes(form.id) ?? countsByItself(form),
    count: form.count,
  }))
  const on = new Set(forms.flatMap(({ id, on }) => (on ? [id] : [])))
  const found = papers.flatMap((record) => placesOf(concordance, record, on))
  const total = found.reduce((sum, { places }) => sum + places.length, 0)
  const { offset, limit } = request
  const shown = await citeMentions(index, slice(found, offset, limit))
  signal?.throwIfAborted()
  return {
    term,
    forms,
    total,
    furniture: found.reduce((sum, { furniture }) => sum + furniture, 0),
    papers: found.filter(({ places }) => places.length > 0).map(summary),
    mentions: shown,
    next: limit > 0 && offset + limit < total ? offset + limit : null,
  }
}

/** A term as it was given, or where that was without capitals, as the papers write it. */
function shownTerm(term: string, form: FoundForm): string {
  const plain = /\p{Ll}/u.test(term) && !/\p{Lu}/u.test(term)
  return plain && form.written.size > 0 ? nameOf(form) : term
}

const outerMarks = /^[\s「『“"‘《〈]+|[\s」』”"’》〉]+$/gu

/** A term without blanks and quotation marks around it. */
function readTerm(given: string): string {
  const term = given.normalize('NFC').toWellFormed().replace(/\s+/gu, ' ').replace(outerMarks, '')
  if (!/[^\s\p{P}\p{C}]/u.test(term)) {
    throw new TenkyoError('term-empty', 'The term is empty.', {
      hint: 'Look for a word or a name that your papers may hold.',
    })
  }
  if (term.length <= longestTerm) return term
  throw new TenkyoError('term-too-long', 'The term is too long.', {
    hint: `A term may have ${longestTerm} characters.`,
  })
}

const order: readonly Kind[] = [
  ...(['term', 'inflected', 'spelling', 'case', 'gloss', 'within', 'further', 'name'] as const),
]

/**
 * The forms that stand in these papers, with their counts there, the term itself always: by kind, the
 * commonest first.
 */
function orderedForms(
  { forms, papers }: Concordance,
  asked: readonly ShownDocument[],
): (FoundForm & { count: number })[] {
  const counts = new Map<string, number>()
  for (const { form, furniture } of asked.flatMap(({ id }) => papers.get(id)?.places ?? [])) {
    if (!furniture) counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  const itself = forms.find(({ kind }) => kind === 'term') ?? {
    id: formId('term', ''),
    kind: 'term',
    written: new Map(),
  }
  return [itself, ...forms.filter(({ id, kind }) => kind !== 'term' && counts.has(id))]
    .map((form) => ({ ...form, count: counts.get(form.id) ?? 0 }))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.count - a.count)
}

type FoundIn = { record: ShownDocument; places: Place[]; furniture: number }

function placesOf(
  { papers }: Concordance,
  record: ShownDocument,
  on: ReadonlySet<string>,
): FoundIn[] {
  const paper = papers.get(record.id)
  if (paper === undefined || paper.version !== record.version) return []
  const counted = paper.places.filter(({ form }) => on.has(form))
  const places = counted.filter(({ furniture }) => !furniture)
  return [{ record, places, furniture: counted.length - places.length }]
}

/** What lies between two places in the order of all papers. */
function slice(found: readonly FoundIn[], offset: number, limit: number): FoundIn[] {
  let passed = 0
  return found.flatMap((one) => {
    const from = Math.max(0, offset - passed)
    const to = Math.max(0, offset + limit - passed)
    passed += one.places.length
    const places = one.places.slice(from, to)
    return places.length === 0 ? [] : [{ ...one, places }]
  })
}

/** Into how many equal parts a paper is cut to show where its mentions stand. */
const parts = 20

function summary({ record, places }: FoundIn): MentionsResponse['papers'][number] {
  const spread = Array.from({ length: parts }, () => 0)
  for (const { start } of places) {
    const part = Math.min(parts - 1, Math.floor((parts * start) / Math.max(1, record.characters)))
    spread[part] = (spread[part] ?? 0) + 1
  }
  const { id: documentId, source, title, date, language } = record
  return { documentId, source, title, date, language, count: places.length, spread }
}
