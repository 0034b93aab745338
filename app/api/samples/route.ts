import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ingestUploads } from '#ingest/index.ts'
import { readConfig } from '#lib/config.ts'
import type { IngestEvent } from '#lib/contract.ts'
import { errorBody } from '#lib/errors.ts'
import { getLibrary } from '#lib/library.ts'
import { guardedRoute } from '../../guarded-route.ts'
import { lineResponse } from '../documents/lines.ts'

/** Adds the sample papers that come with the product, as if a reader had chosen their files. */
export const POST = guardedRoute({}, () => lineResponse(addSamples()))

async function* addSamples(): AsyncGenerator<IngestEvent> {
  try {
    const samples = await readSamples()
    yield* ingestUploads(readConfig(), await getLibrary(), samples)
  } catch (error) {
    yield { source: 'sample', state: 'failed', progress: 1, error: errorBody(error).error }
  }
}

async function readSamples(): Promise<{ name: string; bytes: Uint8Array }[]> {
  const folder = join(process.cwd(), 'corpus')
  const names = (await readdir(folder)).filter((name) => name.startsWith('sample-')).sort()
  return Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })),
  )
}
