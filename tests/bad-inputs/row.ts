import type { ErrorCode } from '#lib/errors.ts'

/** What a bad file ends in; `either` where a reader may save what is left of it, or refuse it. */
export type Outcome =
  | {
      state: 'added'
      /** Words that must be in its text. */
      holds?: string
      /** What must not be in its text. */
      lacks?: readonly string[]
    }
  | { state: 'skipped' | 'failed'; code: ErrorCode | readonly ErrorCode[] }
  | { state: 'either'; code: readonly ErrorCode[] }

/** A bad file: the class it stands for, its path in the folder, how it comes there, what it ends in. */
export type BadFile = {
  class: string
  name: string
  make: Uint8Array | string | ((path: string) => void | Promise<void>)
  outcome: Outcome
}

export const added = (holds?: string, ...lacks: string[]): Outcome => ({
  state: 'added',
  ...(holds === undefined ? {} : { holds }),
  lacks,
})
export const skipped = (...code: ErrorCode[]): Outcome => ({ state: 'skipped', code })
export const failed = (...code: ErrorCode[]): Outcome => ({ state: 'failed', code })
export const either = (...code: ErrorCode[]): Outcome => ({ state: 'either', code })

/** Rows of one class. */
export function rowsOf(
  name: string,
  rows: Record<string, [make: BadFile['make'], outcome: Outcome]>,
): BadFile[] {
  return Object.entries(rows).map(([file, [make, outcome]]) => ({
    class: name,
    name: file,
    make,
    outcome,
  }))
}
