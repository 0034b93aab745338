import { type Block, type Section, textOf } from '#lib/document.ts'
import { withoutRadicals } from '#lib/text/radicals.ts'
import { visible } from '#lib/text/visible.ts'
import type { Composed } from './compose.ts'
import { dateIn, isDateline } from './dates.ts'
import type { Properties } from './extract/extract.ts'
import { isFinished } from './extract/signs.ts'
import { genericTitle, headingRank } from './extract/title-signs.ts'
import { bodyIn, personIn, publisherIn } from './holders.ts'
import { givenAuthors, givenPublisher, givenTitle } from './properties.ts'

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
 * What a paper's head and its file's properties tell of it. What is printed goes before what stands in
 * the properties, except for a title that only a line of text or the heading of a chapter would give;
 * without either the title is the file's name. A collective paper, whose parts have authors of their
 * own, has none as a whole.
 */
export function readMetadata(
  { text, blocks }: Composed,
  sections: readonly Section[],
  source: string,
  properties: Properties,
): Metadata {
  if (properties.isHead === true) {
    const { title, authors, date, publisher } = properties
    return { title: title ?? nameOf(source), authors, date, publisher }
  }
  const holders = new Set(sections.flatMap(({ holder }) => holder ?? []))
  const head: HeadLine[] = []
  for (const block of blocks.slice(0, headReach)) {
    const said = withoutRadicals(textOf(text, block))
    const line = said.replace(/\s+/gu, ' ')
    if (block.kind === 'furniture' || isDataRow(block.kind, said)) continue
    if (block.kind !== 'heading' && isProse(line)) break
    head.push({ kind: block.kind, line })
  }
  const printed = authorsOf(head)
  return {
    title: chooseTitle(head, givenTitle(properties, source)) ?? nameOf(source),
    authors: holders.size > 1 ? [] : printed.length > 0 ? printed : givenAuthors(properties),
    date: chooseDate(head, properties.date),
    publisher: givenPublisher(properties) ?? publisherOf(head),
  }
}

const nameOf = (source: string) => visible(source.split('/').at(-1) ?? source)

/** The printed title, unless the file gives it more fully or what is printed is no more than a guess. */
function chooseTitle(head: readonly HeadLine[], given: string | null): string | null {
  const printed = titleOf(head)
  if (printed === null || given === null) return printed?.line ?? given
  const fold = (text: string) =>
    text
      .normalize('NFKC')
      .replace(/[\s\p{P}]/gu, '')
      .toLowerCase()
  const isWhole = fold(head.map(({ line }) => line).join('')).includes(fold(given))
  const isFuller = isWhole && fold(given).includes(fold(printed.line))
  const isGuess = printed.kind !== 'heading' || headingRank(printed.line) !== null
  const isPart = fold(given).includes(fold(printed.line))
  return isFuller || (isGuess && !isPart) ? given : printed.line
}

/**
 * A date that stands in a line of its own; else the first in the head, unless it is no more than a
 * year, as titles name it, and the file was made in that year or the next: then when it was made.
 */
function chooseDate(head: readonly HeadLine[], given: string | null): string | null {
  const dated = head.filter(({ line }) => dateIn(line) !== null)
  const line = dated.find(({ line }) => isDateline(line)) ?? dated[0]
  const printed = line === undefined ? null : dateIn(line.line)
  if (line === undefined || printed === null) return given
  if (given === null || printed.length > 4 || isDateline(line.line)) return printed
  const years = Number(given.slice(0, 4)) - Number(printed)
  return years === 0 || years === 1 ? given : printed
}

/** The body that the head names, over the title or in a line under it; headings there are of parts. */
function publisherOf(head: readonly HeadLine[]): string | null {
  const line = titleOf(head)
  const title = line === null ? -1 : head.indexOf(line)
  const bodies = head.flatMap(({ kind, line }, at) =>
    at === title || (kind === 'heading' && at > title) ? [] : (publisherIn(line) ?? []),
  )
  return bodies[0] ?? null
}

/** A row of more cells than a name and what it names: its dates are data, not the paper's. */
const isDataRow = (kind: Block['kind'], said: string) =>
  kind === 'table-row' && said.split(/\t|,(?=\S)/u).length > 2

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
function titleOf(head: readonly HeadLine[]): HeadLine | null {
  const first = head[0]
  if (first === undefined || genericTitle.test(first.line)) return null
  const titles = head.filter(({ line }) => isTitle(line))
  const heading = titles.find(({ kind }) => kind === 'heading')
  return heading ?? titles.find(({ kind }) => kind === 'paragraph') ?? null
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
