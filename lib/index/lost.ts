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
 * Passes a failure on, and where a file of the index is lost or damaged, with what to do about it.
 * @throws TenkyoError `index-corrupt`, or else `cause` itself.
 */
export function throwLost(cause: unknown): never {
  if (!isLost(cause) && !isDamaged(cause)) throw cause
  const message = isLost(cause) ? 'A file of the index is lost.' : 'A file of the index is damaged.'
  throw new TenkyoError('index-corrupt', message, {
    hint: 'Run `npm run ingest -- --force`. If that fails too, move the data folder (TENKYO_DATA) away first.',
    cause,
  })
}

/** True for what LanceDB says where a file that it looks for is not there. */
export function isLost(error: unknown): boolean {
  return /lance error: .*Not found: /.test(String(error))
}

/** What can go wrong with a file that is whole. */
const passing =
  /too many open files|no space|memory|timed? ?out|cancel|permission|request|connection|dns|http/i

/** True for what LanceDB says where the inside of a file is not what it should be. */
export function isDamaged(error: unknown): boolean {
  const said = String(error)
  return /Failed to get next batch from stream/.test(said) && !passing.test(said)
}
