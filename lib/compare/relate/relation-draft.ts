import { z } from 'zod'
import { type DraftForm, listedIds } from '#lib/answer/drafts.ts'
import { relationSchema } from '#lib/contract.ts'

const kind = relationSchema.shape.kind

/** A relation as a model wrote it, of which nothing is believed yet. */
export type RelationDraft = { kind: z.infer<typeof kind>; text: string; ids: string[] }

/** A relation of any other kind is none. */
const readSchema = z
  .looseObject({ text: z.string(), kind })
  .transform(({ text, kind, ...rest }): RelationDraft => ({ text, kind, ids: listedIds(rest) }))

/** What a model is asked for. */
export const relationForm: DraftForm<RelationDraft> = {
  name: 'relations',
  element: z.object({ kind, text: z.string(), ids: z.array(z.string()) }),
  read: (written) => readSchema.safeParse(written).data ?? null,
}
