/** What the interface says of conversations: asking on, changing what was asked, keeping, who writes. */
export const talk = {
  newConversation: 'New conversation',
  conversations: 'Conversations',
  newOne: 'New',
  findConversations: 'Find in questions and answers',
  noConversations: 'None is kept yet. What you ask is kept on this machine, with the library.',
  noConversationFits: 'Nothing fits.',
  conversationCount: (count: number) =>
    count === 1 ? '1 conversation' : `${count.toLocaleString('en')} conversations`,
  turnCount: (turns: number) => (turns === 1 ? '1 question' : `${turns} questions`),
  rename: 'Rename',
  renameOf: (title: string) => `Rename “${title}”`,
  conversationTitle: 'Title',
  deleteOf: (title: string) => `Delete “${title}”`,
  deleteConversation: (title: string) => `Delete “${title}”?`,
  deleteConversationHint: 'Its questions and answers go for good. The papers stay.',
  editQuestion: 'Edit the question',
  answerAnew: 'Answer anew',
  answerAnewWith: 'Answer anew with',
  dropLater: (later: number) =>
    later === 1 ? 'The question after it goes' : `The ${later} questions after it go`,
  dropLaterHint: 'They and their answers are dropped from this conversation.',
  understoodAs: 'Understood as:',
  nextQuestions: 'You could go on with',
  writing: (model: string) => `${model} writes; each statement is checked before it stands here`,
  writer: 'Answers by',
  extractiveName: 'Excerpts of the papers',
  goesTo: (host: string) =>
    `The question, what was said before, and the sentences found are sent to ${host}.`,
  otherServer: 'the model server of your settings',
  staysHere: 'Nothing leaves this machine.',
  quotesInstead: 'These are sentences of the papers instead.',
  soFar: 'What was checked by then stands below.',
  weakMark: 'weakly borne out',
  judgeYourself: 'What it rests on. Judge for yourself.',
  copyStatement: 'Copy the statement with its sources',
  anchors: {
    changed:
      'The paper has changed and doesn’t have these words any more. They stand as they were quoted.',
    gone: 'This paper is no longer in the library. Its words stand as they were quoted.',
  },
  nearestNow: 'Nearest in the paper now',
  translate: 'Translate into English',
  translating: 'Translating',
  machineTranslation: (model: string) =>
    `Machine translation by ${model}. The original remains the evidence.`,
}
