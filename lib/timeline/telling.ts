/** How much a dated sentence tells a reader of a timeline. */
import { cuePattern, stands } from '#lib/answer/support/cue.ts'
import { stages } from '#lib/answer/support/cues/commitment.ts'
import type { BlockKind, Span } from '#lib/document.ts'
import type { Days } from '#lib/text/dates/days.ts'

const exactness = { day: 1, month: 0.9, quarter: 0.8, year: 0.6, span: 0.6 } as const
const standing: Readonly<Partial<Record<BlockKind, number>>> = {
  'list-item': -0.1,
  'table-row': -0.4,
  footnote: -0.6,
}
const deeds = stages
  .filter(({ name }) => name === 'planned' || name === 'decided' || name === 'done')
  .map(cuePattern)

/** Sentences of so many characters are read at a glance and still say something. */
const handy = { least: 20, most: 160 }

/**
 * How much a dated sentence tells a reader: when exactly, of what deed, how briefly; from 0 to 1.5.
 * @param date within the sentence.
 */
export function telling(
  text: string,
  kind: BlockKind,
  { precision, start }: Pick<Days, 'precision'> & Span,
): number {
  const before = text.slice(0, start)
  const inBrackets = /[（(][^）)]*$/u.test(before)
  return (
    exactness[precision] +
    (standing[kind] ?? 0) +
    (deeds.some((pattern) => stands(text, pattern)) ? 0.3 : 0) +
    (text.length >= handy.least && text.length <= handy.most ? 0.2 : 0) -
    (inBrackets ? 0.3 : 0)
  )
}
