import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ingestUploads } from '#ingest/index.ts'
import { readConfig } from '#lib/config.ts'
import type { IngestEvent } from '#lib/contract.ts'
import { errorBody } from '#lib/errors.ts'
import { guardedRoute } from '../../guarded-route.ts'
import { lineResponse } from '../documents/lines.ts'

/** Adds the sample papers that come with the product, as if a reader had chosen their files. */
export const POST = guardedRoute({}, () => lineResponse(addSamples()))

async function* addSamples(): AsyncGenerator<IngestEvent> {
  try {
    yield* ingestUploads(readConfig(), await findSamples())
  } catch (error) {
    yield { source: 'sample', state: 'failed', progress: 1, error: errorBody(error).error }
  }
}

async function findSamples(): Promise<{ name: string; file: string }[]> {
  const folder = join(process.cwd(), 'corpus')
  const names = (await readdir(folder)).filter((name) => name.startsWith('sample-')).sort()
  return names.map((name) => ({ name, file: join(folder, name) }))
}
