/** What the interface says of the library and adding to it. */
export const library = {
  addPapers: 'Add papers',
  adding: (source: string) => `Reading ${source}`,
  readByOcr: 'Read the text (OCR)',
  added: (files: number) => (files === 1 ? '1 file read' : `${files} files read`),
  libraryTitle: 'Library',
  backToConversation: 'Back to the conversation',
  paperTitle: 'Paper',
  authors: 'Authors',
  date: 'Date',
  language: 'Language',
  length: 'Length',
  characters: (characters: string) => `${characters} characters`,
  warnings: 'Notes on reading',
}
