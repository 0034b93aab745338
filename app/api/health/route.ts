import { ocrLanguages } from '#ingest/index.ts'
import { readConfig } from '#lib/config.ts'
import type { Health } from '#lib/contract.ts'
import { countContents, revisionOf } from '#lib/index/documents.ts'
import { getLibrary } from '#lib/library.ts'
import { leavesMachine, offered } from '#lib/models/language-model.ts'
import { guardedRoute } from '../../guarded-route.ts'
import { readVersion } from '../../version.ts'
import { readIndexing } from './indexing.ts'

export const GET = guardedRoute({}, async () => {
  const config = readConfig()
  const { index, embedder } = await getLibrary()
  const { documents, passages } = await countContents(index)
  const health: Health = {
    ...(await readIndexing(config.ingestStatusFile)),
    version: await readVersion(),
    embedder: { model: embedder.model, dimensions: embedder.dimensions },
    generators: offered(config),
    hosted: config.generators.filter((one) => leavesMachine(config, one)),
    ocr: await ocrLanguages(config),
    documents,
    passages,
    revision: await revisionOf(index),
  }
  return Response.json(health)
})
