/**
 * The one row that says which generation is in use and what it was built with.
 */
import type { Table } from '@lancedb/lancedb'
import { z } from 'zod'
import { TenkyoError } from '#lib/errors.ts'
import type { IndexInfo } from './rows.ts'
import { schemaVersion } from './schema.ts'

const infoSchema = z.object({
  generation: z.int(),
  schema: z.int(),
  embedder: z.string(),
  fingerprint: z.string(),
  dimensions: z.int(),
  calibration: z.unknown(),
})
const metaRow = z.object({ info: z.string() })

/**
 * What the index was built with; null where nothing was ever indexed.
 * @throws TenkyoError `index-corrupt` where it was written with another layout.
 */
export async function readInfo(meta: Table): Promise<IndexInfo | null> {
  const [row]: unknown[] = await meta.query().limit(1).toArray()
  if (row === undefined) return null
  const info = infoSchema.parse(JSON.parse(metaRow.parse(row).info))
  if (info.schema === schemaVersion) return info
  throw new TenkyoError(
    'index-corrupt',
    `The index was written with layout ${info.schema}; this version reads layout ${schemaVersion}.`,
    { hint: 'Move the data folder (TENKYO_DATA) away and run `npm run ingest` again.' },
  )
}

export async function writeInfo(meta: Table, info: IndexInfo): Promise<void> {
  await meta
    .mergeInsert('id')
    .whenMatchedUpdateAll()
    .whenNotMatchedInsertAll()
    .execute([{ id: 'index', info: JSON.stringify(info) }])
}
