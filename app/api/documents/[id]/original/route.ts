import { basename } from 'node:path/posix'
import { getDocument, getOriginal } from '#lib/index/documents.ts'
import { getLibrary } from '#lib/library.ts'
import { attachment } from '../../../../attachment.ts'
import { guardedRoute } from '../../../../guarded-route.ts'
import { documentParams, found } from '../../params.ts'

/** The bytes as they were ingested: always to be saved, never shown as a page of this server. */
export const GET = guardedRoute({ params: documentParams }, async ({ params: { id } }) => {
  const { index } = await getLibrary()
  const { source } = found(await getDocument(index, id), id)
  const { bytes, mediaType } = found(await getOriginal(index, id), id)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': attachment(basename(source)),
    },
  })
})
