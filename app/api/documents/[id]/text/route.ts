import { z } from 'zod'
import type { TextResponse } from '#lib/contract.ts'
import { getText } from '#lib/index/documents.ts'
import { getLibrary } from '#lib/library.ts'
import { placeText } from '#lib/text/placed-text.ts'
import { guardedRoute } from '../../../../guarded-route.ts'
import { readLayout } from '../../layouts.ts'
import { documentParams, found } from '../../params.ts'

/**
 * Whoever draws only the text asks for no layout, which can be larger than the text is; whoever asks
 * for the lines page by page, for the sizes of the pages alone.
 */
const query = z.object({ layout: z.enum(['true', 'false', 'pages']).default('true') })

export const GET = guardedRoute(
  { params: documentParams, query },
  async ({ params: { id }, query }) => {
    const { index } = await getLibrary()
    const text = found(await getText(index, id), id)
    const kept = query.layout === 'false' ? null : await readLayout(index, id)
    const layout = kept?.version === text.version ? kept.layout : null
    const lines = query.layout === 'pages' ? [] : (layout?.lines ?? [])
    const placed: TextResponse = placeText(text, layout && { pages: layout.pages, lines })
    return Response.json(placed)
  },
)
