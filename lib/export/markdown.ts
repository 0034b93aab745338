/**
 * What is taken away as Markdown, with a footnote (GitHub's and Pandoc's `[^1]`) for every citation:
 * its quote, then its reference.
 */
import { escapeMarkdown } from './escape-markdown.ts'
import { footnoteText } from './footnote.ts'
import type { Labels } from './labels/en.ts'
import { labelsIn, sayDay } from './labels/labels.ts'
import { positionLabel, statementLabel } from './position-label.ts'
import { reference } from './reference.ts'
import type { Cited, Line, Matrix, Section, Taken, TakenStatement } from './taken.ts'
import { worksOf } from './taken.ts'

/** Numbers a citation's footnote, keeps its text, and gives its mark. */
type Note = (cited: Cited) => string

/** What is taken away as a Markdown file. */
export function markdownFile(taken: Taken): string {
  const labels = labelsIn(taken.language)
  const notes: string[] = []
  const note: Note = (cited) => {
    const text = escapeMarkdown(footnoteText(cited, labels))
    return `[^${notes.push(text)}]`
  }
  const blocks = [
    `# ${escapeMarkdown(taken.title)}`,
    `*${escapeMarkdown(labels.madeWith(sayDay(taken.createdAt, taken.language)))}*`,
    ...taken.preface.map((line) => lineBlock(line, note, labels)),
    ...taken.sections.flatMap((section) => sectionBlocks(section, taken, note, labels)),
    ...(taken.matrix === null
      ? []
      : [`## ${labels.comparison}`, table(taken.matrix, note, labels)]),
  ]
  const works = worksOf(taken).map((work) => `- ${escapeMarkdown(reference(work, taken.language))}`)
  if (works.length > 0) blocks.push(`## ${labels.worksCited}`, works.join('\n'))
  const footnotes = notes.map((text, at) => `[^${at + 1}]: ${text}`)
  return `${[...blocks, ...footnotes].join('\n\n')}\n`
}

function sectionBlocks(
  { title, lines }: Section,
  taken: Taken,
  note: Note,
  labels: Labels,
): string[] {
  const isOnly = taken.sections.length === 1 && title === taken.title
  const heading = isOnly ? [] : [`## ${escapeMarkdown(title)}`]
  return [...heading, ...lines.map((line) => lineBlock(line, note, labels))]
}

function lineBlock(line: Line, note: Note, labels: Labels): string {
  if (line.is === 'heading') return `### ${escapeMarkdown(line.text)}`
  if (line.is === 'remark') return `*${escapeMarkdown(line.text)}*`
  if (line.is === 'lead') return escapeMarkdown(line.text)
  const said = inline(line, note, labels)
  return line.support === 'quoted' ? `> ${said}` : said
}

function inline(statement: TakenStatement, note: Note, labels: Labels): string {
  const { before, after } = statementLabel(statement, labels)
  const marks = statement.cites.map(note).join(' ')
  const opened = before === '' ? '' : `**${escapeMarkdown(before)}**${labels.gap}`
  const closed = after === '' ? '' : ` *${escapeMarkdown(after)}*`
  return `${opened}${escapeMarkdown(statement.text)}${marks}${closed}`
}

function table({ topics, rows }: Matrix, note: Note, labels: Labels): string {
  const heads = [labels.paper, ...topics.map(({ topic }) => topic)].map(escapeMarkdown)
  const body = rows.map(({ paper, cells }) => [
    escapeMarkdown(paper.title),
    ...cells.map((cell) =>
      cell
        .flatMap((position) => {
          const label = escapeMarkdown(positionLabel(position, labels))
          const said = position.statements.map((one) => inline(one, note, labels))
          return label === '' ? said : [`*${label}*`, ...said]
        })
        .join('<br>'),
    ),
  ])
  const rule = heads.map(() => '---')
  return [heads, rule, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
