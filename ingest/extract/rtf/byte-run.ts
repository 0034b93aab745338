const longestRun = 64 * 1024
const [lineFeed, carriageReturn] = [0x0a, 0x0d]

/** Bytes of text that stand in a row and are decoded together. */
export class ByteRun {
  #chunks: Uint8Array[] = []
  #length = 0

  add(bytes: Uint8Array): void {
    this.#chunks.push(bytes)
    this.#length += bytes.length
  }

  /** True where the run has grown long; a byte below 0x40 ends a character in every encoding. */
  get isFull(): boolean {
    const last = this.#chunks.at(-1)?.at(-1) ?? 0
    return this.#length > longestRun * 4 || (this.#length > longestRun && last < 0x40)
  }

  take(): Uint8Array {
    const bytes = Buffer.concat(this.#chunks, this.#length)
    this.#chunks = []
    this.#length = 0
    return bytes
  }
}

/** The line ends of an RTF file are not part of its text. */
export function withoutLineEnds(bytes: Uint8Array): Uint8Array {
  return bytes.some(isLineEnd) ? bytes.filter((byte) => !isLineEnd(byte)) : bytes
}

const isLineEnd = (byte: number) => byte === lineFeed || byte === carriageReturn
