import type { IngestEvent } from '#lib/contract.ts'
import { pathSource } from '#lib/text/upload-source.ts'
import type { Problem } from '../fetch.ts'
import { type Given, type LeftOut, leftOutOf } from './given.ts'

/** How a file ended that is in the library now. */
type Kept = 'added' | 'updated' | 'unchanged'

export type ItemState =
  | { kind: 'waiting' }
  /** On its way, being read or embedded; `progress`: the share of its work that is done, 0 to 1. */
  | { kind: 'under-way'; step: 'sending' | 'reading' | 'embedding'; progress: number }
  | { kind: Kept; warnings: string[] }
  | { kind: 'left-out'; reason: LeftOut }
  | { kind: 'skipped' | 'failed'; problem: Problem }
  | { kind: 'cancelled' }

/** A file that the reader gave, and what has become of it. */
export type Item = {
  id: number
  file: File
  /** Where it lies, as the server will name it: its name, or its path in the folder that was given. */
  source: string
  /** Whether the text in its pictures is to be read. */
  ocr: boolean
  state: ItemState
}

/** The largest file that is sent, in bytes: the largest that the server reads. */
const largestFile = 64 * 1024 * 1024

/** A new item for a file that was given. */
export function itemOf(given: Given, id: number): Item {
  const { file, path, ocr = false } = given
  return { id, file, source: pathSource(path), ocr, state: stateOf(given) }
}

function stateOf({ file, path, meant = false }: Given): ItemState {
  const reason = meant ? null : leftOutOf(path)
  if (reason !== null) return { kind: 'left-out', reason }
  return file.size > largestFile ? tooLarge(file) : { kind: 'waiting' }
}

function tooLarge({ size }: File): ItemState {
  const message = `The file has ${size} bytes; files of up to ${largestFile} bytes are read.`
  return {
    kind: 'failed',
    problem: { code: 'file-too-large', message, hint: 'Split the file.' },
  }
}

/** What the server's line says of a file. */
export function stateAfter(event: IngestEvent): ItemState {
  const { state, progress, error, document } = event
  switch (state) {
    case 'reading':
      return { kind: 'under-way', step: 'reading', progress }
    case 'embedding':
      return { kind: 'under-way', step: 'embedding', progress }
    case 'skipped':
    case 'failed':
      return { kind: state, problem: { code: 'internal', message: '', hint: undefined, ...error } }
    case 'added':
    case 'updated':
    case 'unchanged':
      return { kind: state, warnings: document?.warnings ?? [] }
    case 'removed':
      return { kind: 'cancelled' }
  }
}

/** True while something is still to come of it. */
export function isOpen({ state }: Item): boolean {
  return state.kind === 'waiting' || state.kind === 'under-way'
}

/** True where trying again may help. */
export function canRetry({ state }: Item): boolean {
  if (state.kind === 'failed') return state.problem.code !== 'file-too-large'
  return state.kind === 'cancelled' || state.kind === 'left-out'
}

const ocrWarning = /\bneeds OCR\b/

/** True where text lies in pictures that have not been read yet. */
export function wantsOcr({ state, ocr }: Item): boolean {
  if (ocr) return false
  if (state.kind === 'failed') return state.problem.code === 'needs-ocr'
  return 'warnings' in state && state.warnings.some((warning) => ocrWarning.test(warning))
}
