import type { ExportFormat } from '#lib/contract.ts'

/** What the interface says of taking something away. */
export const exporting = {
  takeAway: 'Export',
  takeAwayConversation: 'Export this conversation',
  takeAwayAnswer: 'Export this answer',
  takeAwayHint: 'Every quote is checked against its paper as the file is made.',
  takeAwayAs: {
    text: 'Copy as text with citations',
    docx: 'Word, with footnotes',
    markdown: 'Markdown, with footnotes',
    xlsx: 'Table (Excel)',
    csv: 'Table (CSV)',
    bibtex: 'Works cited as BibTeX',
    'csl-json': 'Works cited as CSL-JSON',
    bundle: 'Evidence bundle (JSON)',
  } satisfies Record<ExportFormat, string>,
  /** Of what is no comparison, the table holds the quotes. */
  quotesAsExcel: 'List of quotes (Excel)',
  makingFile: 'Making the file',
  madeFile: (name: string) => `Saved as ${name}`,
}
