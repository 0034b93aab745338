/** What came of checking a bundle, to be read: which statement, and what differs. */
import type { Finding, Verification } from './verify.ts'

/** The result as one object for programs, and as lines for readers. */
export type Report = {
  holds: boolean
  intact: boolean
  quotes: number
  verified: number
  problems: { statement: string | null; paper: string | null; problem: string; message: string }[]
  lines: string[]
}

/** What is told of a verification. */
export function report(verification: Verification): Report {
  const { holds, intact, bundle, findings, unlike } = verification
  const verified = findings.filter(stands).length
  const problems = [
    ...(intact ? [] : [alteredFile(bundle === null)]),
    ...findings.filter((finding) => !stands(finding)).map(problemOf),
    ...unlike.map(({ id, text }) => ({
      statement: id,
      paper: null,
      problem: 'no-quote',
      message: `${id}: ${shorten(text)} is called a quote and is none of its quotes.`,
    })),
  ]
  const moved = findings.filter(({ outcome }) => outcome.is === 'moved').length
  const lines = [
    ...problems.map(({ message }) => message),
    ...(moved === 0
      ? []
      : [`${moved} of the quotes stand elsewhere in papers that changed since.`]),
    `${verified} of ${findings.length} quotes stand in their papers, word for word.`,
    holds ? 'The bundle holds.' : 'The bundle does not hold.',
  ]
  return { holds, intact, quotes: findings.length, verified, problems, lines }
}

const stands = ({ outcome }: Finding) => outcome.is === 'same' || outcome.is === 'moved'

function alteredFile(isUnreadable: boolean) {
  const message = isUnreadable
    ? 'The file was changed after it was made, and can’t be read any more.'
    : 'The file was changed after it was made: its bytes do not give the digest that it holds.'
  return { statement: null, paper: null, problem: 'altered', message }
}

function problemOf({ statement, evidence, outcome }: Finding) {
  const { id, question } = statement
  const { source, title, start, end, quote, version } = evidence
  const place = `${id} (${shorten(question)}), in ${title} [${source}], characters ${start}–${end}`
  const told = (problem: string, text: string) => ({
    ...{ statement: id, paper: evidence.documentId, problem },
    message: `${place}: ${text}`,
  })
  switch (outcome.is) {
    case 'differs': {
      if (outcome.what === 'bytes') {
        return told(
          'bytes-differ',
          `the paper was read from other bytes (SHA-256 ${outcome.found}).`,
        )
      }
      if (outcome.what === 'page') {
        return told('page-differs', `it stands on page ${outcome.found}, not ${evidence.page}.`)
      }
      if (outcome.what === 'place') {
        const place = shorten(outcome.found)
        return told('place-differs', `it stands elsewhere, or someone else says it: ${place}.`)
      }
      return told('quote-differs', differenceOf(quote, outcome.found))
    }
    case 'gone':
      return told('paper-gone', `the paper is not at hand (version ${version}).`)
    default:
      return told(
        'paper-changed',
        'the paper has changed since, and these words are not in it any more.',
      )
  }
}

/** The first place at which a quote and the paper part. */
function differenceOf(quote: string, found: string): string {
  const [given, there] = [[...quote], [...found]]
  const at = given.findIndex((sign, order) => there[order] !== sign)
  const from = Math.max(0, (at === -1 ? there.length : at) - 10)
  const around = (text: string) => shorten([...text].slice(from).join(''))
  return `the bundle has ${around(quote)}, the paper ${around(found)}.`
}

const longest = 40

function shorten(text: string): string {
  const signs = [...text]
  return JSON.stringify(signs.length > longest ? `${signs.slice(0, longest).join('')}…` : text)
}
