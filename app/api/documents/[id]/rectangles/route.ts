import { type RectanglesResponse, spanQuerySchema } from '#lib/contract.ts'
import { TenkyoError } from '#lib/errors.ts'
import { getDocument } from '#lib/index/documents.ts'
import { getLibrary } from '#lib/library.ts'
import { placeSpan } from '#lib/text/placed-text.ts'
import { guardedRoute } from '../../../../guarded-route.ts'
import { readLayout } from '../../layouts.ts'
import { documentParams, found } from '../../params.ts'

/** Where a span of a document's text stands on the pages of its original. */
export const GET = guardedRoute(
  { params: documentParams, query: spanQuerySchema },
  async ({ params: { id }, query: span }) => {
    const { index } = await getLibrary()
    const { characters } = found(await getDocument(index, id), id)
    if (span.end > characters) {
      throw new TenkyoError('bad-request', `end: the text has ${characters} characters.`)
    }
    const { version, layout } = found(await readLayout(index, id), id)
    const placed: RectanglesResponse = placeSpan(version, layout, span)
    return Response.json(placed)
  },
)
