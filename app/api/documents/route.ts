import { ingestUploads } from '#ingest/index.ts'
import { readConfig } from '#lib/config.ts'
import type { IngestEvent } from '#lib/contract.ts'
import { errorBody } from '#lib/errors.ts'
import { listDocuments } from '#lib/index/documents.ts'
import { listLeftOut } from '#lib/index/left-out.ts'
import { getLibrary, type Library } from '#lib/library.ts'
import { readFiles } from '../../body.ts'
import { guardedRoute } from '../../guarded-route.ts'
import { lineResponse } from './lines.ts'

export const GET = guardedRoute({}, async () => {
  const { index } = await getLibrary()
  return Response.json({ documents: await listDocuments(index), leftOut: await listLeftOut(index) })
})

export const POST = guardedRoute({}, async ({ request }) => {
  const sent = await readFiles(request)
  return lineResponse(addFiles(await getLibrary(), sent))
})

/** Adds the files; what ends the whole of it early is the outcome of the file that it met. */
async function* addFiles(
  library: Library,
  { files, paths, ocr }: Awaited<ReturnType<typeof readFiles>>,
): AsyncGenerator<IngestEvent> {
  let source = files[0]?.name ?? ''
  try {
    const uploads = await Promise.all(
      files.map(async (file, order) => ({
        name: file.name,
        path: paths[order],
        bytes: await file.bytes(),
      })),
    )
    for await (const event of ingestUploads(readConfig(), library, uploads, { ocr })) {
      source = event.source
      yield event
    }
  } catch (error) {
    yield { source, state: 'failed', progress: 1, error: errorBody(error).error }
  }
}
