import { type Block, type Section, textOf } from '#lib/document.ts'
import type { Composed } from './compose.ts'
import { endsContribution, genericTitle, headingRank, isFinished } from './extract/signs.ts'
import { personIn } from './holders.ts'

/** Blocks under a title among which its author may be named. */
const bylineReach = 4

/**
 * The sections of a text: each reaches from its heading to the next heading that is not below it, or
 * to the end of the contribution. Its holder is the author named right under the heading; a heading
 * with another author begins another contribution.
 */
export function outline({ text, blocks }: Composed): Section[] {
  const sections: Section[] = []
  const open: Section[] = []
  const known = (person: string) => isNamedElsewhere(text, person)
  const levels = headingLevels(text, blocks)
  const closeFrom = (level: number, end: number) => {
    for (let last = open.at(-1); last !== undefined && last.level >= level; last = open.at(-1)) {
      last.end = end
      open.pop()
    }
  }
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      const level = levels.get(block) ?? block.level
      const title = textOf(text, block).replace(/\s+/gu, ' ')
      const holder = byline(text, blocks.slice(at + 1, at + 1 + bylineReach), known)
      const other = open.find(
        (one) => holder !== null && one.holder !== null && one.holder !== holder,
      )
      closeFrom(Math.min(level, other?.level ?? level), block.start)
      const section = { level, title, holder, start: block.start, end: text.length }
      sections.push(section)
      open.push(section)
    } else if (endsContribution(textOf(text, block))) {
      closeFrom(0, block.end)
    }
  }
  return sections
}

/**
 * Levels as the paper as a whole shows them: introductions and conclusions rank with the numbered
 * parts where nothing else goes without a number, and a title right under a numbered one is its child.
 */
function headingLevels(text: string, blocks: Composed['blocks']): Map<Block, number> {
  const headings = blocks.filter((block) => block.kind === 'heading')
  const isGeneric = (block: Block) => genericTitle.test(textOf(text, block))
  const numbered = headings.filter((block) => headingRank(textOf(text, block)) !== null)
  const others = headings.filter((block) => !numbered.includes(block))
  const top = Math.min(...numbered.map((block) => block.level))
  const levels = new Map<Block, number>()
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'heading') continue
    const above = blocks[at - 1]
    if (numbered.length > 0 && others.every(isGeneric) && !numbered.includes(block)) {
      levels.set(block, top)
    } else if (above !== undefined && numbered.includes(above) && !numbered.includes(block)) {
      levels.set(block, Math.max(block.level, above.level + 1))
    }
  }
  return levels
}

function byline(
  text: string,
  blocks: Composed['blocks'],
  known: (person: string) => boolean,
): string | null {
  for (const block of blocks) {
    const line = textOf(text, block)
    if (block.kind !== 'paragraph' && block.kind !== 'heading') return null
    const person = block.kind === 'paragraph' ? personIn(line, known) : null
    if (person !== null) return person
    if (isFinished(line) || line.length > 60) return null
  }
  return null
}

function isNamedElsewhere(text: string, person: string): boolean {
  return ['氏', '教授', '委員', '議員'].some((title) => text.includes(`${person}${title}`))
}
