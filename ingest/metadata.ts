import { type Block, type Section, textOf } from '#lib/document.ts'
import type { Composed } from './compose.ts'
import { dateIn, isDateline } from './dates.ts'
import { isFinished } from './extract/signs.ts'
import { genericTitle } from './extract/title-signs.ts'
import { bodyIn, personIn } from './holders.ts'

export type Metadata = {
  title: string
  authors: string[]
  date: string | null
  publisher: string | null
}

/** Blocks from the top of a paper among which its title, authors and date may stand. */
const headReach = 12
const longestTitle = 120

type HeadLine = { kind: Block['kind']; line: string }

/**
 * What the head of a paper tells of it; the title falls back to the file's name. A collective paper,
 * whose parts have authors of their own, has none as a whole.
 */
export function readMetadata(
  { text, blocks }: Composed,
  sections: readonly Section[],
  source: string,
): Metadata {
  const holders = new Set(sections.flatMap(({ holder }) => holder ?? []))
  const head: HeadLine[] = []
  for (const block of blocks.slice(0, headReach)) {
    const line = textOf(text, block).replace(/\s+/gu, ' ')
    if (block.kind === 'furniture') continue
    if (block.kind !== 'heading' && isProse(line)) break
    head.push({ kind: block.kind, line })
  }
  return {
    title: titleOf(head) ?? source.split('/').at(-1) ?? source,
    authors: holders.size > 1 ? [] : authorsOf(head),
    date: head.map(({ line }) => dateIn(line)).find((date) => date !== null) ?? null,
    publisher: null,
  }
}

const isProse = (line: string) =>
  /[。！？]/.test(line) || (line.length > 80 && /\.(?:\s|$)/.test(line))

/** The authors named one after the other under the title, or else the body that gives the paper. */
function authorsOf(head: readonly HeadLine[]): string[] {
  const lines = head.flatMap(({ kind, line }) => (kind === 'paragraph' ? [line] : []))
  const first = lines.findIndex((line) => personIn(line) !== null)
  if (first === -1) return lines.flatMap((line) => bodyIn(line) ?? []).slice(0, 1)
  const authors = new Set<string>()
  for (const line of lines.slice(first)) {
    const author = personIn(line)
    if (author === null) break
    authors.add(author)
  }
  return [...authors]
}

/** The first heading, unless the paper opens with a part of its own; else the first line like a title. */
function titleOf(head: readonly HeadLine[]): string | null {
  const first = head[0]
  if (first === undefined || genericTitle.test(first.line)) return null
  const titles = head.filter(({ line }) => isTitle(line))
  const heading = titles.find(({ kind }) => kind === 'heading')
  return (heading ?? titles.find(({ kind }) => kind === 'paragraph'))?.line ?? null
}

function isTitle(line: string): boolean {
  return (
    line.length <= longestTitle &&
    !genericTitle.test(line) &&
    (!isFinished(line) || /[？?！!]$/u.test(line)) &&
    !/[様殿]$|御中$/u.test(line) &&
    !isDateline(line) &&
    personIn(line) === null
  )
}
