/**
 * Files that come by upload rather than from a folder.
 */
import type { Config } from '#lib/config.ts'
import type { IngestEvent } from '#lib/contract.ts'
import type { Upload } from './adding/messages.ts'
import { addBeside } from './adding/process.ts'

/**
 * Adds uploaded files to the library; one with a name that was uploaded before takes its place. They
 * are added by a process of its own, after those that were sent before.
 * @param options.ocr languages in which pages without usable text are read: `jpn+eng`, or `auto`.
 * @param options.signal aborted when nobody waits any more: files not begun are dropped, the one being
 *   read is abandoned, and those that are done stay.
 * @throws TenkyoError `index-busy`, `embedder-mismatch`, `embedder-unavailable`, `disk-full`,
 *   `ocr-unavailable`
 */
export function ingestUploads(
  config: Config,
  uploads: readonly Upload[],
  { ocr, signal }: { ocr?: string | undefined; signal?: AbortSignal } = {},
): AsyncGenerator<IngestEvent> {
  return addBeside({ config, uploads, ocr }, signal ?? new AbortController().signal)
}
