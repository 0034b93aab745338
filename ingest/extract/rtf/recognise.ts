const signature = [0x7b, 0x5c, 0x72, 0x74, 0x66]

/** True for a Rich Text file, which opens with `{\rtf`. */
export function isRtf(bytes: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}
