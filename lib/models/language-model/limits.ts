/** What one call of a language model may take. */
export type Limits = {
  /** Until there is a connection, with its name looked up and its keys exchanged; milliseconds. */
  connectMs: number
  /** From the call to the first text or thought; milliseconds. An answer in one piece has it too. */
  firstTokenMs: number
  /** Between two pieces of text or thought; milliseconds. */
  idleMs: number
  /** For the whole call; milliseconds. */
  totalMs: number
  /** Characters (UTF-16 code units) of text; of thought, four times as many. */
  longestText: number
  /** Bytes of a response, wrapping included. */
  longestBody: number
}

/**
 * What an answer worth reading stays far below. The SDK reads a JSON text from its beginning at each
 * piece, so `longestText` also bounds the work: 40,000 brackets, one by one, took 7 seconds.
 */
export const defaultLimits: Limits = {
  connectMs: 10_000,
  firstTokenMs: 60_000,
  idleMs: 30_000,
  totalMs: 300_000,
  longestText: 20_000,
  longestBody: 16_000_000,
}
