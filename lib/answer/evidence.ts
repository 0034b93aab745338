import type { Prepared, PreparedSentence } from './prepare.ts'

/** A passage that a leg found. Ranks count from 1 within its language; null where a leg missed it. */
export type Found = {
  prepared: Prepared
  ranks: { vector: number | null; text: number | null }
  score: number
}

/** A sentence that may answer, and why it is thought so. */
export type Evidence = {
  found: Found
  sentence: PreparedSentence
  /** The share of the question's information that it carries, from 0 to 1. */
  coverage: number
  /** The same for the question without its names. */
  matter: number
  /** How alike it is to the question in meaning; 0 is no likeness, 1 the same. */
  likeness: number
  /** Decides the order. */
  score: number
}
