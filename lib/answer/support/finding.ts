/** What a check finds wrong with a statement, held against the quotes that it cites. */

/**
 * `contradiction`: the quotes certainly do not say it. `doubt`: they may not say it. `note` tells the
 * reader in the answer's language.
 */
export type Finding = { weight: 'contradiction' | 'doubt'; note: string }

type Support = 'supported' | 'weak' | 'unsupported'

export type Verdict = { support: Support; notes: string[] }

/**
 * So many reasons to doubt are enough to withhold. On all labelled pairs of statements and quotes, 2 %
 * of the faithful ones had as many, and of the unrelated ones that nothing contradicts the most.
 */
const enoughDoubts = 3

/** More than this would be a list and no help. */
const mostNotes = 4

/** The verdict that findings lead to; the notes of what weighs most come first, each once. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const contradicted = findings.filter(({ weight }) => weight === 'contradiction')
  const doubted = findings.filter(({ weight }) => weight === 'doubt')
  const notes = [...new Set([...contradicted, ...doubted].map(({ note }) => note))]
  return { support: supportOf(contradicted.length, notes.length), notes: notes.slice(0, mostNotes) }
}

/** @param reasons how many there are against it, contradictions among them */
function supportOf(contradictions: number, reasons: number): Support {
  if (contradictions > 0 || reasons >= enoughDoubts) return 'unsupported'
  return reasons > 0 ? 'weak' : 'supported'
}
