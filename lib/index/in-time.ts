import { TenkyoError } from '#lib/errors.ts'

/** Longer than the slowest read of the largest index. */
const longestReadMs = 60_000

/**
 * What a read gives. A file of the index whose inside is garbled can keep a read from ever ending.
 * @throws TenkyoError `index-corrupt` where it doesn't end within `limitMs`.
 */
export async function inTime<Value>(
  reading: Promise<Value>,
  limitMs = longestReadMs,
): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    reject(
      new TenkyoError('index-corrupt', 'A file of the index can’t be read to its end.', {
        hint: 'Run `npm run ingest -- --force`. If that fails too, move the data folder (TENKYO_DATA) away first.',
      }),
    )
  }, limitMs)
  try {
    return await Promise.race([reading, promise])
  } finally {
    clearTimeout(timer)
  }
}
