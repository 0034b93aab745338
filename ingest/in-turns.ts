import { setTimeout as sleep } from 'node:timers/promises'
import type { Config } from '#lib/config.ts'
import type { IngestEvent } from '#lib/contract.ts'
import { type IngestOptions, ingest } from './index.ts'
import type { Root } from './walk.ts'

/** Those who wait for the lock look for it several times in this. */
const letInMs = 500

/**
 * As `ingest`, but others who want to write meanwhile, such as the page, get their turn after some
 * seconds and not only in the end.
 */
export async function* ingestInTurns(
  config: Config,
  roots: readonly Root[],
  options: IngestOptions,
): AsyncGenerator<IngestEvent> {
  let left = yield* ingest(config, roots, { ...options, giveWay: true })
  while (left.length > 0) {
    await sleep(letInMs)
    left = yield* ingest(config, left, { ...options, force: false, giveWay: true })
  }
}
