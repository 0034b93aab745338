import type { ChildProcess } from 'node:child_process'
import { Readable, type Writable } from 'node:stream'

/**
 * The pipes to a reading process: the files go in, the answers come out apart from what it says.
 * @throws Error where it was not started with them.
 */
export function pipesOf({ stdin, stderr, stdio }: ChildProcess): {
  files: Writable
  answers: Readable
  errors: Readable
} {
  const answers = stdio[3]
  if (stdin !== null && stderr !== null && answers instanceof Readable) {
    return { files: stdin, answers, errors: stderr }
  }
  throw new Error('The reading process has no pipes.')
}

/** Reads a stream to its end; what is given is the last of it so far. */
export function tailOf(stream: Readable): () => string {
  let tail = ''
  stream.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-2000)
  })
  return () => tail
}
