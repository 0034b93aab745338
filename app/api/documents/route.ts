import { ingestUploads, listRestorable } from '#ingest/index.ts'
import { readConfig } from '#lib/config.ts'
import type { IngestEvent } from '#lib/contract.ts'
import { errorBody } from '#lib/errors.ts'
import { listDocuments } from '#lib/index/documents.ts'
import { getLibrary } from '#lib/library.ts'
import { guardedRoute } from '../../guarded-route.ts'
import { lineResponse } from './lines.ts'
import { type Received, receiveFiles } from './receive-files.ts'

export const GET = guardedRoute({}, async () => {
  const library = await getLibrary()
  const documents = await listDocuments(library.index)
  return Response.json({ documents, leftOut: await listRestorable(library) })
})

export const POST = guardedRoute({}, async ({ request }) => {
  const received = await receiveFiles(request)
  const gone = new AbortController()
  const stop = async (): Promise<void> => {
    gone.abort()
    await received.remove()
  }
  try {
    // Where the library can't be opened, that is the answer.
    await getLibrary()
    const signal = AbortSignal.any([request.signal, gone.signal])
    return lineResponse(addFiles(received, signal), stop)
  } catch (error) {
    await stop()
    throw error
  }
})

/** Adds the files; what ends the whole of it early is the outcome of the file that it met. */
async function* addFiles(
  { uploads, ocr, remove }: Received,
  signal: AbortSignal,
): AsyncGenerator<IngestEvent> {
  let source = uploads[0]?.name ?? ''
  try {
    for await (const event of ingestUploads(readConfig(), uploads, { ocr, signal })) {
      source = event.source
      yield event
    }
  } catch (error) {
    yield { source, state: 'failed', progress: 1, error: errorBody(error).error }
  } finally {
    await remove()
  }
}
