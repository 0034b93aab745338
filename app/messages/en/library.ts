/** What the interface says of the library and adding to it. */
export const library = {
  libraryTitle: 'Library',
  backToConversation: 'Back to the conversation',
  paperTitle: 'Paper',
  authors: 'Authors',
  date: 'Date',
  language: 'Language',
  length: 'Length',
  characters: (characters: string) => `${characters} characters`,
  warnings: 'Notes on reading',
  collection: 'Collection',
  fromYear: 'From year',
  toYear: 'To year',
  anyOfThem: 'Any',
  unknownLanguage: 'Unknown',
  clearFilters: 'Clear the filters',
}
