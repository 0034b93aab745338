/**
 * Messages between two processes over a pipe: four bytes with the length, then the message. Unlike
 * Node's own channel it can be held against a limit, and what is no message harms nobody.
 */
import { Buffer } from 'node:buffer'
import type { Readable, Writable } from 'node:stream'

const headerBytes = 4

/** Writes one message. */
export function writeFrame(stream: Writable, message: Uint8Array): void {
  const header = Buffer.alloc(headerBytes)
  header.writeUInt32BE(message.length)
  stream.write(header)
  stream.write(message)
}

/**
 * The messages of a stream, in order, until it ends; a message that breaks off is left out.
 * @param longest bytes that a message may have.
 * @throws RangeError at a longer one.
 */
export async function* readFrames(stream: Readable, longest: number): AsyncGenerator<Buffer> {
  const header = Buffer.alloc(headerBytes)
  let message: Buffer | null = null
  let filled = 0
  for await (const chunk of stream) {
    let rest: Buffer = chunk
    for (;;) {
      const part: Buffer = message ?? header
      const taken = rest.copy(part, filled)
      filled += taken
      rest = rest.subarray(taken)
      if (filled < part.length) break
      filled = 0
      if (message !== null) {
        yield message
        message = null
      } else {
        const length = header.readUInt32BE()
        if (length > longest) throw new RangeError(`A message of ${length} bytes is too long.`)
        message = Buffer.allocUnsafeSlow(length)
      }
    }
  }
}
