import { runHtml } from './as-html.ts'
import { type Inline, joinSentences, type Paper, type PaperBlock, type Run } from './source.ts'

/** The paper as Markdown, with footnotes as GitHub writes them and readings as HTML. */
export function paperMarkdown(paper: Paper): string {
  const notes = paper.notes.map(
    ({ label, sentences }) => `[^${label}]: ${runMarkdown(joinSentences(sentences))}`,
  )
  return `${[
    `# ${paper.title}`,
    paper.author,
    paper.date.written,
    ...paper.blocks.map((block) => blockMarkdown(block)),
    ...notes,
  ].join('\n\n')}\n`
}

function inlineMarkdown(part: Inline): string {
  if (part.kind === 'mark') return `[^${part.label}]`
  if (part.kind === 'ruby') return runHtml([part])
  return part.kind === 'emphasis' ? `**${part.text}**` : part.text
}

const runMarkdown = (of: Run) => of.map(inlineMarkdown).join('')

function blockMarkdown(block: PaperBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${runMarkdown(block.run)}`
    case 'paragraph':
      return runMarkdown(joinSentences(block.sentences))
    case 'list':
      return block.items
        .map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${runMarkdown(item)}`)
        .join('\n')
    case 'table': {
      const rows = block.rows.map((row) => `| ${row.join(' | ')} |`)
      const rule = `|${' --- |'.repeat(block.rows[0]?.length ?? 0)}`
      return [...rows.slice(0, 1), rule, ...rows.slice(1)].join('\n')
    }
    case 'figure':
      return block.caption
  }
}
