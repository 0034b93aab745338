import { exportRequestSchema } from '#lib/contract.ts'
import { TenkyoError } from '#lib/errors.ts'
import { exportFile } from '#lib/export/export-file.ts'
import { getLibrary } from '#lib/library.ts'
import { attachment } from '../../attachment.ts'
import { guardedRoute } from '../../guarded-route.ts'
import { readVersion } from '../../version.ts'

/** Room for some ten comparisons of thirty papers, every citation with what stands around it. */
const limit = {
  bytes: 8_000_000,
  tooLong: () =>
    new TenkyoError('export-too-large', 'More than 8 MB can’t be exported at once.', {
      hint: 'Export fewer questions or papers at a time.',
    }),
}

/** What is sent, as a file: every citation cut again from its paper. */
export const POST = guardedRoute({ body: exportRequestSchema, limit }, async ({ body }) => {
  const { index } = await getLibrary()
  const { name, mediaType, content } = await exportFile(index, body, await readVersion())
  return new Response(content, {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': attachment(name),
      'Cache-Control': 'no-store',
    },
  })
})
