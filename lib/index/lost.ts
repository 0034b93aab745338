/**
 * What is told where an index, or a file of it, can't be read.
 */
import { TenkyoError } from '#lib/errors.ts'

/** @throws TenkyoError `cause` itself where it is one, else `index-corrupt`. */
export function throwUnreadable(cause: unknown): never {
  if (cause instanceof TenkyoError) throw cause
  throw new TenkyoError('index-corrupt', 'The index can’t be read.', {
    hint: 'Move the data folder (TENKYO_DATA) away and run `npm run ingest` again.',
    cause,
  })
}

/**
 * Passes a failure on, and where a file of the index is lost, with what to do about it.
 * @throws TenkyoError `index-corrupt`, or else `cause` itself.
 */
export function throwLost(cause: unknown): never {
  if (!/lance error: .*Not found: /.test(String(cause))) throw cause
  throw new TenkyoError('index-corrupt', 'A file of the index is lost.', {
    hint: 'Run `npm run ingest -- --force`. If that fails too, move the data folder (TENKYO_DATA) away first.',
    cause,
  })
}
