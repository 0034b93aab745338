const papers = (count: number) => (count === 1 ? '1 paper' : `${count.toLocaleString('en')} papers`)

/** What the interface says where papers are compared. */
export const compare = {
  compare: {
    title: 'Compare papers',
    hint: 'A question is put to each paper on its own. What each holds stands side by side, in its own words; where a paper does not address it, every sentence was read first.',
    field: 'A question to compare',
    placeholder: 'Put a question to each paper',
    placeholderMore: 'Add another question',
    go: 'Compare',
    topics: 'Several papers speak of',
    suggested: 'Suggested questions',
    topicPapers: (count: number) => `in ${papers(count)}`,
    papers: (chosen: number, all: number) =>
      chosen === all ? `All ${papers(all)}` : `${chosen.toLocaleString('en')} of ${papers(all)}`,
    choosePapers: 'Papers to compare',
    findPapers: 'Title, author or file',
    choosePapersDone: 'Done',
    takesLonger: 'With so many papers this takes a while. A few chosen ones are compared sooner.',
    chooseOne: 'Choose at least one paper to compare.',
    enough: (most: number) =>
      `No more than ${most} questions stand side by side. Remove one first.`,
    lost: (count: number) =>
      count === 1
        ? 'One paper of this address is not in the library any more.'
        : `${count} papers of this address are not in the library any more.`,
    noPapers: 'There is nothing to compare yet',
    noPapersHint: 'Put papers into the library first; then one question is put to each of them.',
    toLibrary: 'To the library',
    matrix: 'Papers and questions',
    paper: 'Paper',
    questions: 'Questions',
    withQuestion: (topic: string) => `What to do with “${topic}”`,
    again: 'Compare anew',
    left: 'Move left',
    right: 'Move right',
    remove: 'Remove',
    stop: 'Stop',
    cells: {
      waiting: 'Waiting',
      searching: 'Being searched',
      stopped: 'Stopped before it was searched',
      failed: 'Could not be searched',
      unasked: 'Not asked yet',
    },
    searchNow: 'Search',
    progress: (done: number, all: number) => `${done} of ${papers(all)}`,
    stances: {
      advocates: 'Advocates',
      opposes: 'Opposes',
      conditional: 'On conditions',
      describes: 'Describes',
    },
    cue: (cue: string) => `“${cue}”`,
    cues: 'Words it rests on',
    byModel: 'told by the model',
    addressedIn: (addressed: number, all: number) => `Addressed by ${addressed} of ${papers(all)}`,
    stopped: (done: number, all: number) => `Stopped after ${done} of ${papers(all)}`,
    addressed: 'Addressed',
    notAddressed: 'Not addressed',
    scored: (sentences: number) =>
      sentences === 1
        ? 'Its one sentence was read.'
        : `All ${sentences.toLocaleString('en')} sentences were read.`,
    lookedFor: 'Looked for:',
    otherLanguage:
      'The question is in another language than the paper, which may call it something else.',
    missing: 'Not in this paper:',
    nearest: (count: number) =>
      count === 1 ? 'The nearest sentence' : `The ${count} nearest sentences`,
    synthesis: 'Across the papers',
    relations: { agreement: 'Agreement', difference: 'Difference', definition: 'Definition' },
    quotes: 'Side by side',
    noRelations: 'Nothing that the quotes bear out was found to agree or differ.',
    oneAddressed:
      'Fewer than two papers address this, so there is nothing to set against each other.',
    done: (title: string, outcome: string, done: number, all: number) =>
      `${title}: ${outcome} (${done} of ${all})`,
    extractive: 'Sentences of the papers, chosen without a language model',
    written: (model: string) => `Written by ${model} from the quoted sentences`,
    offer:
      'This asks for a comparison. Each paper can be asked on its own, and the answers set side by side.',
    offerHere: 'Show each paper’s position here',
    offerQuiet: 'Compare the papers',
    toMatrix: 'Open the whole comparison',
    here: 'Each paper’s position',
  },
}
