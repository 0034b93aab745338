import type { Section } from '#lib/document.ts'
import { visible } from '#lib/text/visible.ts'
import type { Composed } from './compose.ts'
import { isDateline } from './dates.ts'
import type { Properties } from './extract/extract.ts'
import { isFinished } from './extract/signs.ts'
import { genericTitle, headingRank } from './extract/title-signs.ts'
import { type HeadLine, readHead } from './head.ts'
import { bodyIn, personIn, publisherIn } from './holders.ts'
import { chooseDate, dateInMargins } from './paper-date.ts'
import { givenAuthors, givenPublisher, givenTitle } from './properties.ts'

export type Metadata = {
  title: string
  authors: string[]
  date: string | null
  publisher: string | null
}

const longestTitle = 120

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
  const head = readHead({ text, blocks })
  const printed = authorsOf(head)
  return {
    title: chooseTitle(head, givenTitle(properties, source)) ?? nameOf(source),
    authors: holders.size > 1 ? [] : printed.length > 0 ? printed : givenAuthors(properties),
    date: chooseDate(head, dateInMargins(text, blocks) ?? properties.date),
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

/** The body that the head names, over the title or in a line under it; headings there are of parts. */
function publisherOf(head: readonly HeadLine[]): string | null {
  const line = titleOf(head)
  const title = line === null ? -1 : head.indexOf(line)
  const bodies = head.flatMap(({ kind, line }, at) =>
    at === title || (kind === 'heading' && at > title) ? [] : (publisherIn(line) ?? []),
  )
  return bodies[0] ?? null
}

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
  // Before a numbered heading, a part's, the paper's own title may stand as a plain line.
  const opening = titles.findIndex(({ kind }) => kind === 'heading')
  const isPart = opening > 0 && headingRank(titles[opening]?.line ?? '') !== null
  const heading = isPart ? undefined : titles[opening]
  return heading ?? titles.find(({ kind }) => kind === 'paragraph') ?? null
}

/** Minutes begin with these, numbered or not. */
const meetingFact =
  /^(?:[0-9０-９]{1,2}[．.、]\s*)?(?:日\s*時|場\s*所|会\s*場|出\s*席\s*者|欠\s*席\s*者)(?=[\s：:]|$)/u

function isTitle(line: string): boolean {
  return (
    line.length <= longestTitle &&
    !genericTitle.test(line) &&
    (!isFinished(line) || /[？?！!]$/u.test(line)) &&
    !/[様殿]$|御中$/u.test(line) &&
    !isDateline(line) &&
    !meetingFact.test(line.normalize('NFKC')) &&
    personIn(line) === null
  )
}
