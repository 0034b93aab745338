import { blockText, type Extract, type Piece, type RawBlock } from './extract.ts'

/** Units and counters: a number before one of them is no note mark. */
const counter =
  /^\s?(?:年|月|日|時|分|秒|か国|カ国|ヶ国|件|名|人|つ|点|章|節|条|項|号|回|次|度|円|億|万|千|百|兆|割|歳|位|本|隻|機|基|台|枚|代|世紀|世|期|周|倍|級|km|㎞|m|㎜|mm|kg|%|％|t\b|ドル|ユーロ|プラス|〜|～|[-–.．,，:：/])/u

/** Where a mark stands in the original. */
type Place = { block: number; start: number; end: number; number: number }

/**
 * Takes note marks out of running text that is set without markup (`ACSA1や`): the digits count as
 * marks only where the paper has a list of notes and every number of it is found, in order.
 */
export function withNoteMarks(extract: Extract): Extract {
  const labels = extract.blocks.flatMap((block) =>
    block.kind === 'footnote' && block.label !== null ? Number(block.label.normalize('NFKC')) : [],
  )
  if (labels.length < 2 || !labels.every((label, at) => label === at + 1)) return extract
  const places = findInOrder(extract, labels.length)
  const byBlock = Map.groupBy(places ?? [], ({ block }) => block)
  const blocks = extract.blocks.map((block, at) =>
    (byBlock.get(at) ?? []).reduce((cut, place) => withoutMark(extract.raw, cut, place), block),
  )
  return { ...extract, blocks }
}

/** The places of the marks 1, 2, 3 … in the order of the text; null where one is missing. */
function findInOrder({ raw, blocks }: Extract, last: number): Place[] | null {
  const found: Place[] = []
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'footnote' || block.kind === 'heading' || block.marks.length > 0) continue
    for (const place of candidatesIn(raw, block, at)) {
      if (place.number === found.length + 1 && found.length < last) found.push(place)
    }
  }
  return found.length === last ? found : null
}

function candidatesIn(raw: string, block: RawBlock, at: number): Place[] {
  const text = blockText(raw, block.pieces)
  const offsets = offsetReader(block.pieces)
  return [...text.matchAll(/\d{1,3}/g)].flatMap((match) => {
    const end = match.index + match[0].length
    const before = text.slice(Math.max(0, match.index - 8), match.index)
    if (!isMark(before, text.slice(end, end + 6))) return []
    const spaced = before.endsWith(' ')
    const start = offsets(match.index - (spaced ? 1 : 0))
    const last = offsets(end - 1)
    if (start === null || last === null) return []
    return [{ number: Number(match[0]), block: at, start, end: last + 1 }]
  })
}

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]$/u

/** The end of an English phrase that is no abbreviation before a number (`vol.1`, `No.1`). */
const endsEnglish =
  /(?<!\b(?:vols?|nos?|pp?|figs?|tabs?|arts?|secs?|ch|chaps?|eqs?))(?<=\p{Ll}{2})[.,;:?!][”"’)]?$/iu

/** Digits right after a word, or after one blank at the end of a phrase, that count nothing. */
function isMark(before: string, after: string): boolean {
  if (counter.test(after) || /^[\d\p{Script=Latin}]/u.test(after)) return false
  if (/[」』）)]$/u.test(before)) return true
  if (before.endsWith(' ')) {
    const phrase = japanese.test(before.trimEnd()) || /[」』）)]$/u.test(before.trimEnd())
    return phrase && /^(?:[はがをにでとのもへや、。，．）)]|$)/u.test(after)
  }
  if (endsEnglish.test(before)) return /^(?:\s|$)/u.test(after)
  if (!/\p{L}$/u.test(before)) return false
  return !(japanese.test(before) && /^\p{Script=Han}/u.test(after))
}

/** Reads the place in the original of offsets into a block's text, which must rise. */
function offsetReader(pieces: readonly Piece[]): (offset: number) => number | null {
  let at = 0
  let passed = 0
  return (offset) => {
    for (let piece = pieces[at]; piece !== undefined; piece = pieces[at]) {
      const length = piece.end - piece.start
      if (offset < passed + length) return piece.start + offset - passed
      passed += length
      at += 1
    }
    return null
  }
}

function withoutMark(raw: string, block: RawBlock, { start, end }: Place): RawBlock {
  const pieces = block.pieces.flatMap((piece) => {
    if (start >= piece.end || end <= piece.start) return [piece]
    return [
      { ...piece, end: start },
      { ...piece, start: end },
    ].filter((part) => part.start < part.end)
  })
  const mark = { at: start, label: raw.slice(start, end).trim() }
  return { ...block, pieces, marks: [...block.marks, mark] }
}
