/** What a check finds wrong with a statement, held against the quotes that it cites. */

/**
 * `contradiction`: the quotes certainly do not say it. `doubt`: they may not say it. `note` tells the
 * reader in the answer's language.
 */
export type Finding = { weight: 'contradiction' | 'doubt'; note: string }

type Support = 'supported' | 'weak' | 'unsupported'

export type Verdict = { support: Support; notes: string[] }

/** More than this would be a list and no help. */
const mostNotes = 4

/** The verdict that findings lead to; the notes of what weighs most come first, each once. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const contradicted = findings.filter(({ weight }) => weight === 'contradiction')
  const doubted = findings.filter(({ weight }) => weight === 'doubt')
  const notes = [...new Set([...contradicted, ...doubted].map(({ note }) => note))]
  return {
    support: contradicted.length > 0 ? 'unsupported' : doubted.length > 0 ? 'weak' : 'supported',
    notes: notes.slice(0, mostNotes),
  }
}
