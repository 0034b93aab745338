import { blockText, type Extract, type Piece, type RawBlock, type RawMark } from './extract.ts'

/** Units and counters: a number before one of them is no note mark. */
const counter =
  /^\s?(?:年|月|日|時|分|秒|か国|カ国|ヶ国|件|名|人|つ|点|章|節|条|項|号|回|次|度|円|億|万|千|百|兆|割|歳|位|本|隻|機|基|台|枚|代|世紀|世|期|周|倍|級|km|㎞|m|㎜|mm|kg|%|％|t\b|ドル|ユーロ|プラス|〜|～|[-–.．,，:：/])/u

type Place = { block: number; at: number; end: number }

/**
 * Takes note marks out of running text that is set without markup (`ACSA1や`): the digits count as
 * marks only where the paper has a list of notes and every number of it is found, in order.
 */
export function withNoteMarks(extract: Extract): Extract {
  const labels = extract.blocks.flatMap((block) =>
    block.kind === 'footnote' ? noteNumber(block) : [],
  )
  const expected = labels.map((_, at) => at + 1)
  if (labels.length < 2 || !expected.every((number, at) => labels[at] === number)) return extract
  const places = findInOrder(extract, expected)
  if (places === null) return extract
  const blocks = extract.blocks.map((block, index) => {
    const here = places.filter((place) => place.block === index)
    return here.reduce((cut, place) => withoutMark(extract.raw, cut, place), block)
  })
  return { ...extract, blocks }
}

function noteNumber(block: RawBlock): number[] {
  return block.label === null ? [] : [Number(block.label.normalize('NFKC'))]
}

function findInOrder(extract: Extract, numbers: readonly number[]): Place[] | null {
  const candidates = extract.blocks.flatMap((block, index) =>
    block.kind === 'footnote' || block.kind === 'heading' || block.marks.length > 0
      ? []
      : candidatesIn(extract.raw, block, index),
  )
  const found: Place[] = []
  let from = 0
  for (const number of numbers) {
    const at = candidates.findIndex(
      (candidate, index) => index >= from && candidate.number === number,
    )
    const place = candidates[at]
    if (place === undefined) return null
    found.push(place)
    from = at + 1
  }
  return found
}

function candidatesIn(raw: string, block: RawBlock, index: number): (Place & { number: number })[] {
  const text = blockText(raw, block.pieces)
  return [...text.matchAll(/\d{1,3}/g)].flatMap((match) => {
    const before = text.slice(0, match.index)
    const after = text.slice(match.index + match[0].length)
    const glued = /[\p{L}」』）)]$/u.test(before)
    const spaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー」』）)] $/u.test(before)
    if (!(glued || spaced) || counter.test(after) || /^[\d\p{Script=Latin}]/u.test(after)) return []
    if (spaced && !/^[はがをにでとのもへや、。，．）)]|^$/u.test(after)) return []
    if (
      glued &&
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(before) &&
      /^[\p{Script=Han}]/u.test(after)
    )
      return []
    const start = rawOffset(block.pieces, match.index - (spaced ? 1 : 0))
    const end = rawOffset(block.pieces, match.index + match[0].length - 1)
    if (start === null || end === null) return []
    return [{ number: Number(match[0]), block: index, at: start, end: end + 1 }]
  })
}

function rawOffset(pieces: readonly Piece[], offset: number): number | null {
  let passed = 0
  for (const piece of pieces) {
    const length = piece.end - piece.start
    if (offset < passed + length) return piece.start + offset - passed
    passed += length
  }
  return null
}

function withoutMark(raw: string, block: RawBlock, place: Place): RawBlock {
  const mark: RawMark = { at: place.at, label: raw.slice(place.at, place.end).trim() }
  const pieces = block.pieces.flatMap((piece) => {
    if (place.at >= piece.end || place.end <= piece.start) return [piece]
    return [
      { ...piece, end: place.at },
      { ...piece, start: place.end },
    ].filter((part) => part.start < part.end)
  })
  return { ...block, pieces, marks: [...block.marks, mark] }
}
