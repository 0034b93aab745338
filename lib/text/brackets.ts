/**
 * Which brackets of a text belong together.
 */

const opening = '「『（(【［[〈《〔“'
const closing = '」』）)】］]〉》〕”'

/** Farther than this from its partner, a bracket is taken for one that was never closed. */
const longestBracket = 600

/** So many brackets may be open at once; an older one is taken for one that was never closed. */
const deepestBracket = 16

export type Brackets = {
  /** How many brackets are open right before each offset. */
  depth: Uint8Array
  /** Where the bracket opens that closes at an offset. */
  openedAt: ReadonlyMap<number, number>
}

/** Pairs the brackets of a text in one pass; a bracket without a partner nearby counts for nothing. */
export function matchBrackets(text: string): Brackets {
  const openedAt = new Map<number, number>()
  const open: { at: number; partner: string }[] = []
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    const kind = opening.indexOf(character)
    if (kind !== -1) {
      open.push({ at, partner: closing.charAt(kind) })
      if (open.length > deepestBracket) open.shift()
    } else if (closing.includes(character)) {
      const partner = open.findLastIndex((one) => one.partner === character)
      const from = open[partner]
      if (from === undefined) continue
      open.length = partner
      if (at - from.at <= longestBracket) openedAt.set(at, from.at)
    }
  }
  return { depth: depths(text.length, openedAt), openedAt }
}

function depths(length: number, openedAt: ReadonlyMap<number, number>): Uint8Array {
  const changes = new Int8Array(length + 2)
  for (const [close, from] of openedAt) {
    changes[from + 1] = (changes[from + 1] ?? 0) + 1
    changes[close + 1] = (changes[close + 1] ?? 0) - 1
  }
  const depth = new Uint8Array(length + 1)
  let open = 0
  for (let at = 0; at <= length; at += 1) {
    open += changes[at] ?? 0
    depth[at] = open
  }
  return depth
}
