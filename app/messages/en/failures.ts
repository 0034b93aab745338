/** The server's messages are in English themselves. */
const noProblems: Readonly<Record<string, string>> = {}

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
  problems: noProblems,
  noSuchPage: 'There is nothing at this address.',
}
