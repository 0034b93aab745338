import { z } from 'zod'
import type { TextResponse } from '#lib/contract.ts'
import { getLayout, getText } from '#lib/index/documents.ts'
import { getLibrary } from '#lib/library.ts'
import { placeText } from '#lib/text/placed-text.ts'
import { guardedRoute } from '../../../../guarded-route.ts'
import { documentParams, found } from '../../params.ts'

/** Whoever draws only the text asks for no layout, which can be larger than the text is. */
const query = z.object({ layout: z.enum(['true', 'false']).default('true') })

export const GET = guardedRoute(
  { params: documentParams, query },
  async ({ params: { id }, query }) => {
    const { index } = await getLibrary()
    const text = found(await getText(index, id), id)
    const kept = query.layout === 'true' ? await getLayout(index, id) : null
    const layout = kept?.version === text.version ? kept.layout : null
    const placed: TextResponse = placeText(text, layout)
    return Response.json(placed)
  },
)
