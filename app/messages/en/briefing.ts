/**
 * What the interface says of a paper's briefing. Loaded with it, and so no part of the words that every
 * page has.
 */
export const briefing = {
  making: 'Writing the briefing',
  parts: {
    subject: 'What it is',
    claims: 'Main claims',
    recommendations: 'Recommendations',
    figures: 'Figures and dates',
  },
  questions: 'Questions that this paper answers',
  questionsHint: 'Asked of this paper alone.',
  lines: (count: number) =>
    count === 1 ? 'The briefing has 1 line.' : `The briefing has ${count} lines.`,
  nothing:
    'No sentence of this paper can stand in a briefing: it may be a list, a table or a picture.',
  extractive: 'Sentences of the paper itself, chosen from all its parts without a language model.',
  byModel: (model: string) => `Written by ${model} from sentences of the paper.`,
  inItsWords: 'Show it in the paper’s own sentences',
  byModelAgain: 'Have a model write it',
  instead: 'These are sentences of the paper itself instead.',
}
