import { type Section, textOf } from '#lib/document.ts'
import type { Composed } from './compose.ts'
import { endsContribution, isFinished } from './extract/signs.ts'
import { bodyIn, isNamedIn, personIn } from './holders.ts'
import { type Heading, headingLevels } from './levels.ts'

/** Blocks under a title among which its author may be named. */
const bylineReach = 4
const longestByline = 60

type Place = Heading & { start: number; holder: string | null }

/**
 * The sections of a text: each reaches from its heading to the next heading that is not below it, or
 * to the end of the contribution. Its holder is the author named right under the heading; a heading
 * with another author begins another contribution.
 */
export function outline(composed: Composed): Section[] {
  const { places, ends } = findPlaces(composed)
  const levels = headingLevels(places)
  const sections: Section[] = []
  const open: Section[] = []
  const closeFrom = (level: number, end: number) => {
    for (let last = open.at(-1); last !== undefined && last.level >= level; last = open.at(-1)) {
      last.end = Math.min(last.end, end)
      open.pop()
    }
  }
  for (const [at, { title, holder, start, opensPart }] of places.entries()) {
    const level = levels[at] ?? 1
    const other = open.find(
      (one) => opensPart && holder !== null && one.holder !== null && one.holder !== holder,
    )
    closeFrom(Math.min(level, other?.level ?? level), start)
    const end = ends.find((one) => one > start) ?? composed.text.length
    const section = { level, title, holder, start, end }
    sections.push(section)
    open.push(section)
  }
  return sections
}

/** The headings with their holders, and where contributions end. */
function findPlaces({ text, blocks }: Composed): { places: Place[]; ends: number[] } {
  const places: Place[] = []
  const ends: number[] = []
  let ended = false
  let lastHolder: string | null = null
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      const title = textOf(text, block).replace(/\s+/gu, ' ')
      const holder = byline(text, blocks.slice(at + 1, at + 1 + bylineReach))
      const opensPart = ended || (holder !== null && lastHolder !== null && holder !== lastHolder)
      const adjacent = blocks[at - 1]?.kind === 'heading'
      places.push({ title, level: block.level, adjacent, opensPart, start: block.start, holder })
      lastHolder = holder ?? (ended ? null : lastHolder)
      ended = false
    } else if (endsContribution(text.slice(Math.max(block.start, block.end - 40), block.end))) {
      ends.push(block.end)
      ended = true
    }
  }
  return { places, ends }
}

function byline(text: string, blocks: Composed['blocks']): string | null {
  for (const block of blocks) {
    const line = textOf(text, block)
    if (block.kind !== 'paragraph' && block.kind !== 'heading') return null
    if (block.kind === 'paragraph') {
      const holder = personIn(line, (person) => isNamedIn(text, person)) ?? bodyIn(line)
      if (holder !== null) return holder
    }
    if (isFinished(line) || line.length > longestByline) return null
  }
  return null
}
