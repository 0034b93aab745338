const megabyte = 1024 * 1024

/** What an archive may hold, and what an entry may unfold to, in bytes and multiples. */
export const limits = {
  entries: 2000,
  total: 200 * megabyte,
  entry: 50 * megabyte,
  /** Inflated to packed: what people write reaches 10 to 50, what bombs are made of about 1000. */
  ratio: 200,
  /** Below this size an entry may have any ratio: the empty parts of honest papers are repetitive. */
  ratioFloor: 2 * megabyte,
} as const
