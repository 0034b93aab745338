import { type CompareEvent, compare } from '#lib/compare/compare.ts'
import { comparisonLines } from '#lib/compare/lines.ts'
import { comparisonRequestSchema } from '#lib/contract.ts'
import { TenkyoError } from '#lib/errors.ts'
import { getLibrary } from '#lib/library.ts'
import { guardedRoute } from '../../guarded-route.ts'
import { lineResponse } from '../documents/lines.ts'

export const POST = guardedRoute({ body: comparisonRequestSchema }, async ({ request, body }) => {
  const gone = new AbortController()
  const signal = AbortSignal.any([request.signal, gone.signal])
  const events = compare(await getLibrary(), body, { signal })
  if (request.headers.get('accept')?.includes('application/x-ndjson')) {
    // What can't be asked at all is answered with its status, before the first line.
    const first = await events.next()
    const lines = comparisonLines(from(first, events))
    return lineResponse(lines, async () => gone.abort())
  }
  for await (const event of events) {
    if (event.type === 'compare-end') return Response.json(event.comparison)
    if (signal.aborted) break
  }
  throw new TenkyoError('internal', 'The comparison ended early.')
})

async function* from(
  first: IteratorResult<CompareEvent>,
  rest: AsyncGenerator<CompareEvent>,
): AsyncGenerator<CompareEvent> {
  if (first.done === true) return
  yield first.value
  yield* rest
}
