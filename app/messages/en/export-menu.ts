import type { ExportFormat } from '#lib/contract.ts'

/** What the menu says by which something is taken away. Loaded with it, and no part of what every page says. */
export const exportMenu = {
  hint: 'Every quote is checked against its paper as the file is made.',
  as: {
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
