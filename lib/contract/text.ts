/** A paper's canonical text, and where it stands on the pages of the original. */
import { z } from 'zod'
import { offset, readBy, span } from './parts.ts'

export const documentTextSchema = z.object({
  version: z.string(),
  text: z.string(),
  pages: z.array(z.object({ number: z.int(), label: z.string(), readBy, ...span })),
  sections: z.array(
    z.object({ level: z.int(), title: z.string(), holder: z.string().nullable(), ...span }),
  ),
  blocks: z.array(
    z.object({
      kind: z.enum([
        'heading',
        'paragraph',
        'list-item',
        'table-row',
        'caption',
        'footnote',
        'furniture',
      ]),
      depth: z.int().nonnegative(),
      ...span,
    }),
  ),
  sentences: z.array(z.object({ id: z.string(), statable: z.boolean(), ...span })),
  notes: z.array(z.object({ at: offset, label: z.string(), note: z.object(span).nullable() })),
  map: z.array(z.object({ rawStart: offset, ...span })),
})

/** A page as it is shown, in points: see `Layout` in document.ts. */
export const layoutPageSchema = z.object({
  number: z.int(),
  width: z.number(),
  height: z.number(),
  quality: z.number(),
})

const rectangle = {
  ...span,
  page: z.int(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
}

/** A text with its places; sizes and qualities are null, `rectangles` empty, where there are none. */
export const textResponseSchema = documentTextSchema.extend({
  pages: z.array(
    documentTextSchema.shape.pages.element.extend({
      width: z.number().nullable(),
      height: z.number().nullable(),
      quality: z.number().nullable(),
    }),
  ),
  rectangles: z.array(z.object(rectangle)),
})

export const rectanglesResponseSchema = z.object({
  version: z.string(),
  pages: z.array(layoutPageSchema),
  rectangles: z.array(z.object(rectangle)),
})

/** One page with its lines: see `PlacedLine` in document.ts. */
export const pageResponseSchema = z.object({
  version: z.string(),
  page: layoutPageSchema.nullable(),
  lines: z.array(
    z.object({
      ...span,
      page: z.int(),
      axis: z.enum(['x', 'y']),
      near: z.number(),
      far: z.number(),
      edges: z.array(z.number()),
    }),
  ),
})

const offsetText = z
  .string()
  .regex(/^\d{1,10}$/, 'must be a whole number')
  .transform(Number)

/** A span that holds something, in a query. */
export const spanQuerySchema = z
  .object({ start: offsetText, end: offsetText })
  .refine(({ start, end }) => start < end, { path: ['end'], message: 'must be greater than start' })

export type TextResponse = z.infer<typeof textResponseSchema>
export type RectanglesResponse = z.infer<typeof rectanglesResponseSchema>
export type PageResponse = z.infer<typeof pageResponseSchema>
