/** What the interface says of citations and the source that they open. */
export const source = {
  citation: (number: number, title: string) => `Citation ${number}: ${title}`,
  page: (label: string) => `p. ${label}`,
  byOcr: 'read by OCR',
  heldBy: (holder: string) => `${holder}:`,
  copy: 'Copy the quote',
  copied: 'Copied',
  open: 'Open in the source',
  close: 'Close',
  original: 'Original file',
  wholePage: 'Open as a page',
  quoteShown: 'The quote is marked.',
  changedSince: 'This paper has changed since it was quoted, so the quote is not marked.',
  outOfText: 'The place that was asked for lies outside this paper.',
  note: (label: string) => `Note ${label}`,
  openingPaper: 'Opening the paper',
}
