import { type Block, textOf } from '#lib/document.ts'
import { withoutRadicals } from '#lib/text/radicals.ts'
import type { Composed } from './compose.ts'
import { dateIn, isDateline } from './dates.ts'
import { type HeadLine, headReach } from './head.ts'

/**
 * A date that stands in a line of its own; else the first in the head, unless it is no more than a
 * year, as titles name it, and `given` is in that year or the next.
 * @param given a date from the margins, or from the file.
 */
export function chooseDate(head: readonly HeadLine[], given: string | null): string | null {
  const dated = head.filter(({ line }) => dateIn(line) !== null)
  const line = dated.find(({ line }) => isDateline(line)) ?? dated[0]
  const printed = line === undefined ? null : dateIn(line.line)
  if (line === undefined || printed === null) return given
  if (given === null || printed.length > 4 || isDateline(line.line)) return printed
  const years = Number(given.slice(0, 4)) - Number(printed)
  return years === 0 || years === 1 ? given : printed
}

/** How many blocks at a paper's end may tell when it was given out. */
const tailReach = 6

/** The date in a running head, as exact as a month, or in a line of its own at the end. */
export function dateInMargins(text: string, blocks: Composed['blocks']): string | null {
  const dateOf = (block: Block, fits: (line: string) => boolean) => {
    const line = withoutRadicals(textOf(text, block))
    const date = line.length <= 80 && fits(line) ? dateIn(line) : null
    return date !== null && date.length > 4 ? [date] : []
  }
  const [printed] = [
    ...blocks
      .slice(0, headReach)
      .flatMap((block) => (block.kind === 'furniture' ? dateOf(block, () => true) : [])),
    ...blocks
      .slice(-tailReach)
      .flatMap((block) => (block.kind === 'paragraph' ? dateOf(block, isDateline) : [])),
  ]
  return printed ?? null
}
