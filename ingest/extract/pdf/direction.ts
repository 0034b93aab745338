import type { Letter } from './letters.ts'

/**
 * Lines of Hebrew and Arabic, whose letters a page has from right to left and whose numbers and foreign
 * words from left to right: the rules of the Unicode Bidirectional Algorithm (UAX #9) for one base
 * direction and one embedding, the other way round.
 */

const rightward = /[\p{L}\p{N}]/u
const letter = /\p{L}/u

/** Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms; every letter of a PDF asks. */
function isLeftwardCode(code: number): boolean {
  return (
    (code >= 0x590 && code <= 0x8ff) ||
    (code >= 0xfb1d && code <= 0xfdff) ||
    (code >= 0xfe70 && code <= 0xfefc)
  )
}

const runsLeft = ({ text }: Letter) => isLeftwardCode(text.charCodeAt(0)) && !/\p{Nd}/u.test(text)
const runsRight = (one: Letter) => rightward.test(one.text) && !runsLeft(one)

/** True where more letters of a line run from right to left than from left to right. */
export function isLeftward(letters: readonly Letter[]): boolean {
  if (!letters.some(({ text }) => isLeftwardCode(text.charCodeAt(0)))) return false
  const left = letters.filter(runsLeft).length
  return left > letters.filter(({ text }) => letter.test(text)).length / 2
}

/** A letter, and whether it is read towards the left. */
export type Directed = { letter: Letter; left: boolean }

/** The letters of a line that is read from right to left, in the order in which they are read. */
export function readLeftward(letters: readonly Letter[]): Directed[] {
  const ordered: Directed[] = []
  let run: Directed[] = []
  for (const one of letters.toReversed()) {
    if (runsRight(one) || (run.length > 0 && !runsLeft(one))) run.push({ letter: one, left: false })
    else {
      close()
      ordered.push({ letter: one, left: true })
    }
  }
  close()
  return ordered

  /** Foreign words end with their last letter: what stands after it belongs to the line. */
  function close() {
    const last = run.findLastIndex((one) => runsRight(one.letter))
    const after = run.splice(last + 1).map((one) => ({ ...one, left: true }))
    ordered.push(...turnedRound(run), ...after)
    run = []
  }
}

/** Foreign words as one; numbers beside each other, without a word among them, each by itself. */
function turnedRound(run: readonly Directed[]): Directed[] {
  if (run.some((one) => letter.test(one.letter.text))) return run.toReversed()
  const blank = run.findIndex((one) => one.letter.text.trim() === '')
  if (blank === -1) return run.toReversed()
  const [number, between, rest] = [
    run.slice(0, blank),
    run.slice(blank, blank + 1),
    run.slice(blank + 1),
  ]
  const marks = number.findLastIndex((one) => runsRight(one.letter)) + 1
  const leftwards = (some: readonly Directed[]) => some.map((one) => ({ ...one, left: true }))
  return [
    ...number.slice(0, marks).toReversed(),
    ...leftwards(number.slice(marks)),
    ...leftwards(between),
    ...turnedRound(rest),
  ]
}
