/** Checks an evidence bundle again: the file against its digest, every quote against its paper. */
import { type Bundle, type BundleStatement, bundleSchema, type Evidence } from '#lib/contract.ts'
import { TenkyoError } from '#lib/errors.ts'
import { compareEvidence, isItsQuote, type Outcome, type PaperAtHand } from './compare-evidence.ts'
import { isIntact } from './seal.ts'

/** Finds a paper that a bundle names; null where there is none. */
export type FindPaper = (evidence: Evidence) => Promise<PaperAtHand | null>

/** A statement's piece of evidence and what came of checking it. */
export type Finding = { statement: BundleStatement; evidence: Evidence; outcome: Outcome }

export type Verification = {
  /** True where no byte of the file was changed since it was made. */
  intact: boolean
  /** Null where the file can't be read as a bundle any more. */
  bundle: Bundle | null
  findings: Finding[]
  /** Statements that are called quotes and say something else than their quotes. */
  unlike: BundleStatement[]
  /** True where the file is intact and every quote stands in its paper, word for word. */
  holds: boolean
}

/**
 * Checks a bundle.
 * @throws TenkyoError `bad-request` where the file is no evidence bundle.
 */
export async function verifyBundle(bytes: Uint8Array, find: FindPaper): Promise<Verification> {
  const intact = isIntact(bytes)
  const bundle = readBundle(bytes)
  if (bundle === null) {
    if (!looksLikeBundle(bytes)) throw noBundle()
    return { intact: false, bundle, findings: [], unlike: [], holds: false }
  }
  const findings: Finding[] = []
  for (const statement of bundle.statements) {
    for (const evidence of statement.evidence) {
      const outcome = compareEvidence(evidence, await find(evidence))
      findings.push({ statement, evidence, outcome })
    }
  }
  const unlike = bundle.statements.filter((statement) => !isItsQuote(statement))
  const stands = findings.every(({ outcome }) => outcome.is === 'same' || outcome.is === 'moved')
  return { intact, bundle, findings, unlike, holds: intact && stands && unlike.length === 0 }
}

/** Which originals a bundle names, by the hashes of their bytes; none where it can't be read. */
export function hashesIn(bytes: Uint8Array): ReadonlySet<string> {
  const evidence = readBundle(bytes)?.statements.flatMap((statement) => statement.evidence) ?? []
  return new Set(evidence.flatMap(({ contentHash }) => contentHash ?? []))
}

function readBundle(bytes: Uint8Array): Bundle | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return bundleSchema.safeParse(JSON.parse(text)).data ?? null
  } catch (error) {
    // A SyntaxError where it is no JSON, a TypeError where it is no UTF-8.
    if (error instanceof SyntaxError || error instanceof TypeError) return null
    throw error
  }
}

/** So far into a file its own names stand, however its head was changed. */
const headLength = 400

function looksLikeBundle(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, headLength)).toString('latin1')
  return ['tenkyo-evidence', '"formatVersion"', '"digest"'].some((name) => head.includes(name))
}

function noBundle(): TenkyoError {
  return new TenkyoError('bad-request', 'The file is no evidence bundle.', {
    hint: 'Evidence bundles are made by “Evidence bundle (JSON)” in the export menu.',
  })
}
