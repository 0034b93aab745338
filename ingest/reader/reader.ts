import { TenkyoError } from '#lib/errors.ts'
import { visible } from '#lib/text/visible.ts'
import type { PaperToRead, ReadDocument } from '../read.ts'
import { defaultLimits, type Limits } from './limits.ts'
import type { Outcome } from './outcome.ts'
import { type End, type ReadingProcess, startReadingProcess } from './process.ts'

/** Reads files, whatever they do to the process that reads them. */
export type Reader = {
  /** Starts the process before the first file is there. */
  warmUp(): void
  /**
   * Reads a file.
   * @throws TenkyoError what the format's reader throws; `file-timeout`, `file-too-complex` where it
   *   passed a limit; `file-unreadable` where reading failed otherwise, with the reason as its cause.
   */
  read(bytes: Uint8Array, paper: PaperToRead): Promise<ReadDocument>
  /** Ends the process; a file that is being read fails. */
  close(): Promise<void>
}

/**
 * A reader with a process that starts with the first file and is killed and replaced when it passes
 * a limit. Files are read one after the other.
 */
export function createReader(limits: Limits = defaultLimits): Reader {
  let current: ReadingProcess | null = null
  let before: Promise<unknown> = Promise.resolve()
  let closed = false

  const readOne = async (bytes: Uint8Array, paper: PaperToRead): Promise<ReadDocument> => {
    if (closed) throw new Error('The reader is closed.')
    if (current?.isFit() === false) {
      await current.close()
      current = null
    }
    current ??= startReadingProcess(limits)
    const { result, format } = await current.read(bytes, paper)
    if (result.kind === 'read') return result.read
    // So that the next file need not wait for the process that takes this one's place.
    if (result.kind === 'ended' && !closed) current = startReadingProcess(limits)
    throw errorOf(result, { source: visible(paper.source), format }, limits)
  }
  return {
    warmUp() {
      current ??= startReadingProcess(limits)
    },
    read(bytes, paper) {
      const reading = before.then(() => readOne(bytes, paper))
      before = reading.catch(() => {})
      return reading
    },
    async close() {
      closed = true
      await current?.close()
    },
  }
}

function errorOf(
  outcome: Exclude<Outcome | End, { kind: 'read' }>,
  { source, format }: { source: string; format: string },
  { timeMs, memoryBytes }: Limits,
): TenkyoError {
  if (outcome.kind === 'refused') {
    const { code, message, hint } = outcome.error
    return new TenkyoError(code, message, hint === undefined ? {} : { hint })
  }
  if (outcome.kind === 'ended' && outcome.by === 'time') {
    return new TenkyoError(
      'file-timeout',
      `Reading ${source} took longer than ${timeMs / 1000} s.`,
      {
        hint: 'Split the file, or save it in a simpler form.',
      },
    )
  }
  if (outcome.kind === 'ended' && outcome.by === 'memory') {
    const megabytes = Math.round(memoryBytes / (1024 * 1024))
    const message = `Reading ${source} takes more than ${megabytes} MB of memory.`
    return new TenkyoError('file-too-complex', message, {
      hint: 'Split the file, or save it in a simpler form.',
    })
  }
  return new TenkyoError('file-unreadable', `${source} can’t be read as ${format}.`, {
    hint: 'Open it in the program that it was made with, and save it anew.',
    cause: 'reason' in outcome ? outcome.reason : 'It gave no document.',
  })
}
