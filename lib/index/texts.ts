/**
 * The texts of many documents, one after the other.
 */
import { z } from 'zod'
import { documentTextSchema } from '#lib/contract.ts'
import type { DocumentText } from '#lib/document.ts'
import { throwLost } from './lost.ts'
import type { Index } from './open.ts'
import { isId, where } from './schema.ts'

/** What a document says and how it is parted, without pages and map. */
export type PlainText = { id: string; version: string } & Pick<
  DocumentText,
  'text' | 'blocks' | 'sentences'
>

const plainTextRow = z.object({ id: z.string(), version: z.string(), text: z.string() })
const plainText = documentTextSchema.pick({ text: true, blocks: true, sentences: true })

/** Above this many, all documents are read and the others left aside. */
const mostNamed = 500

/**
 * The texts of these documents as they are now, in no order; a document that is replaced or removed
 * meanwhile may be left out.
 */
export async function* readTexts(index: Index, ids: readonly string[]): AsyncGenerator<PlainText> {
  const current = await index.current()
  const wanted = new Set(ids.filter((id) => isId(id) && current?.documents.has(id)))
  if (current === null || wanted.size === 0) return
  const query = current.tables.contents.query().select(['id', 'version', 'text'])
  const named = wanted.size > mostNamed ? query : query.where(where.id([...wanted]))
  try {
    for await (const batch of named) {
      for (const row of batch) {
        const { id, version, text } = plainTextRow.parse(row.toJSON())
        if (!wanted.has(id) || current.documents.get(id)?.version !== version) continue
        yield { id, version, ...plainText.parse(JSON.parse(text)) }
      }
    }
  } catch (error) {
    throwLost(error)
  }
}
