/** The server's messages are in English themselves; those with hints for programs are put otherwise. */
const problems: Readonly<Record<string, string>> = {
  'collection-not-found': 'This collection is not here any more.',
  'conversation-not-found': 'This conversation is not here any more.',
  'document-not-found': 'This paper is not here any more.',
}

/** What the interface says of what failed, and signing in. */
export const failures = {
  signIn: 'This library asks for its access token',
  token: 'Access token',
  enter: 'Enter',
  wrongToken: 'This is not the token.',
  failed: 'That did not work',
  retry: 'Try again',
  unreachable: 'The server does not answer.',
  unreachableHint: 'Is “npm start” still running?',
  /** What went wrong, by its code; where there is nothing here, the message itself says it. */
  problems,
  noSuchPage: 'There is nothing at this address.',
}
