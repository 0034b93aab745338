import { TenkyoError } from '#lib/errors.ts'

/** What tells vectors that can be compared from others. */
type VectorSpace = { fingerprint: string; dimensions: number }

/** What vectors are made with, and the setting that opens it. */
export type EmbedderIdentity = VectorSpace & { setting: string }

/** True where an embedder's vectors can be compared with those of an index. */
export function fits(builtWith: VectorSpace, embedder: VectorSpace): boolean {
  return (
    builtWith.fingerprint === embedder.fingerprint && builtWith.dimensions === embedder.dimensions
  )
}

/** The error for an index and an embedder that don't fit. */
export function embedderMismatch(
  builtWith: VectorSpace & { embedder: string },
  { setting, fingerprint }: EmbedderIdentity,
): TenkyoError {
  return new TenkyoError(
    'embedder-mismatch',
    `The index was built with the embedder "${builtWith.embedder}" (${builtWith.fingerprint}), not with "${setting}" (${fingerprint}).`,
    {
      hint: 'Set TENKYO_EMBEDDER to auto to go on with it, or rebuild the index: npm run ingest -- --force',
    },
  )
}
