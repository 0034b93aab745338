/**
 * Rows that are read by the thousand, column by column: to make and check an object for each would
 * take many times as long.
 */
import { z } from 'zod'
import type { Hit, Term } from './rows.ts'

/** LanceDB brings an Arrow of its own, so its classes can't be asked for. */
type Column = { get(row: number): unknown }
type Batch = { numRows: number; getChild(name: string): Column | null }

const isStrings = z.custom<string>((value) => typeof value === 'string')

/** The texts of a column, by their row. */
export function textsIn(batch: Batch, name: string): (row: number) => string {
  const column = batch.getChild(name)
  return (row) => {
    const value = column?.get(row)
    return typeof value === 'string' ? value : isStrings.parse(value)
  }
}

/** The hits of a batch of passages, by its columns id, documentId, version and language. */
export function hitsIn(batch: Batch): Hit[] {
  const [id, documentId, version, language] = [
    textsIn(batch, 'id'),
    textsIn(batch, 'documentId'),
    textsIn(batch, 'version'),
    textsIn(batch, 'language'),
  ]
  const rows: Hit[] = []
  // The passages of a document follow one another: they share its id, version and language.
  let before: Hit = { id: '', documentId: '', version: '', language: '' }
  for (let row = 0; row < batch.numRows; row++) {
    before = {
      id: id(row),
      documentId: same(before.documentId, documentId(row)),
      version: same(before.version, version(row)),
      language: same(before.language, language(row)),
    }
    rows.push(before)
  }
  return rows
}

/** The one before where both are alike, so that a string is kept once. */
const same = (before: string, now: string): string => (before === now ? before : now)

const bytes = z.instanceof(Uint8Array)
const count = z.number()

/** The terms of a batch. */
export function termsIn(batch: Batch): Term[] {
  const [term, language] = [textsIn(batch, 'term'), textsIn(batch, 'language')]
  const [passages, vector] = [batch.getChild('passages'), batch.getChild('vector')]
  return Array.from({ length: batch.numRows }, (_, row) => ({
    term: term(row),
    language: language(row),
    passages: count.parse(passages?.get(row)),
    vector: bytes.parse(vector?.get(row)),
  }))
}

/** A column of lists of one size, whose numbers Arrow keeps one after the other. */
const lists = z.object({
  data: z.array(
    z.object({ children: z.tuple([z.object({ values: z.instanceof(Float32Array) })]) }),
  ),
})

/**
 * The vectors of a column, one after the other.
 * @param length how many numbers they are together.
 * @throws RangeError where they are not so many.
 */
export function vectorsIn(column: unknown, length: number): Float32Array {
  const values = new Float32Array(length)
  let at = 0
  for (const { children } of lists.parse(column).data) {
    const [part] = children
    values.set(part.values, at)
    at += part.values.length
  }
  if (at !== length) throw new RangeError(`A column holds ${at} numbers instead of ${length}.`)
  return values
}
