/** What reading one file may cost. */
export type Limits = {
  /** Milliseconds from the file's handing over to its answer. */
  timeMs: number
  /** Bytes that the reading process may hold in memory, whatever for. */
  memoryBytes: number
  /** UTF-16 code units of the text that was read. */
  characters: number
}

/**
 * 30 seconds, 768 MB, and four million characters: some ten thousand printed pages. A PDF of a
 * thousand pages takes less; what takes more is no paper, or one that is meant to stop its readers.
 */
export const defaultLimits: Limits = {
  timeMs: 30_000,
  memoryBytes: 768 * 1024 * 1024,
  characters: 4_000_000,
}

/** The longest answer about a file that is taken from the reading process, in bytes. */
export const longestAnswer = 128 * 1024 * 1024
