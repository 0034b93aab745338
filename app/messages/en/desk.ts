/** What the interface says of the desk: panes, papers, the question field, the first page. */
export const desk = {
  title: 'Tenkyo',
  subtitle: 'Answers from your own papers, each with its quote',
  panes: { papers: 'Papers', conversation: 'Conversation', source: 'Source' },
  papers: 'Papers',
  foldPapers: 'Fold the papers away',
  unfoldPapers: 'Show the papers',
  askAll: 'All',
  askNone: 'None',
  narrow: 'Narrow',
  allAsked: (papers: number) =>
    papers === 1 ? 'The one paper is asked' : `All ${papers.toLocaleString('en')} papers are asked`,
  someAsked: (asked: number, papers: number) =>
    `${asked.toLocaleString('en')} of ${papers.toLocaleString('en')} papers are asked`,
  findPapers: 'Title, author or file',
  onlyThese: (papers: number) => (papers === 1 ? 'Ask only this one' : `Ask only these ${papers}`),
  noneFits: 'No paper fits.',
  askPaper: (title: string) => `Ask “${title}”`,
  readPaper: 'Read',
  paperCount: (papers: number) => (papers === 1 ? '1 paper' : `${papers} papers`),
  passageCount: (passages: number) => (passages === 1 ? '1 passage' : `${passages} passages`),
  libraryPage: 'The whole library',
  noPapers: 'No papers yet',
  howToBegin:
    'Add files here (PDF, Word, web pages, text and more), or put them into the folder “corpus” and start again.',
  indexing: (done: number, total: number) => `Reading your papers: ${done} of ${total}`,
  indexingHint: 'You can ask already; what has been read is searched.',
  opening: 'Opening the library',
  askLabel: 'Your question',
  askPlaceholder: 'Ask your papers',
  ask: 'Ask',
  stop: 'Stop',
  tickOne: 'Tick at least one paper to ask.',
  shortcuts: 'Press / to ask. Arrow keys move between citations, Enter opens one, Escape closes.',
  welcome: 'What would you like to know?',
  welcomeHint:
    'Every statement of an answer is a sentence of your papers. A numbered mark shows where it stands.',
}
