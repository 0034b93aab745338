import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type IngestOptions, ingest } from '#ingest/index.ts'
import { type Root, walk } from '#ingest/walk.ts'
import { readConfig } from '#lib/config.ts'
import type { IngestEvent } from '#lib/contract.ts'
import type { Embedder } from '#lib/models/embedder.ts'
import { hashEmbedder } from './hash-embedder.ts'

/** Writes files below a folder, with the folders that they need. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
}

/** Indexes paths in this process and gives every event; without `open`, no model is used. */
export async function ingestPaths(
  data: string,
  paths: readonly string[],
  options: IngestOptions = {},
): Promise<IngestEvent[]> {
  return ingestRoots(data, await Promise.all(paths.map((path) => walk(path, [data]))), options)
}

/** As `ingestPaths`, with what was found below the paths. */
export async function ingestRoots(
  data: string,
  roots: readonly Root[],
  options: IngestOptions = {},
): Promise<IngestEvent[]> {
  const open = async (): Promise<Embedder> => hashEmbedder()
  const config = readConfig({ TENKYO_DATA: data })
  const events: IngestEvent[] = []
  for await (const event of ingest(config, roots, { open, waitMs: 0, ...options })) {
    events.push(event)
  }
  return events
}

/** The outcomes among events, as `state source`. */
export function outcomesOf(events: readonly IngestEvent[]): string[] {
  return events
    .filter(({ state }) => state !== 'reading' && state !== 'embedding')
    .map(({ state, source }) => `${state} ${source}`)
}
