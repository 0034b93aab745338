const longestRun = 64 * 1024
const [lineFeed, carriageReturn] = [0x0a, 0x0d]

/** Bytes of text that stand in a row and are decoded together. */
export class ByteRun {
  #bytes = new Uint8Array(1024)
  #length = 0

  add(byte: number): void {
    if (this.#length === this.#bytes.length) this.#grow()
    this.#bytes[this.#length] = byte
    this.#length += 1
  }

  /** True where the run has grown long; a byte below 0x40 ends a character in every encoding. */
  get isFull(): boolean {
    if (this.#length < longestRun) return false
    return this.#length > longestRun * 4 || (this.#bytes[this.#length - 1] ?? 0) < 0x40
  }

  take(): Uint8Array {
    const bytes = this.#bytes.slice(0, this.#length)
    this.#length = 0
    return bytes
  }

  get isEmpty(): boolean {
    return this.#length === 0
  }

  #grow(): void {
    const longer = new Uint8Array(this.#bytes.length * 2)
    longer.set(this.#bytes)
    this.#bytes = longer
  }
}

/** True for bytes that end a line of the file and are no part of its text. */
export const isLineEnd = (byte: number) => byte === lineFeed || byte === carriageReturn
