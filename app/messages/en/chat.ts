/** What the interface says of an answer: its progress, statements, refusal, inspector. */
export const chat = {
  searching: (papers: string, passages: string) => `Searching ${papers}, ${passages}`,
  weighing: (found: string) => `Weighing ${found}`,
  stopped: 'Stopped before the answer was complete.',
  askAgain: 'Ask again',
  narrowed: 'Asked of the ticked papers only.',
  answerLog: 'Answer',
  answerTo: (question: string) => `Answer to “${question}”`,
  missing: 'Not in these papers:',
  notFound: 'Your papers do not answer this.',
  nearest: 'What comes nearest',
  whatToTry: 'What may help',
  tryWords: 'Ask with the words that the papers themselves use.',
  tryNarrow: 'Ask for one thing at a time.',
  tryTick: 'Tick more papers: only some were asked.',
  tryAdd: 'Add the paper that you have in mind.',
  withheld: (count: number) =>
    count === 1
      ? '1 statement was withheld, for no quote bears it out.'
      : `${count} statements were withheld, for no quotes bear them out.`,
  extractive: 'Sentences from your papers, chosen without a language model',
  byModel: (model: string) => `Written by ${model} from the quoted sentences`,
  tookMs: (milliseconds: string) => `${milliseconds} ms`,
  weak: 'Its quotes bear this out only weakly',
  unsupported: 'Its quotes do not bear this out',
  worksCited: 'Works cited',
  copyWorks: 'Copy the list',
  inspector: (passages: string) => `${passages} found`,
  inspectorHint:
    'Every passage that the search found, in order, with its rank by meaning and by words.',
  byMeaning: (rank: string) => `meaning ${rank}`,
  byWords: (rank: string) => `words ${rank}`,
  showAll: (passages: string) => `Show all ${passages}`,
  isUsed: 'Used',
  notUsed: 'Not used',
  reasons: {
    quoted: 'quoted in the answer',
    repeated: 'says what is quoted already',
    'ranked-below': 'others say more',
    'nothing-to-quote': 'holds no sentence to quote',
    'too-weak': 'says too little of what was asked',
  } as Record<string, string>,
}
