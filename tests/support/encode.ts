/** Bytes of a text in an old encoding, by turning the decoder's table round. */
export function encodeAs(text: string, encoding: 'shift_jis' | 'euc-jp'): Uint8Array {
  const bytes = table(encoding)
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const found = bytes.get(character)
      if (found === undefined) throw new Error(`${encoding} has no “${character}”.`)
      return found
    }),
  )
}

/** Bytes of a text in ISO-2022-JP: kanji and kana between escape sequences, all in seven bits. */
export function encodeAsIso2022Jp(text: string): Uint8Array {
  const runs = text.match(/[\0-\x7f]+|[^\0-\x7f]+/g) ?? []
  return Uint8Array.from(
    runs.flatMap((run) => {
      const code = [...encodeAs(run, 'euc-jp')].map((byte) => byte & 0x7f)
      return /^[\0-\x7f]/.test(run) ? code : [0x1b, 0x24, 0x42, ...code, 0x1b, 0x28, 0x42]
    }),
  )
}

/** Bytes of a text in UTF-16, without a mark. */
export function encodeAsUtf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le')
  return order === 'le' ? bytes : Buffer.from(bytes).swap16()
}

function table(encoding: string): Map<string, number[]> {
  const decoder = new TextDecoder(encoding)
  const found = new Map<string, number[]>()
  const add = (bytes: number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes))
    if ([...character].length === 1 && character !== '\ufffd' && !found.has(character)) {
      found.set(character, bytes)
    }
  }
  for (let lead = 0; lead < 0x100; lead += 1) add([lead])
  for (let lead = 0x81; lead < 0x100; lead += 1) {
    for (let trail = 0x40; trail < 0x100; trail += 1) add([lead, trail])
  }
  return found
}
